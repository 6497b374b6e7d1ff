import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { findRecords } from '../../src/core/search-records.ts';
import { readSite } from '../../src/site.ts';
import { findElements, listFiles, readPages } from './read-pages.ts';

const pages = readPages(inject('dist'));
const ids = new Map(
  pages.map(({ path, tree }) => [
    path,
    new Set(findElements(tree, ({ properties }) => 'id' in properties).map(({ properties }) => properties['id'])),
  ]),
);
const files = listFiles(join(inject('dist'), 'pagefind'));

/** The address of every record of the index; a fragment file holds several, with their lengths between them. */
function readAddresses(): string[] {
  const texts = files
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(inject('dist'), 'pagefind', file))).toString());
  return texts.flatMap((text) => [...text.matchAll(/"url":"(\/[^" ]*)/gu)].map(([, address = '']) => address));
}

test('everything that the search finds leads to a page and a place on it', () => {
  const addresses = readAddresses();
  expect(addresses.length).toBeGreaterThan(200);
  const broken = addresses.filter((address) => {
    const [path = '', fragment] = address.split('#');
    return !ids.get(path) || (fragment !== undefined && !ids.get(path)?.has(fragment));
  });
  expect(broken).toEqual([]);
});

test('the index holds every record of the site', () => {
  const records = findRecords(readSite(join(import.meta.dirname, '../..')));
  expect(readAddresses().sort()).toEqual(records.map(({ address }) => address).sort());
});

test('the index is the same under any base', () => {
  expect(listFiles(join(inject('basedDist'), 'pagefind'))).toEqual(files);
});

test('every page leads to the search, and the search and the page for missing addresses to every index', () => {
  const linksIn = (tree: Element | (typeof pages)[number]['tree']) =>
    findElements(tree, ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
  for (const { tree } of pages) expect(linksIn(tree)).toContain('/search/');
  for (const path of ['/search/', '/404.html']) {
    const [main] = findElements(
      pages.find((page) => page.path === path)?.tree ?? { type: 'root', children: [] },
      isMain,
    );
    const links = main ? linksIn(main) : [];
    expect(links).toEqual(
      expect.arrayContaining(['/articles/', '/people/', '/organizations/', '/places/', '/events/', '/timeline/']),
    );
  }
});

test('articles and profiles say where they stand, from the front page to their own name', () => {
  for (const { path, tree } of pages.filter((page) =>
    /^\/(?:articles|people|organizations|places|events)\/./u.test(page.path),
  )) {
    const [trail] = findElements(tree, ({ properties }) => properties['ariaLabel'] === 'Breadcrumb');
    const names = findElements(trail as Element, ({ tagName }) => tagName === 'li').map((item) =>
      toString(item).trim(),
    );
    const [heading] = findElements(tree, ({ tagName }) => tagName === 'h1');
    expect(names, path).toHaveLength(3);
    expect([names[0], names[2]]).toEqual(['Home', toString(heading as Element).trim()]);
  }
});

function isMain({ tagName }: Element): boolean {
  return tagName === 'main';
}
