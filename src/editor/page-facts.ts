import { applyEdits, attributeOf, endOfElement, parseTags } from './html-tags.ts';

/** What is to be known of a built page to see whether it is sound. */
export interface PageFacts {
  /** Its ids, each between two line feeds. */
  readonly ids: string;
  /** Where its links lead, and what it loads. */
  readonly addresses: readonly string[];
  /** Its markup and text without scripts and styles. */
  readonly shown: string;
}

/** Reads a page that Astro wrote. */
export function readPage(html: string): PageFacts {
  const ids: string[] = [];
  const addresses: string[] = [];
  const tags = parseTags(html);
  let hidden = 0; // until where a template goes, which is no part of the page
  for (const [index, tag] of tags.entries()) {
    if (tag.name === 'template') hidden = Math.max(hidden, endOfElement(tags, index));
    if (!tag.attributes || tag.start < hidden) continue;
    const id = attributeOf(tag, 'id');
    if (id !== undefined) ids.push(id);
    for (const name of ['href', 'src']) {
      const address = attributeOf(tag, name);
      if (address !== undefined) addresses.push(toLetters(address));
    }
  }
  return { ids: `\n${ids.join('\n')}\n`, addresses, shown: cutScripts(html) };
}

/** The text of a page, letter by letter, without its tags. */
export function textOf(html: string): string {
  let text = '';
  let at = 0;
  const body = cutScripts(html);
  for (const { start, end } of parseTags(body)) {
    text += body.slice(at, start);
    at = end;
  }
  return toLetters(text + body.slice(at));
}

function cutScripts(html: string): string {
  const tags = parseTags(html);
  const cut = tags.flatMap((tag, index) =>
    tag.name === 'script' || tag.name === 'style'
      ? [{ start: tag.start, end: endOfElement(tags, index), text: '' }]
      : [],
  );
  return applyEdits(html, cut);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** The letters that references stand for: `&amp;` and `&#x26;` are both `&`. */
function toLetters(text: string): string {
  // Matches `&lt;`, `&#39;`, `&#x3C;`; not `&` alone nor `&other;`.
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos|nbsp));/giu, (_, decimal, hex, name) =>
    name === undefined
      ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name] ?? ''),
  );
}
