import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articleAddress, entityAddress, seriesAddress } from '../core/addresses.ts';
import type { Site } from '../core/model.ts';
import { findBase } from './built-file.ts';
import { readPage, textOf, type PageFacts } from './page-facts.ts';
import { listFiles } from './site-files.ts';

// Matches `[object Object]` and what stands where a byte was no letter; not `[1]`.
const broken = /\[object |Invalid Date|\uFFFD/u;
// Matches a page to its end, after which Astro may put scripts: `</html><script src="/a.js"></script>`; not `<p>half a`.
const whole = /<\/html>(?:\s*<script[^>]*><\/script>)*\s*$/u;
// Matches `null` alone, not `nullify`: words that a program writes by mistake, unless the content itself has them.
const machineWord = /\b(?:undefined|NaN|null)\b/gu;

/** What is wrong with a built site, one line each: `articles/a/index.html: …`. Nothing is, where the list is empty. */
export function verifySite(site: Site, folder: string, contentHolds: (word: string) => boolean): readonly string[] {
  const files = listFiles(folder);
  if (!files.includes('index.html')) return ['index.html: was not written'];
  const faults = [...findMissing(site, new Set(files)), ...findEmpty(folder, files)];
  const ofPage = new Map<string, PageFacts>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(folder, file), 'utf8');
    if (!whole.test(html)) faults.push(`${file}: the page is cut off`);
    if (isOneFile(file)) continue;
    const page = readPage(html);
    ofPage.set(file, page);
    faults.push(...findMachineTalk(page.shown, contentHolds).map((word) => `${file}: shows “${word}”`));
  }
  const surroundings = { base: findBase(folder), files: new Set(files), ofPage };
  for (const [file, page] of ofPage) {
    const lost = findLost(page, { file, ...surroundings });
    faults.push(...lost.map((address) => `${file}: ${address} leads nowhere`));
  }
  return [...faults, ...findLostText(site, folder, new Set(files))];
}

/** Whether a file is an article packed as one file: `articles/a/a.html`. */
function isOneFile(file: string): boolean {
  return /(?:^|\/)([^/]+)\/\1\.html$/u.test(file); // matches `articles/a/a.html`, not `articles/a/index.html`
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

function findEmpty(folder: string, files: readonly string[]): string[] {
  return files.filter((file) => statSync(join(folder, file)).size === 0).map((file) => `${file}: is empty`);
}

function findMachineTalk(shown: string, contentHolds: (word: string) => boolean): string[] {
  const [damage] = broken.exec(shown) ?? [];
  const words = [...new Set(shown.match(machineWord))].filter((word) => !contentHolds(word));
  return [...(damage === undefined || contentHolds(damage) ? [] : [damage]), ...words];
}

/** A page and all that its links may lead to. */
interface Surroundings {
  readonly file: string;
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly ofPage: ReadonlyMap<string, PageFacts>;
}

/** The addresses within the site, of a page's links and files, at which nothing stands. */
function findLost({ addresses }: PageFacts, { file, base, files, ofPage }: Surroundings): string[] {
  const own = `https://site.invalid${base}${file.replace(/(^|\/)index\.html$/u, '$1')}`;
  return addresses.filter((address) => {
    if (!/^[/#]/u.test(address)) return false;
    if (!URL.canParse(address, own)) return true;
    const { pathname, hash } = new URL(address, own);
    const [path, fragment] = [decode(pathname), decode(hash.slice(1))];
    if (!path.startsWith(base)) return true;
    const target = path.slice(base.length);
    const named = target === '' || target.endsWith('/') ? `${target}index.html` : target;
    if (!files.has(named)) return true;
    return hash !== '' && !ofPage.get(named)?.ids.includes(`\n${fragment}\n`);
  });
}

/** The letters that an address stands for; nothing where it stands for none, as `/%` does. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '';
  }
}

/** Articles of which a stretch of text does not stand on their page as it was written. */
function findLostText({ articles }: Site, folder: string, files: ReadonlySet<string>): string[] {
  return articles.flatMap(({ slug, blocks }) => {
    const file = `articles/${slug}/index.html`;
    if (!files.has(file)) return [];
    const text = textOf(readFileSync(join(folder, file), 'utf8'));
    const lost = blocks.find((block) => !text.includes(block.text));
    return lost ? [`${file}: lacks the words “${lost.text.slice(0, 60)}”`] : [];
  });
}
