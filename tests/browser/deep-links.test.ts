import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findElements, readPages } from '../site/read-pages.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const [article] = readPages(inject('dist')).filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path));
if (!article) throw new Error('The site has an article.');
const foot = findElements(article.tree, ({ properties }) => [properties['className']].flat().includes('foot'));
const below = foot.flatMap((part) => findElements(part, ({ properties }) => 'id' in properties));
const ids = below.map(({ properties }) => String(properties['id']));

// What stands far below is laid out late, and its place must not be guessed.
test.each([1280, 320])(
  'an address within an article leads to its place, however far below, on %d pixels',
  async (width) => {
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ['p-1', 's-20', ...ids]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(new URL(`${article.path.slice(1)}#${id}`, inject('address')).href);
      await page.evaluate(() => document.fonts.ready);
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
