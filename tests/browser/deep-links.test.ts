import type { Browser } from 'playwright-core';
import type { Element } from 'hast';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findElements, readPages } from '../site/read-pages.ts';
import { openBrowser } from './open-browser.ts';
import { settlePage } from './settle-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** The pages of which much stands far below, each with the class of that part, and places above it. */
const parts = [
  [/^\/articles\/[^/]+\/$/u, 'foot', 'p-1', 's-20'],
  [/^\/timeline\/$/u, 'timeline'],
  [/^\/people\/[^/]+\/$/u, 'main'],
] as const;
const pages = readPages(inject('dist'));
const places = parts.map(([form, name, ...others]) => {
  const page = pages.find(({ path }) => form.test(path));
  if (!page) throw new Error(`The site has a page of the form ${form}.`);
  const [part] = findElements(page.tree, ({ properties }) => [properties['className']].flat().includes(name));
  const inPage = ({ tagName, properties }: Element) => !['title', 'desc'].includes(tagName) && 'id' in properties;
  const below = part ? findElements(part, inPage) : [];
  const ids = below.map(({ properties }) => String(properties['id']));
  // Of a long page the first, the last and some between.
  const some = ids.filter((_, index) => ids.length < 30 || index % 15 === 0 || index === ids.length - 1);
  return [page.path, [...others, ...some]] as const;
});

test.each(places.flatMap((place) => [1280, 320].map((width) => [...place, width] as const)))(
  'an address within %s leads to its place, however far below, %#',
  async (path, ids, width) => {
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(new URL(`${path.slice(1)}#${id}`, inject('address')).href);
      await settlePage(page);
      const place = await page.locator(`[id="${id}"]`).evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        const end = document.documentElement.scrollHeight - innerHeight;
        return { top, isAtEnd: Math.abs(scrollY - end) < 2 };
      });
      expect([id, place.top >= -1 && (place.top < 200 || (place.isAtEnd && place.top < 900))]).toEqual([id, true]);
      await page.close();
    }
  },
);
