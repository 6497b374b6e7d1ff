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

/** The scripts that a page loads by itself: those it names, and what they import before they run. */
function scriptsOf(page: BuiltPage): string[] {
  const found = new Set(addressesOf(page, 'script'));
  for (const address of found) {
    // Matches `import{a}from"./b.js"` and `import"./b.js"`, not `import("./b.js")`, which waits for the reader.
    for (const [, name = ''] of read(address)
      .toString('utf8')
      .matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)) {
      found.add(address.replace(/[^/]+$/u, name));
    }
  }
  return [...found];
}

test('the code that draws years as a reader asks for them comes to at most 16 kB', () => {
  const timeline = pages.find(({ path }) => path === '/timeline/') as BuiltPage;
  const later = scriptsOf(timeline).flatMap((address) =>
    // Matches `import("./b.js")` and the same in other quotation marks; not `import"./b.js"`.
    Array.from(
      read(address)
        .toString('utf8')
        .matchAll(/import\([`"']\.\/([^`"']+\.js)[`"']\)/gu),
      ([, name = '']) => address.replace(/[^/]+$/u, name),
    ),
  );
  const drawing = [...new Set(later)].filter((address) => read(address).includes('chart-drawing'));
  expect(drawing).toHaveLength(1);
  for (const address of drawing) expect(gzipSync(read(address)).length).toBeLessThan(16_000);
});

// Paper has a sheet of its own, which a browser fetches last and no screen waits for; it counts all the same.
test.each(articles)('HTML and CSS of $path come to at most 16.5 kB, what only paper needs to 1 kB', (page) => {
  const screen = addressesOf(page, 'link', 'stylesheet').map(read);
  const paper = addressesOf(page, 'link', 'stylesheet', 'print').map(read);
  expect(paper).toHaveLength(1);
  expect(compress([page.html, ...screen])).toBeLessThanOrEqual(16_500);
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

test.each(articles)(
  'a first visit to $path takes less than 90 kB in all, a profile after it less than 20 kB',
  (article) => {
    const first = firstLoad(article);
    expect(first.size).toBeGreaterThan(6);
    expect(sum(first.values())).toBeLessThan(90_000);
    for (const profile of pages.filter(({ path }) =>
      /^\/(?:people|organizations|places|events)\/[^/]+\/$/u.test(path),
    )) {
      const second = [...firstLoad(profile)].filter(([address]) => !first.has(address));
      expect(sum(second.map(([, size]) => size)), profile.path).toBeLessThan(20_000);
    }
  },
);

describe.each(pages)('$path', (page) => {
  test('loads less than 10 kB of script', () => {
    const size = scriptsOf(page).reduce((sum, address) => sum + gzipSync(read(address)).length, 0);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(10_000);
  });

  test('loads one style sheet for the screen, and asks early for two fonts', () => {
    expect(addressesOf(page, 'link', 'stylesheet')).toHaveLength(1);
    expect(addressesOf(page, 'link', 'preload').map((address) => address.replace(/^.*\/|\..*$/gu, ''))).toEqual([
      'newsreader',
      'public-sans',
    ]);
  });
});
