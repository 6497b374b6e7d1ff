import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { findElements, readPages, type BuiltPage } from './read-pages.ts';

const dist = inject('dist');
const pages = readPages(dist);
const articles = pages.filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path));
const read = (address: string) => readFileSync(join(dist, address));

function addressesOf({ tree }: BuiltPage, tag: 'link' | 'script', rel?: string, media?: string): string[] {
  return findElements(tree, ({ tagName }) => tagName === tag)
    .filter(({ properties }) => rel === undefined || String(properties['rel']) === rel)
    .filter(({ properties }) => tag === 'link' || properties['src'] !== undefined) // data is no script
    .filter(({ properties }) => rel !== 'stylesheet' || properties['media'] === media)
    .flatMap(({ properties }) => (properties['href'] ?? properties['src'] ?? []) as string | []); // data blocks have neither
}

function compress(texts: readonly (string | Buffer)[]): number {
  return texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
}

// Matches `import{a}from"./b.js"` and `import"./b.js"`, not `import("./b.js")`, which waits for the reader.
const atOnce = /(?:from|import)\s*"\.\/([^"]+\.js)"/gu;
// Matches `import("./b.js")` and the same in other quotation marks; not `import"./b.js"`.
const later = /import\([`"']\.\/([^`"']+\.js)[`"']\)/gu;

/** The scripts given and all that they import in one of these ways. */
function withImports(addresses: readonly string[], ...ways: readonly RegExp[]): string[] {
  const found = new Set(addresses);
  for (const address of found) {
    const text = read(address).toString('utf8');
    for (const way of ways) for (const [, name = ''] of text.matchAll(way)) found.add(address.replace(/[^/]+$/u, name));
  }
  return [...found];
}

/** The scripts that a page loads by itself: those it names, and what they import before they run. */
const scriptsOf = (page: BuiltPage): string[] => withImports(addressesOf(page, 'script'), atOnce);

test('the code that draws years as a reader asks for them comes to at most 16 kB', () => {
  const timeline = pages.find(({ path }) => path === '/timeline/') as BuiltPage;
  const all = withImports(scriptsOf(timeline), atOnce, later);
  const drawing = all.filter((address) => read(address).includes('chart-label-strong'));
  expect(drawing).toHaveLength(1);
  for (const address of drawing) expect(gzipSync(read(address)).length).toBeLessThan(16_000);
});

// Paper has a sheet of its own, which a browser fetches last and no screen waits for; it counts all the same.
test.each(articles)('HTML and CSS of $path come to at most 14.05 kB, what only paper needs to 1 kB', (page) => {
  const screen = addressesOf(page, 'link', 'stylesheet').map(read);
  const paper = addressesOf(page, 'link', 'stylesheet', 'print').map(read);
  expect(paper).toHaveLength(1);
  expect(compress([page.html, ...screen])).toBeLessThanOrEqual(14_050);
  expect(compress(paper)).toBeLessThanOrEqual(1_000);
});

/** All that a page loads before a reader does anything: itself, its styles and scripts, and the fonts that it asks for early. */
function firstLoad(page: BuiltPage): Map<string, number> {
  const texts = [
    ...addressesOf(page, 'link', 'stylesheet'),
    ...addressesOf(page, 'link', 'stylesheet', 'print'),
    ...scriptsOf(page),
  ];
  return new Map([
    [page.path, compress([page.html])],
    ...texts.map((address) => [address, compress([read(address)])] as const),
    ...addressesOf(page, 'link', 'preload').map((address) => [address, read(address).length] as const),
  ]);
}

const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + size, 0);

/** What a reader who comes from one page has still to load of another. */
function sizeAfter(first: ReadonlyMap<string, number>, page: BuiltPage): number {
  return sum([...firstLoad(page)].flatMap(([address, size]) => (first.has(address) ? [] : [size])));
}

// A timeline has three drawings of each chart, and every number in brief; a page of its own has their words and sources.
test.each(articles)(
  'a first visit to $path takes less than 90 kB in all, a profile after it less than 8 kB, a timeline 19.5 kB',
  (article) => {
    const first = firstLoad(article);
    expect(first.size).toBeGreaterThan(6);
    expect(sum(first.values())).toBeLessThan(90_000);
    for (const page of pages) {
      if (/^\/(?:people|organizations|places|events)\/[^/]+\/$/u.test(page.path))
        expect(sizeAfter(first, page), page.path).toBeLessThan(8_000);
      if (/^\/(?:basis\/)?timeline\//u.test(page.path)) expect(sizeAfter(first, page), page.path).toBeLessThan(19_500);
    }
  },
);

describe.each(pages)('$path', (page) => {
  test('loads less than 9 kB of script', () => {
    const size = scriptsOf(page).reduce((sum, address) => sum + gzipSync(read(address)).length, 0);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(9_000);
  });

  test('loads the style sheet of all pages, one of its own if it is no article, and asks early for two fonts', () => {
    const [shared, ...own] = addressesOf(page, 'link', 'stylesheet');
    expect(shared).toMatch(/\/site\.[^/]+\.css$/u);
    expect(own.length).toBeLessThanOrEqual(articles.includes(page) ? 0 : 1);
    expect(addressesOf(page, 'link', 'preload').map((address) => address.replace(/^.*\/|\..*$/gu, ''))).toEqual([
      'newsreader',
      'public-sans',
    ]);
  });
});
