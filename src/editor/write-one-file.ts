import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../core/model.ts';
import { findBase } from './built-file.ts';
import { applyEdits, attributeOf, endOfElement, parseTags, type Edit, type Tag } from './html-tags.ts';
import { rewriteLinks, type PagePlace } from './one-file-links.ts';
import { shareParts, type SharedParts } from './one-file-parts.ts';

/**
 * Writes every article also as `articles/<slug>/<slug>.html`: one file that opens from disk, with styles, fonts, icon and
 * scripts in it. It asks nobody for anything.
 */
export async function writeOneFiles({ articles }: Site, folder: string): Promise<void> {
  const base = findBase(folder);
  const parts = shareParts({ folder, base });
  for (const { slug } of articles) {
    const page = join(folder, 'articles', slug);
    const html = readFileSync(join(page, 'index.html'), 'utf8');
    writeFileSync(join(page, `${slug}.html`), await packPage(html, parts, { base, path: `${base}articles/${slug}/` }));
  }
}

async function packPage(html: string, parts: SharedParts, place: PagePlace): Promise<string> {
  const tags = parseTags(html);
  const charset = tags.find((tag) => tag.name === 'meta' && attributeOf(tag, 'charset') !== undefined);
  const body = tags.find(({ name }) => name === '/body');
  if (!charset || !body) throw new Error(`${place.path} has no body, or does not say how its letters are written.`);
  const removed = tags.flatMap((_, index) => removeUnfit(html, tags, index));
  const kept = tags.filter(({ start }) => !removed.some((edit) => edit.start <= start && start < edit.end));
  const scripts = tags.filter((tag) => tag.name === 'script' && attributeOf(tag, 'src') !== undefined);
  const isModule = (tag: Tag) => attributeOf(tag, 'type') === 'module';
  const styles = parts.toStyles(tags.filter(isSheet).flatMap(addressOf), new Set(html));
  const early = parts.toEarlyScript(scripts.filter((tag) => !isModule(tag)).flatMap(addressOf));
  const late = await parts.toLateScript(scripts.filter(isModule).flatMap(addressOf));
  const policy = `default-src 'none'; style-src ${styles.hash}; script-src ${early.hash} ${late.hash}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><script>${early.text}</script><style>${styles.text}</style>`;
  return applyEdits(html, [
    ...removed,
    ...kept.filter((tag) => attributeOf(tag, 'rel') === 'icon').map((tag) => embedIcon(tag, parts)),
    ...rewriteLinks(kept, place),
    { start: charset.end, end: charset.end, text: head },
    { start: body.start, end: body.start, text: `<script type="module">${late.text}</script>` },
  ]);
}

function isSheet(tag: Tag): boolean {
  return tag.name === 'link' && attributeOf(tag, 'rel') === 'stylesheet';
}

/** Where a style sheet or a script is loaded from. */
function addressOf(tag: Tag): string[] {
  return [attributeOf(tag, tag.name === 'link' ? 'href' : 'src') ?? []].flat();
}

function embedIcon({ start, end, attributes }: Tag, { toData }: SharedParts): Edit {
  // Matches `href="/icon.svg"`.
  const embedded = attributes.replace(
    /\bhref="([^"]*)"/u,
    (_, href: string) => `href="${toData(href, 'image/svg+xml')}"`,
  );
  return { start, end, text: `<link${embedded}>` };
}

/** Takes out what the file has in it already, and what only leads to other pages of the site. */
function removeUnfit(html: string, tags: readonly Tag[], index: number): Edit[] {
  const tag = tags[index] as Tag; // the caller counts through the tags
  const remove = (end: number): Edit[] => [{ start: tag.start, end, text: '' }];
  switch (tag.name) {
    case 'link':
      return ['stylesheet', 'preload'].includes(attributeOf(tag, 'rel') ?? '') ? remove(tag.end) : [];
    case 'meta':
      return attributeOf(tag, 'http-equiv') === 'Content-Security-Policy' ? remove(tag.end) : [];
    case 'script':
    case 'former-words':
    case 'jump-box':
    case 'link-prefetch':
      return remove(endOfElement(tags, index));
    case 'nav': {
      const end = endOfElement(tags, index);
      return html.slice(tag.start, end).includes('href="#') ? [] : remove(end);
    }
    default:
      return [];
  }
}
