import { attributesOf, endOfElement, parseTags, type Tag } from './html-tags.ts';

/** What is to be known of a built page to see whether it is sound. */
export interface PageFacts {
  readonly ids: readonly string[];
  /** Where its links lead, and what it loads: each once. */
  readonly addresses: readonly string[];
  /** Its markup and text without scripts and styles. */
  readonly shown: string;
  /** Its text, letter by letter, without its tags. */
  readonly text: string;
}

/** What of a page has to be known to see whether the links that lead from it and to it are sound. */
export type LinkFacts = Pick<PageFacts, 'ids' | 'addresses'>;

const isNeeded = /\b(?:id|href|src)\b/iu; // matches ` href="/a/"`; not ` class="wide"`

/** Reads a page that Astro wrote. */
export function readPage(html: string): PageFacts {
  const ids: string[] = [];
  const addresses = new Set<string>();
  const tags = parseTags(html);
  let hidden = 0; // until where a template goes, which is no part of the page
  for (const [index, tag] of tags.entries()) {
    if (tag.name === 'template') hidden = Math.max(hidden, endOfElement(tags, index));
    if (tag.start < hidden || !isNeeded.test(tag.attributes)) continue;
    const attributes = attributesOf(tag);
    const id = attributes.get('id');
    if (id !== undefined) ids.push(id);
    for (const name of ['href', 'src']) {
      const address = attributes.get(name);
      if (address !== undefined) addresses.add(toLetters(address));
    }
  }
  return { ids, addresses: [...addresses], ...readText(html, tags) };
}

/** All that stands outside of scripts and styles, with the tags and without. */
function readText(html: string, tags: readonly Tag[]): Pick<PageFacts, 'shown' | 'text'> {
  let [shown, text, at] = ['', '', 0];
  for (const [index, { name, start, end }] of tags.entries()) {
    if (start < at) continue;
    const words = html.slice(at, start);
    const isHidden = name === 'script' || name === 'style';
    shown += isHidden ? words : words + html.slice(start, end);
    text += words;
    at = isHidden ? endOfElement(tags, index) : end;
  }
  return { shown: shown + html.slice(at), text: toLetters(text + html.slice(at)) };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** The letters that references stand for: `&amp;` and `&#x26;` are both `&`. */
function toLetters(text: string): string {
  if (!text.includes('&')) return text;
  // Matches `&lt;`, `&#39;`, `&#x3C;`; not `&` alone nor `&other;`.
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos|nbsp));/giu, (_, decimal, hex, name) =>
    name === undefined
      ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name] ?? ''),
  );
}
