import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../core/model.ts';
import { findBase } from './built-file.ts';
import { applyEdits, attributeOf, endOfElement, parseTags, type Tag } from './html-tags.ts';
import { rewriteLinks, type PagePlace } from './one-file-links.ts';
import { shareParts, type SharedParts } from './one-file-parts.ts';
import { addressOf, embedPictures, isSheet, removeUnfit } from './pack-page.ts';

/**
 * Writes every article also as `articles/<slug>/<slug>.html`: one file that opens from disk, with the page of its voices
 * and sources, styles, fonts, icon and scripts in it. It asks nobody for anything. It takes the style sheets as Astro
 * writes them: once each page's are joined, what two pages share stands in both.
 */
export async function writeOneFiles({ articles }: Site, folder: string): Promise<void> {
  const base = findBase(folder);
  const parts = shareParts({ folder, base });
  for (const { slug } of articles) {
    const page = join(folder, 'articles', slug);
    if (!existsSync(join(page, 'index.html'))) continue; // kept, as its page is
    const html = readFileSync(join(page, 'index.html'), 'utf8');
    const basis = readFileSync(join(folder, 'basis/articles', slug, 'index.html'), 'utf8');
    const place = { base, path: `${base}articles/${slug}/`, added: `${base}basis/articles/${slug}/` };
    writeFileSync(join(page, `${slug}.html`), await packPage(addBasis(html, basis), parts, place));
  }
}

/** The page of an article with all that stands on that of its voices and sources at its end, and its style sheets. */
function addBasis(html: string, basis: string): string {
  const [tags, others] = [parseTags(html), parseTags(basis)];
  const hasClass = (tag: Tag, name: string) => attributeOf(tag, 'class')?.split(' ').includes(name) ?? false;
  const end = tags.find(({ name }) => name === '/article')?.start ?? 0;
  const head = tags.find(({ name }) => name === '/head')?.start ?? 0;
  const from = others.findIndex((tag) => hasClass(tag, 'basis'));
  const sheets = others.filter(isSheet).map((tag) => basis.slice(tag.start, tag.end));
  return applyEdits(html, [
    { start: head, end: head, text: sheets.join('') },
    { start: end, end, text: basis.slice(others[from]?.start, endOfElement(others, from)) },
  ]);
}

async function packPage(html: string, parts: SharedParts, place: PagePlace): Promise<string> {
  const tags = parseTags(html);
  const charset = tags.find((tag) => tag.name === 'meta' && attributeOf(tag, 'charset') !== undefined);
  const body = tags.find(({ name }) => name === '/body');
  if (!charset || !body) throw new Error(`${place.path} has no body, or does not say how its letters are written.`);
  const removed = removeUnfit(html, tags);
  const kept = tags.filter(({ start }) => !removed.some((edit) => edit.start <= start && start < edit.end));
  const scripts = tags.filter((tag) => tag.name === 'script' && attributeOf(tag, 'src') !== undefined);
  const isModule = (tag: Tag) => attributeOf(tag, 'type') === 'module';
  const styles = parts.toStyles(tags.filter(isSheet).flatMap(addressOf), html);
  const early = parts.toEarlyScript(scripts.filter((tag) => !isModule(tag)).flatMap(addressOf));
  const late = await parts.toLateScript(scripts.filter(isModule).flatMap(addressOf));
  const policy = `default-src 'none'; style-src ${styles.hash}; script-src ${early.hash} ${late.hash}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><script>${early.text}</script><style>${styles.text}</style>`;
  return applyEdits(html, [
    ...removed,
    ...embedPictures(kept, parts),
    ...rewriteLinks(kept, place),
    { start: charset.end, end: charset.end, text: head },
    { start: body.start, end: body.start, text: `<script type="module">${late.text}</script>` },
  ]);
}
