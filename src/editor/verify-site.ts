import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articleAddress, entityAddress, seriesAddress } from '../core/addresses.ts';
import type { Site } from '../core/model.ts';
import { findBase } from './built-file.ts';
import { gatherLinks } from './find-lost-links.ts';
import type { KeptPages } from './keep-pages.ts';
import { readPage } from './page-facts.ts';
import { isOneFile, listFiles } from './site-files.ts';

// Matches `[object Object]` and what stands where a byte was no letter; not `[1]`.
const broken = /\[object |Invalid Date|\uFFFD/u;
// Matches `null` alone, not `nullify`: words that a program writes by mistake, unless the content itself has them.
const machineWord = /\b(?:undefined|NaN|null)\b/gu;

/**
 * What is wrong with a built site, one line each: `articles/a/index.html: …`. Nothing is, where the list is empty. Pages that
 * stay from the site before were verified then; those that are read now are noted.
 */
export function verifySite(
  site: Site,
  folder: string,
  {
    contentHolds,
    pages,
  }: { readonly contentHolds: (word: string) => boolean; readonly pages?: Pick<KeptPages, 'factsOf' | 'note'> },
): readonly string[] {
  const files = new Set(listFiles(folder));
  if (!files.has('index.html')) return ['index.html: was not written'];
  const faults = [...findMissing(site, files), ...findEmpty(folder, files)];
  const articles = new Map(site.articles.map((article) => [`articles/${article.slug}/index.html`, article]));
  const links = gatherLinks(findBase(folder), files);
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const known = pages?.factsOf(file);
    if (known) links.add(file, known);
    if (known) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    if (!html.trimEnd().endsWith('</html>')) faults.push(`${file}: does not end with </html>`);
    if (isOneFile(file) || isSnapshot(file)) continue;
    const page = readPage(html);
    links.add(file, page);
    pages?.note(file, page);
    faults.push(...findMachineTalk(page.shown, contentHolds).map((word) => `${file}: shows “${word}”`));
    const lost = articles.get(file)?.blocks.find((block) => !page.text.includes(block.text));
    if (lost) faults.push(`${file}: lacks the words “${lost.text.slice(0, 60)}”`);
  }
  return [...faults, ...links.findLost()];
}

/** Whether a file is a copy of a page as it once was, which nobody mends: `versions/articles/a/2024-05-02.html`. */
function isSnapshot(file: string): boolean {
  return /^versions\/.*\d{4}-\d{2}-\d{2}(?:-\d+)?\.html$/u.test(file); // not `versions/articles/a/index.html`
}

function findMissing({ articles, profiles, series }: Site, files: ReadonlySet<string>): string[] {
  const pages = [
    '/',
    '/404.html',
    ...articles.flatMap((article) => [articleAddress(article), `${articleAddress(article)}${article.slug}.html`]),
    ...profiles.map(({ entity }) => entityAddress(entity)),
    ...series.map(seriesAddress),
  ].map((address) => `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`);
  return pages.filter((page) => !files.has(page)).map((page) => `${page}: was not written`);
}

function findEmpty(folder: string, files: ReadonlySet<string>): string[] {
  return [...files].filter((file) => statSync(join(folder, file)).size === 0).map((file) => `${file}: is empty`);
}

function findMachineTalk(shown: string, contentHolds: (word: string) => boolean): string[] {
  const [damage] = broken.exec(shown) ?? [];
  const words = [...new Set(shown.match(machineWord))].filter((word) => !contentHolds(word));
  return [...(damage === undefined || contentHolds(damage) ? [] : [damage]), ...words];
}
