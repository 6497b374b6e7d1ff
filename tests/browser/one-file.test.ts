import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listFiles, readPages } from '../site/read-pages.ts';
import { openBrowser } from './open-browser.ts';
import { settlePage } from './settle-page.ts';

const path = readPages(inject('dist')).find(({ path: own }) => /^\/articles\/[^/]+\/$/u.test(own))?.path ?? '';
const file = join(inject('dist'), path, `${path.split('/').at(-2)}.html`);

let browser: Browser;
let context: BrowserContext;
let page: Page;
const errors: string[] = [];
const requests: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => void errors.push(error.message));
  page.on('request', (request) => void requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await settlePage(page);
});
afterAll(() => browser.close());

test('every article has its one file', () => {
  const files = listFiles(inject('dist'));
  const articles = files.filter((name) => /^\/articles\/[^/]+\/index\.html$/u.test(name));
  expect(articles.length).toBeGreaterThan(0);
  for (const article of articles) {
    expect(files).toContain(article.replace(/([^/]+)\/index\.html$/u, '$1/$1.html'));
  }
});

test('it opens from disk without a network, an error or a request', () => {
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
});

test('it brings its fonts', async () => {
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  expect(loaded).toEqual(expect.arrayContaining(['Newsreader', 'Public Sans']));
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).toMatch(/^Newsreader/u);
});

test('it says the same as the page, and after it what that of its voices and sources says', async () => {
  const read = async (from: Page, selector: string) =>
    (await from.locator(selector).innerText()).replaceAll(/\s+/gu, ' ').trim();
  const online = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await online.goto(new URL(`basis${path}`, inject('address')).href);
  const basis = await read(online, '.basis');
  await online.goto(new URL(path.slice(1), inject('address')).href);
  expect(await read(page, 'article')).toBe(`${await read(online, 'article')} ${basis}`);
  await online.close();
});

test('its scripts run: a card opens over a number in the text', async () => {
  await page.locator('.text a.ref-claim').first().hover();
  await page.locator('.card:popover-open').waitFor();
  expect(await page.locator('.card:popover-open').isVisible()).toBe(true);
});

test('every link leads into the file or to another site', async () => {
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.filter((href) => !/^(#|https?:\/\/)/u.test(href ?? ''))).toEqual([]);
  const ids = new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id)));
  const lost = hrefs.filter((href) => href?.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1))));
  expect(lost).toEqual([]);
  expect(await page.locator('.text a.mention').first().getAttribute('href')).toMatch(/^#cast-\d+$/u);
});

test('search engines are asked to leave it out, and its policy lets nothing in', async () => {
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  const policies = page.locator('meta[http-equiv=Content-Security-Policy]');
  expect(await policies.count()).toBe(1);
  expect(await policies.getAttribute('content')).toMatch(
    /^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha/u,
  );
});
