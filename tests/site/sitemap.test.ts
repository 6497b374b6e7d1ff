import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { findElements, readPages } from './read-pages.ts';

const siteAddress = 'https://example.org/news/sidelight';
const read = (path: string) => readFileSync(join(inject('basedDist'), path), 'utf8');
const pages = readPages(inject('basedDist'));
const isHidden = (page: (typeof pages)[number]) =>
  findElements(page.tree, ({ properties }) => properties['name'] === 'robots').length > 0;

test('the sitemap lists every page that may be found and no other, with the day of its content', () => {
  const entries = read('sitemap.xml').split('<url>').slice(1);
  const listed = entries.map((entry) => /<loc>([^<]+)<\/loc>/u.exec(entry)?.[1] ?? '');
  const shown = pages.filter((page) => !isHidden(page)).map(({ path }) => siteAddress + path);
  expect(listed.toSorted()).toEqual(shown.toSorted());
  const dayOf = (path: string) =>
    /<lastmod>([^<]+)</u.exec(entries.find((entry) => entry.includes(`<loc>${siteAddress}${path}</loc>`)) ?? '')?.[1];
  for (const path of [
    '/',
    '/articles/',
    '/people/',
    '/timeline/',
    ...shown.filter((one) => one.includes('/articles/')),
  ])
    expect(dayOf(path.replace(siteAddress, ''))).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(dayOf('/about/')).toBeUndefined();
});

test('robots.txt names it, and a site that does not know its address has none', () => {
  expect(read('robots.txt')).toContain(`\nSitemap: ${siteAddress}/sitemap.xml\n`);
  expect(existsSync(join(inject('dist'), 'sitemap.xml'))).toBe(false);
  expect(readFileSync(join(inject('dist'), 'robots.txt'), 'utf8')).not.toContain('Sitemap');
});
