import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';
import { findViolations } from './find-violations.ts';
import { openBrowser } from './open-browser.ts';

const article = readPages(inject('dist')).find(({ path }) => /^\/articles\/.+/u.test(path))?.path ?? '';
const khalilzad = '#m-zalmay-khalilzad-3';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let context: BrowserContext;
let page: Page;

async function openArticle(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  page = await context.newPage();
  await page.goto(new URL(article.slice(1), inject('address')).href);
}

const isOpen = () => page.locator('#card').isVisible();

/** Whether the card lies over any line of the words that opened it. */
function isOver(selector: string): Promise<boolean> {
  return page.evaluate((words) => {
    const card = document.querySelector('#card')?.getBoundingClientRect();
    const lines = [...(document.querySelector(words)?.getClientRects() ?? [])];
    return lines.some(
      (line) =>
        card && line.left < card.right && card.left < line.right && line.top < card.bottom && card.top < line.bottom,
    );
  }, selector);
}

afterEach(() => context.close());

describe('by mouse', () => {
  beforeEach(() => openArticle());

  test('a name opens its card after a moment, with role, term, count and the first mention', async () => {
    await page.hover(khalilzad);
    await page.locator('#card').waitFor();
    const text = (await page.locator('#card').innerText()).replaceAll(/\s+/gu, ' ');
    expect(text).toMatch(/Zalmay Khalilzad Role then US Special Representative for Afghanistan Reconciliation/u);
    expect(text).toMatch(/In office 21 September 2018 to 19 October 2021/u);
    expect(text).toMatch(/5 mentions · 0 statements First named ¶1: Zalmay Khalilzad, the US special/u);
    expect(await isOver(khalilzad)).toBe(false);
  });

  test('the card stays while the pointer is on it, and goes when it leaves', async () => {
    await page.hover(khalilzad);
    await page.locator('#card').waitFor();
    await page.hover('#card .card-name');
    await page.waitForTimeout(500);
    expect(await isOpen()).toBe(true);
    await page.hover('h1');
    await page.locator('#card').waitFor({ state: 'hidden' });
  });

  test('it leads to the profile and to the next mention', async () => {
    await page.hover(khalilzad);
    await page.click('#card >> text=next mention');
    expect(page.url()).toMatch(/#m-zalmay-khalilzad-4$/u);
    await page.hover(khalilzad);
    await page.click('#card >> text=Open profile');
    expect(page.url()).toMatch(/\/people\/zalmay-khalilzad\/$/u);
  });

  test('passing over a name opens nothing', async () => {
    await page.hover(khalilzad);
    await page.hover('h1');
    await page.waitForTimeout(400);
    expect(await isOpen()).toBe(false);
  });
});

describe('by keyboard', () => {
  beforeEach(() => openArticle());

  test('focus opens the card, Esc closes it, and focus stays on the link', async () => {
    await page.keyboard.press('n');
    await page.locator('#card').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe('card');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await page.locator(':focus').getAttribute('id')).toBe('m-zalmay-khalilzad-1');
  });

  test('a link with a card is one tab stop', async () => {
    await page.locator(khalilzad).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('id')).toBe('m-doha-1');
  });

  test('n and p go from one annotation to the next, also inside a statement', async () => {
    await page.locator('#m-andsf-1').focus();
    await page.keyboard.press('n');
    expect(await page.locator(':focus').getAttribute('id')).toBe('m-taliban-4');
    await page.keyboard.press('n');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#note-c-toll');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect(await page.locator(':focus').getAttribute('id')).toBe('m-andsf-1');
  });

  test('m hides all marks and notes, says so, and it is remembered', async () => {
    await page.keyboard.press('m');
    expect(await page.locator('#note-c-aman').isVisible()).toBe(false);
    expect(await page.locator('[role=status]').textContent()).toBe('Marks and notes are hidden');
    await page.reload();
    expect(await page.locator('#note-c-aman').isVisible()).toBe(false);
  });

  test('? shows the help, where the keys can be switched off for good', async () => {
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('m');
    expect(await page.locator('#note-c-aman').isVisible()).toBe(true);
  });
});

describe('by touch', () => {
  beforeEach(() => openArticle({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }));

  test('the first tap opens a sheet, a tap outside closes it, the second tap on the name leads on', async () => {
    await page.tap(khalilzad);
    await page.locator('#card').waitFor();
    expect(await isOver(khalilzad)).toBe(false);
    expect(page.url()).toMatch(new RegExp(`${article}$`, 'u'));
    await page.tap('.site-header', { position: { x: 200, y: 10 } });
    await page.locator('#card').waitFor({ state: 'hidden' });
    await page.tap(khalilzad);
    await page.tap(khalilzad);
    await page.waitForURL(/\/people\/zalmay-khalilzad\/$/u);
  });

  test('a number in the text opens its note', async () => {
    await page.tap('[href="#note-c-aman"]');
    await page.locator('#card').waitFor();
    expect(await page.locator('#card').innerText()).toMatch(/Fawad Aman\s+quoted/u);
  });
});

test.each([390, 768, 1280])(
  'no card covers its own words at %i pixels, wherever they stand on the screen',
  async (width) => {
    await openArticle({ viewport: { width, height: 700 } });
    for (const block of ['start', 'center', 'end'] as const) {
      await page.locator('#m-taliban-9').evaluate((link, place) => link.scrollIntoView({ block: place }), block);
      await page.keyboard.press('Shift');
      await page.locator('#m-taliban-9').focus();
      await page.locator('#card').waitFor();
      expect(await isOver('#m-taliban-9')).toBe(false);
      await page.keyboard.press('Escape');
      await page.locator('#m-taliban-9').blur();
    }
  },
);

test('axe finds nothing with a card open', async () => {
  await openArticle();
  await page.keyboard.press('n');
  await page.locator('#card').waitFor();
  expect(await findViolations(page)).toEqual([]);
});
