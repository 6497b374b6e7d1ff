import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { article, openArticle } from './open-article.ts';
import { openBrowser } from './open-browser.ts';
import { stopClock } from './stop-clock.ts';

const khalilzad = '#m-zalmay-khalilzad-3';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let page: Page;

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  page = await openArticle(browser, options);
}

const isOpen = (card = '#card') => page.locator(card).isVisible();
const focused = (name: string) => page.locator(':focus').getAttribute(name);
const said = () => page.locator('arrival-notice').textContent();

async function hoverCard(link: string): Promise<void> {
  await page.hover(link);
  await page.locator('#card').waitFor();
}

/** Whether the card lies over any line of the words that opened it. */
function isOver(selector: string, card = '#card'): Promise<boolean> {
  const pair = [selector, card] as const;
  return page.evaluate(([words, box]) => {
    const card = document.querySelector(box)?.getBoundingClientRect();
    const lines = [...(document.querySelector(words)?.getClientRects() ?? [])];
    return lines.some(
      (line) =>
        card && line.left < card.right && card.left < line.right && line.top < card.bottom && card.top < line.bottom,
    );
  }, pair);
}
afterEach(() => page.context().close());

describe('by mouse', () => {
  beforeEach(() => open());

  test('a name opens its card after a moment, with role, term, count and the first mention', async () => {
    await hoverCard(khalilzad);
    const text = (await page.locator('#card').innerText()).replaceAll(/\s+/gu, ' ');
    expect(text).toMatch(/Zalmay Khalilzad Role then US Special Representative for Afghanistan Reconciliation/u);
    expect(text).toMatch(/In office then from 21 September 2018 Acts for United States/u);
    expect(text).toMatch(/5 mentions · 0 statements First named ¶1: Zalmay Khalilzad, the US special/u);
    expect(await isOver(khalilzad)).toBe(false);
  });

  test('the card stays while the pointer is on it, and goes when it leaves', async () => {
    await hoverCard(khalilzad);
    await stopClock(page);
    await page.hover('#card .card-name');
    await page.clock.runFor(500);
    expect(await isOpen()).toBe(true);
    await page.hover('h1');
    await page.clock.runFor(500);
    expect(await isOpen()).toBe(false);
  });

  test('it goes along to the next mention, and leads to the profile', async () => {
    await hoverCard(khalilzad);
    await page.click('#card >> text=next mention');
    await page.waitForURL(/#m-zalmay-khalilzad-4$/u);
    await page.locator('#m-zalmay-khalilzad-4[aria-describedby]').waitFor();
    await stopClock(page);
    await page.clock.runFor(700);
    expect(await page.locator('#m-zalmay-khalilzad-4').getAttribute('aria-describedby')).toBe('card-body');
    await page.clock.resume();
    await page.click('#card [aria-label="Previous mention"]');
    await page.waitForURL(/#m-zalmay-khalilzad-3$/u);
    await page.click('#card >> text=Open profile');
    await page.waitForURL(/\/people\/zalmay-khalilzad\/$/u);
  });

  test('a name in a card opens a second card inside it, and no third', async () => {
    await hoverCard(khalilzad);
    await page.hover('#card-body >> text=United States');
    await page.locator('#card-inner').waitFor();
    expect(await isOver('#card-body dd a', '#card-inner')).toBe(false);
    await stopClock(page);
    await page.hover('#card-inner .card-name');
    await page.clock.runFor(600);
    expect([await isOpen(), await isOpen('#card-inner')]).toEqual([true, true]);
    await page.keyboard.press('Escape');
    expect([await isOpen(), await isOpen('#card-inner')]).toEqual([true, false]);
  });

  test('the number after a statement opens a card that says who, how, and in which voice', async () => {
    await hoverCard('.ref[href="#note-c-aman"]');
    const text = (await page.locator('#card').innerText()).replaceAll(/\s+/gu, ' ');
    expect(text).toMatch(/Fawad Aman quoted, on record For Afghan defense ministry\./u);
    expect(await isOver('#c-aman')).toBe(false);
  });

  test('passing over a name opens nothing', async () => {
    await stopClock(page);
    await page.hover(khalilzad);
    await page.clock.runFor(250);
    expect(await isOpen()).toBe(false);
    await page.hover('h1');
    await page.clock.runFor(400);
    expect(await isOpen()).toBe(false);
  });

  test('copies the address, the words and the date', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => history.replaceState(null, '', '?w=1')); // of other words
    await hoverCard('.ref[href="#note-c-aman"]');
    await page.click('#card >> text=Copy link');
    await expect.poll(said).toMatch(/^Copied/u);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“Unfortunately, .+ have not decreased,” — US envoy .+, 14 September 2020\n[^?]+#c-aman$/u);
  });

  test('where nothing can be copied says so, and has the address in the address bar', async () => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await hoverCard('.ref[href="#note-c-aman"]');
    await page.click('#card >> text=Copy link');
    await page.waitForURL('**/#c-aman');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await said()).toMatch(/does not let the page copy/u);
  });

  test('words are selected over names without a card that covers them', async () => {
    await stopClock(page);
    const link = page.locator(khalilzad);
    await link.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, height = 0 } = (await link.boundingBox()) ?? {};
    await page.mouse.move(x - 40, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 10, y + height / 2);
    await page.clock.runFor(400);
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    expect(await isOpen()).toBe(false);
    await page.mouse.up();
  });

  test('the way to the next mention can be opened in a tab of its own, and this page stays', async () => {
    await hoverCard(khalilzad);
    await page
      .locator('#card [aria-label="Next mention"], #card >> text=next mention')
      .first()
      .click({ modifiers: ['Control'] });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.locator('#card').getByText('Copy link').isVisible()).toBe(true);
    expect(await focused('id')).not.toBe('m-zalmay-khalilzad-4');
  });

  test('a name whose kind is switched off opens nothing', async () => {
    await page.locator('#show-person').uncheck();
    await stopClock(page);
    await page.hover(khalilzad);
    await page.clock.runFor(500);
    expect(await isOpen()).toBe(false);
  });
});

