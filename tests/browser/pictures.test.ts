// The main pages beside their kept pictures in tests/pictures/. `npm run pictures` takes them anew; look at them before a commit.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';
import { comparePictures } from './compare-pictures.ts';
import { openBrowser } from './open-browser.ts';
import { settlePage } from './settle-page.ts';

const root = join(import.meta.dirname, '../..');
const article = readPages(inject('dist')).find(({ path }) => /^\/articles\/[^/]+\/$/u.test(path))?.path ?? '';
const pictures = [
  { name: 'article', path: article, width: 1280, height: 980, colorScheme: 'light' },
  { name: 'article-phone', path: article, width: 390, height: 1400, colorScheme: 'dark' },
  { name: 'profile', path: '/people/zalmay-khalilzad/', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'timeline', path: '/timeline/', width: 1280, height: 900, colorScheme: 'light' },
] as const;
/** How much may differ. */
const tolerance = 0.005;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open({ path, width, height, colorScheme }: (typeof pictures)[number]): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await page.goto(new URL(path.slice(1), inject('address')).href);
  await settlePage(page);
  return page;
}

test.each(pictures)('$name looks as it is kept', async (picture) => {
  const kept = join(root, 'tests/pictures', `${picture.name}.png`);
  const page = await open(picture);
  const taken = await page.screenshot();
  await page.context().close();
  if (process.env['SIDELIGHT_PICTURES'] === 'renew') writeFileSync(kept, taken);
  const difference = existsSync(kept) ? comparePictures(readFileSync(kept), taken) : 1;
  const seen = join(root, '.build/pictures', `${picture.name}.png`);
  mkdirSync(join(seen, '..'), { recursive: true });
  writeFileSync(seen, taken);
  expect(difference, `${seen} is how it looks now; \`npm run pictures\` keeps it`).toBeLessThan(tolerance);
});

test('a column that moves by half a line is noticed, another drawing of the same letters is not', async () => {
  const page = await open(pictures[0]);
  const taken = await page.screenshot();
  await page.addStyleTag({ content: 'html { text-rendering: geometricPrecision }' });
  expect(comparePictures(taken, await page.screenshot())).toBeLessThan(tolerance);
  await page.addStyleTag({ content: '.side { translate: 0 16px }' });
  expect(comparePictures(taken, await page.screenshot())).toBeGreaterThan(tolerance);
  await page.context().close();
});
