import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { findElements, leadsOn, readPages, type BuiltPage } from './read-pages.ts';

const siteAddress = 'https://example.org/news/sidelight';
const pages = readPages(inject('basedDist')).filter((page) => !leadsOn(page));
const metaOf = ({ tree }: BuiltPage, name: string) =>
  findElements(tree, ({ properties }) => properties['property'] === name || properties['name'] === name).map(
    ({ properties }) => properties['content'],
  );

test('every page that may be found says what it is where it is shared, with its own address', () => {
  for (const page of pages.filter((one) => metaOf(one, 'robots').length === 0)) {
    expect(metaOf(page, 'og:url'), page.path).toEqual([siteAddress + page.path]);
    expect(metaOf(page, 'og:description')).toEqual(metaOf(page, 'description'));
    for (const name of ['og:title', 'og:type', 'twitter:card']) expect(metaOf(page, name), page.path).toHaveLength(1);
  }
});

test('every article, profile and timeline shows a picture of its own, of the size that it names', () => {
  const shown = pages.filter(({ path }) =>
    /^\/(?:articles|people|organizations|places|events)\/[^/]+\/$|^\/timeline\//u.test(path),
  );
  expect(shown.length).toBeGreaterThan(20);
  for (const page of [...shown, ...pages.filter(({ path }) => path === '/')]) {
    const [address] = metaOf(page, 'og:image');
    expect(String(address), page.path).toMatch(/^https:\/\/example\.org\/news\/sidelight\/.+\.png$/u);
    const picture = readFileSync(join(inject('basedDist'), String(address).slice(siteAddress.length)));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')]).toEqual([['1200'], ['630']]);
    expect(metaOf(page, 'twitter:card')).toEqual(['summary_large_image']);
  }
});