describe('by keyboard', () => {
  beforeEach(() => open());

  test('focus opens the card, Esc closes it, and focus stays on the link', async () => {
    await page.keyboard.press('n');
    await page.locator('#card').waitFor();
    expect(await focused('aria-describedby')).toBe('card-body');
    await stopClock(page);
    await page.keyboard.press('Escape');
    await page.clock.runFor(400);
    expect(await isOpen()).toBe(false);
    expect(await focused('id')).toBe('m-zalmay-khalilzad-1');
  });

  test('a link with a card is one tab stop, from within the card too', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('Tab');
    expect(await focused('id')).toBe('m-united-states-1');
    await page.keyboard.press('ArrowDown');
    expect(await focused('id')).toBe(null);
    await page.keyboard.press('Tab');
    expect(await focused('id')).toBe('m-afghanistan-1');
  });

  test('the arrow keys go into the card and the one inside it, Esc comes back one by one', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('ArrowDown');
    await page.locator('#card-inner').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#card-inner :focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('#card-body :focus').textContent()).toBe('United States');
    await page.keyboard.press('Escape');
    expect(await focused('id')).toBe('m-zalmay-khalilzad-1');
  });

  test('axe finds nothing with two cards open', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('ArrowDown');
    await page.locator('#card-inner').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('by touch', () => {
  beforeEach(() => open({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }));

  test('the first tap opens a sheet, a tap outside closes it, the second tap on the name leads on', async () => {
    await page.tap(khalilzad);
    await page.locator('#card').waitFor();
    expect(await isOver(khalilzad)).toBe(false);
    const sheet = await page.locator('#card').boundingBox();
    expect([sheet?.x, sheet?.width]).toEqual([0, 390]);
    expect(page.url()).toMatch(new RegExp(`${article}$`, 'u'));
    await page.touchscreen.tap(200, sheet && sheet.y > 300 ? 20 : 780);
    await page.locator('#card').waitFor({ state: 'hidden' });
    await page.tap(khalilzad);
    await page.tap(khalilzad);
    await page.waitForURL(/\/people\/zalmay-khalilzad\/$/u);
  });

  test('the link inside the sheet leads on', async () => {
    await page.tap(khalilzad);
    await page.tap('#card >> text=Open profile');
    await page.waitForURL(/\/people\/zalmay-khalilzad\/$/u);
  });

  test('a number in the text opens its note', async () => {
    await page.tap('[href="#note-c-aman"]');
    await page.locator('#card').waitFor();
    expect(await page.locator('#card').innerText()).toMatch(/Fawad Aman\s+quoted/u);
  });
});

describe.each([true, false])('with anchor positioning: %s', (isAnchored) => {
  test.each([390, 768, 1280])('no card covers its own words at %i pixels, wherever they stand', async (width) => {
    await open({ viewport: { width, height: 700 } });
    if (!isAnchored) await page.addStyleTag({ content: '.card { position-area: none !important }' });
    for (const block of ['start', 'center', 'end'] as const) {
      await page.locator('#m-taliban-9').evaluate((link, place) => link.scrollIntoView({ block: place }), block);
      await page.keyboard.press('Shift');
      await page.locator('#m-taliban-9').focus();
      await page.locator('#card').waitFor();
      const box = await page.locator('#card').boundingBox();
      expect(await isOver('#m-taliban-9')).toBe(false);
      expect([box && box.y >= 0, box && box.y + box.height <= 700, box && box.x + box.width <= width]).toEqual(
        Array(3).fill(true),
      );
      await page.keyboard.press('Escape');
      await page.locator('#m-taliban-9').blur();
    }
  });
});

test.each([320, 640])('nothing sticks out at %i pixels with a card open', async (width) => {
  await open({ viewport: { width, height: 512 } });
  await page.keyboard.press('n');
  await page.locator('#card').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('without script every fact of every card is on the page', async () => {
  await open({ javaScriptEnabled: false });
  const text = (await page.locator('.cast').innerText()).replaceAll(/\s+/gu, ' ');
  for (const fact of [
    'US Special Representative for Afghanistan Reconciliation',
    'from 21 September 2018',
    'until: not known',
    '5 mentions · 0 statements',
    'First named ¶1',
  ]) {
    expect(text).toContain(fact);
  }
  const first = await page.locator('.cast .person dd a', { hasText: '¶1' }).first().getAttribute('href');
  expect(await page.locator(`[id^="s-"]:has(${first})`).textContent()).toMatch(/^Zalmay Khalilzad, the US special/u);
  expect(await page.locator('.cast dl:visible').count()).toBe(await page.locator('.cast li').count());
});
