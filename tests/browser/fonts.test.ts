import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';
import { openBrowser } from './open-browser.ts';
import { settlePage } from './settle-page.ts';

const article = readPages(inject('dist')).find(({ path }) => /^\/articles\/[^/]+\/$/u.test(path))?.path ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a page and holds its fonts back until it is painted; gives what then shifted, and the fonts fetched. */
async function openSlowly(path: string, width: number) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const fonts: { name: string; bytes: number }[] = [];
  const { promise: painted, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.woff2', async (route) => {
    await painted;
    const response = await route.fetch();
    fonts.push({ name: route.request().url(), bytes: (await response.body()).length });
    await route.fulfill({ response });
  });
  await page.addInitScript(watchShifts);
  await page.goto(new URL(path.slice(1), inject('address')).href, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const isWaiting = await page.evaluate(() => document.fonts.status === 'loading');
  release();
  await settlePage(page);
  const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift']));
  await page.close();
  return { fonts, shift, isWaiting };
}

/** Runs in the page: adds up how far its parts move. */
function watchShifts(): void {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    document.documentElement.dataset['shift'] = String(sum);
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('DOMContentLoaded', () => (document.documentElement.dataset['shift'] ??= '0'));
}

describe.each([1280, 390])('at %i pixels, with fonts that come late', (width) => {
  test.each(['/', article, '/timeline/'])(
    '%s is painted without them and does not move when they come',
    async (path) => {
      const { shift, isWaiting } = await openSlowly(path, width);
      expect(isWaiting).toBe(true);
      expect(shift).toBeLessThan(0.005);
    },
  );
});

test('a first visit fetches two fonts of at most 60 kB', async () => {
  const { fonts } = await openSlowly(article, 1280);
  expect(fonts.map(({ name }) => name.replace(/^.*\/([a-z-]+)\..*$/u, '$1')).sort()).toEqual([
    'newsreader',
    'public-sans',
  ]);
  expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
});

test.each([
  ['Émile and ý', ['newsreader-letters']],
  ['Łódź and Ağrı', ['newsreader-extended']],
  ['a façade, for 5 €: “naïve”', []],
  ['中文, ελληνικά', []],
])('to write “%s”, the text of an article fetches %j beside the two', async (words, files) => {
  const page = await browser.newPage();
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /([a-z-]+)\.[^/]*\.woff2$/u.exec(request.url()) ?? []; // matches `newsreader.B2x.woff2`
    if (name !== undefined) names.push(name);
  });
  await page.goto(new URL(article.slice(1), inject('address')).href);
  await page
    .locator('.text p[id]')
    .first()
    .evaluate((text, all) => text.append(all), words);
  await settlePage(page);
  expect(names.sort()).toEqual(['newsreader', ...files, 'public-sans']);
  await page.close();
});

test('what stands in runs as wide as the font', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(new URL(article.slice(1), inject('address')).href);
  await settlePage(page);
  const ratios = await page.evaluate(() => {
    const measure = (selector: string, font: string) => {
      const line = document.body.appendChild(document.createElement('span'));
      line.style.cssText = `position: absolute; white-space: nowrap; font: ${font}`;
      line.textContent = [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');
      return line.getBoundingClientRect().width;
    };
    const rows = [
      ['.text p[id]', '400 19px', 'Newsreader', 'Newsreader Fallback Times'],
      ['h1, h2', '500 46px', 'Newsreader', 'Newsreader Fallback Times'],
      ['.note-box', '400 13px', 'Public Sans', 'Public Sans Fallback'],
      ['.note-box', '600 13px', 'Public Sans', 'Public Sans Fallback'],
    ] as const;
    return rows.map(
      ([from, size, font, local]) => measure(from, `${size} '${font}'`) / measure(from, `${size} '${local}'`),
    );
  });
  for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.012);
  await page.close();
});
