import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-astro.ts';

/** The link of a style sheet; matches `<link rel="stylesheet" href="/_astro/Page.css">`, not the link of an icon. */
const sheetLink = /<link rel="stylesheet" href="([^"]*\/_astro\/)([^"/]+\.css)">/gu;

/**
 * Joins the style sheets of each page into one file, with the order of the layers before all else: Astro lets a sheet of
 * a component come first, whose layers would then count least. Pages with the same sheets share the file.
 */
export function joinStyles(folder: string): void {
  const assets = join(folder, '_astro');
  const order = /@layer [^;{]+;/u.exec(readFileSync(join(root, 'src/styles/site.css'), 'utf8'))?.[0] ?? '';
  for (const page of listPages(folder)) {
    const html = readFileSync(page, 'utf8');
    const sheets = [...html.matchAll(sheetLink)];
    const [first] = sheets;
    if (!first) continue;
    const css = [order, ...sheets.map(([, , name = '']) => readFileSync(join(assets, name), 'utf8').trim())].join('\n');
    const name = `${createHash('sha256').update(css).digest('base64url').slice(0, 10)}.css`;
    writeFileSync(join(assets, name), css);
    const [link, path = ''] = first;
    const joined = html.replace(link, `<link rel="stylesheet" href="${path}${name}">`);
    writeFileSync(
      page,
      joined.replace(sheetLink, (other, _, own) => (own === name ? other : '')),
    );
  }
  removeUnlinked(folder, assets);
}

function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file));
}

/** Removes the style sheets that no page links to and no script names. */
function removeUnlinked(folder: string, assets: string): void {
  const names = readdirSync(assets);
  const scripts = names.filter((name) => name.endsWith('.js')).map((name) => join(assets, name));
  const texts = [...listPages(folder), ...scripts].map((file) => readFileSync(file, 'utf8'));
  for (const name of names) {
    if (name.endsWith('.css') && !texts.some((text) => text.includes(name))) rmSync(join(assets, name));
  }
}
