import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOneFile, listFiles } from './site-files.ts';

/**
 * The link of a component’s style sheet. No text or attribute of a page can hold one, for these write `<` or `"` otherwise;
 * `</head>` they can hold. Matches `<link rel="stylesheet" href="/_astro/Cast.css">`, not that of the sheet of all pages,
 * `site.css`.
 */
const sheetLink = /<link rel="stylesheet" href="([^"]*\/_astro\/)(?!site\.)([^"/]+\.css)">/gu;

/** The end of any address of a style sheet, such as that for paper: matches `/_astro/print.css"`; not `/icon.svg"`. */
const anySheet = /\/_astro\/([^"/]+\.css)"/gu;

/**
 * Joins the style sheets of each page’s components into one file, behind the sheet that all pages share and that says how
 * much each layer counts. Pages with the same components share the file. A sheet that no page links to any more, and no
 * script names, is removed.
 */
export function joinStyles(folder: string): void {
  const assets = join(folder, '_astro');
  const joined = new Map<string, string>();
  const linked = new Set<string>();
  for (const file of listFiles(folder)) {
    if (!file.endsWith('.html') || isOneFile(file)) continue; // one file has its styles in it
    const page = join(folder, file);
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
    for (const [, other = ''] of short.matchAll(anySheet)) linked.add(other);
  }
  removeUnused(assets, linked);
}

function joinSheets(assets: string, names: readonly string[]): string {
  const css = names.map((name) => readFileSync(join(assets, name), 'utf8').trim()).join('\n');
  const name = `${createHash('sha256').update(css).digest('base64url').slice(0, 10)}.css`;
  writeFileSync(join(assets, name), css);
  return name;
}

function removeUnused(assets: string, linked: ReadonlySet<string>): void {
  const names = readdirSync(assets);
  const scripts = names.filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(assets, name), 'utf8'));
  for (const name of names.filter((one) => one.endsWith('.css')))
    if (!linked.has(name) && !scripts.some((text) => text.includes(name))) rmSync(join(assets, name));
}
