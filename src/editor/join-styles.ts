import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-astro.ts';

/**
 * The link of a style sheet. No text or attribute of a page can hold one, for these write `<` or `"` otherwise; `</head>`
 * they can hold. Matches `<link rel="stylesheet" href="/_astro/Page.css">`, not the link
 * of an icon.
 */
const sheetLink = /<link rel="stylesheet" href="([^"]*\/_astro\/)([^"/]+\.css)">/gu;

/**
 * Joins the style sheets of each page into one file, with the order of the layers before all else: Astro lets a sheet of
 * a component come first, whose layers would then count least. Pages with the same sheets share the file.
 */
export function joinStyles(folder: string): void {
  const assets = join(folder, '_astro');
  const joined = new Map<string, string>();
  for (const page of listPages(folder)) {
    const html = readFileSync(page, 'utf8');
    const sheets = [...html.matchAll(sheetLink)];
    const [first] = sheets;
    if (!first) continue;
    const names = sheets.map(([, , name = '']) => name);
    const name = joined.get(names.join()) ?? joinSheets(assets, names);
    joined.set(names.join(), name);
    const [link, path = ''] = first;
    const short = html
      .replace(link, `<link rel="stylesheet" href="${path}${name}">`)
      .replace(sheetLink, (other, _, own) => (own === name ? other : ''));
    writeFileSync(page, short);
  }
  const parts = [...joined.keys()].flatMap((names) => names.split(','));
  removeJoined(assets, parts, new Set(joined.values()));
}

function joinSheets(assets: string, names: readonly string[]): string {
  const order = /@layer [^;{@]+;/u.exec(readFileSync(join(root, 'src/styles/layers.css'), 'utf8'))?.[0] ?? '';
  const css = [order, ...names.map((name) => readFileSync(join(assets, name), 'utf8').trim())].join('\n');
  const name = `${createHash('sha256').update(css).digest('base64url').slice(0, 10)}.css`;
  writeFileSync(join(assets, name), css);
  return name;
}

function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file));
}

/** Removes the style sheets that were joined, where no page links to them any more and no script names them. */
function removeJoined(assets: string, parts: readonly string[], linked: ReadonlySet<string>): void {
  const scripts = readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(assets, name), 'utf8'));
  for (const name of new Set(parts)) {
    if (!linked.has(name) && !scripts.some((text) => text.includes(name))) rmSync(join(assets, name));
  }
}
