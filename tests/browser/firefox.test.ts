// The main ways through an article in Firefox. Where the machine has none, vitest.config.ts leaves this file out and says so.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';
import { openFirefox, openWatchedPage } from './open-firefox.ts';

const article = readPages(inject('dist')).find(({ path }) => /^\/articles\/[^/]+\/$/u.test(path))?.path ?? '';
const address = new URL(article.slice(1), inject('address')).href;
const khalilzad = '#m-zalmay-khalilzad-3';

let browser: Browser;
let page: Page;
const errors: string[] = [];

async function openArticle(hash = '', width = 1280): Promise<void> {
  await page.setViewport({ width, height: 900, hasTouch: width < 500 });
  await page.goto('about:blank');
  await page.goto(address + hash);
}

const cardOf = async (selector = '#card') => {
  const card = await page.waitForSelector(`${selector}:popover-open`);
  const text = await card?.evaluate((box) => (box as HTMLElement).innerText);
  return (text ?? '').replaceAll(/\s+/gu, ' ');
};
const isOpen = async () => (await page.$('#card:popover-open')) !== null;
const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('href'));
const said = () => page.$eval('arrival-notice', (notice) => notice.textContent);

beforeAll(async () => {
  browser = await openFirefox();
  page = await openWatchedPage(browser, errors);
});
afterAll(() => browser.close());

test('by mouse, a name and the number of a statement open their cards, and Esc closes them', async () => {
  await openArticle();
  await page.hover(khalilzad);
  expect(await cardOf()).toMatch(/^Zalmay Khalilzad Role then US Special Representative .+ First named ¶1/u);
  const [card, words] = await page.evaluate(
    (selectors) => selectors.map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON()),
    ['#card', khalilzad],
  );
  expect(card.top >= words.bottom || card.bottom <= words.top).toBe(true);
  await page.hover('#card dd a');
  expect(await cardOf('#card-inner')).toMatch(/^United States/u);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  await page.hover('.ref[href="#note-c-aman"]');
  expect(await cardOf()).toMatch(/Fawad Aman .*quoted, on record For Afghan/u);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
});

test('by keyboard, n and p go through the marks, arrows into the card, m hides all, ? helps', async () => {
  await openArticle();
  await page.keyboard.press('n');
  expect(await cardOf()).toMatch(/^Zalmay Khalilzad/u);
  await page.keyboard.press('n');
  expect(await focused()).toBe('m-united-states-1');
  await page.keyboard.press('p');
  expect(await focused()).toBe('m-zalmay-khalilzad-1');
  await page.keyboard.press('ArrowDown');
  expect(await cardOf('#card-inner')).toMatch(/^United States/u);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('m-united-states-1');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('m-united-states-1');
  await page.keyboard.press('m');
  expect(await said()).toBe('All marks and notes: hidden');
  expect(await page.$eval('#note-c-aman', (note) => note.checkVisibility())).toBe(false);
  await page.keyboard.press('m');
  await page.keyboard.press('?');
  expect(await page.$eval('reading-keys dialog', (help) => help.open)).toBe(true);
});

test('arriving at words marks and says them, and notes stand beside the text without overlapping', async () => {
  await openArticle('#c-aman');
  expect(await page.$eval(':target', (words) => getComputedStyle(words).outlineStyle)).toBe('solid');
  await expect.poll(said).toMatch(/^Statement: “Unfortunately, .+, paragraph 7$/u);
  const boxes = await page.$$eval('.notes .note-box, #p-1', (all) =>
    all.map((box) => box.getBoundingClientRect().toJSON()),
  );
  const [text, ...notes] = boxes;
  expect(notes.length).toBeGreaterThan(20);
  notes.forEach((note, index) => {
    expect(note.left).toBeGreaterThan(text.right);
    expect(note.top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? -Infinity);
  });
});

test('by touch, the first tap opens a sheet, and a tap outside closes it', async () => {
  await openArticle('', 390);
  await page.tap(khalilzad);
  expect(await cardOf()).toMatch(/^Zalmay Khalilzad/u);
  expect(page.url()).toBe(address);
  const { top, bottom } = await page.$eval('#card', (card) => card.getBoundingClientRect().toJSON());
  await page.touchscreen.tap(200, top > 300 ? 20 : Math.min(bottom + 60, 880));
  await expect.poll(isOpen).toBe(false);
});

test('no page of the way broke the policy or logged an error', () => {
  expect(errors).toEqual([]);
});

test('on paper the text, the notes and the sources are all there', async () => {
  await openArticle();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  // Firefox prints some letters without saying which they are, so words are counted: those of every part have to be there.
  const toWords = (text: string) => text.match(/\p{L}{3,}/gu) ?? [];
  const printed = new Set(toWords((await extractText(pdf, { mergePages: true })).text));
  const parts = await page.$$eval('.text p[id], .note-box p:not(:has(.tag)), .source-refs', (all) =>
    all.map(({ textContent }) => textContent ?? ''),
  );
  const isPrinted = (part: string) => {
    const words = toWords(part);
    return words.filter((word) => printed.has(word)).length >= words.length * 0.6;
  };
  expect(parts.length).toBeGreaterThan(60);
  expect(parts.filter((part) => !isPrinted(part))).toEqual([]);
});

test('the article as one file opens from disk', async () => {
  await page.setOfflineMode(true);
  await page.goto(pathToFileURL(join(inject('dist'), article, `${article.split('/').at(-2)}.html`)).href);
  await page.setViewport({ width: 1280, height: 900 });
  await page.keyboard.press('n');
  expect(await cardOf()).toMatch(/^Zalmay Khalilzad/u);
  expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
});

test('with script off the same facts stand in the page', async () => {
  const plain = await openFirefox({ 'javascript.enabled': false });
  const reader = await plain.newPage();
  await reader.setViewport({ width: 1280, height: 900 });
  await reader.goto(address);
  const shown = await reader.evaluate(() =>
    ['.cast dl', '#note-c-aman', '#who-says-what', '#basis', 'reading-keys'].map((selector) =>
      document.querySelector(selector)?.checkVisibility(),
    ),
  );
  expect(shown).toEqual([true, true, true, true, false]);
  expect(await reader.$eval('.cast dl', (facts) => (facts as HTMLElement).innerText)).toMatch(
    /Role then\s+US Special/u,
  );
  await plain.close();
});
