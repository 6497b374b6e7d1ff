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

async function openArticle(options: Parameters<Browser['newContext']>[0] = {}, hash = ''): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  page = await context.newPage();
  await page.goto(new URL(article.slice(1) + hash, inject('address')).href);
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

afterEach(() => context.close());

describe('by mouse', () => {
  beforeEach(() => openArticle());

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
    await page.hover('#card .card-name');
    await page.waitForTimeout(500);
    expect(await isOpen()).toBe(true);
    await page.hover('h1');
    await page.locator('#card').waitFor({ state: 'hidden' });
  });

  test('it goes along to the next mention, and leads to the profile', async () => {
    await hoverCard(khalilzad);
    await page.click('#card >> text=next mention');
    expect(page.url()).toMatch(/#m-zalmay-khalilzad-4$/u);
    await page.locator('#m-zalmay-khalilzad-4[aria-describedby]').waitFor();
    await page.waitForTimeout(700);
    expect(await page.locator('#m-zalmay-khalilzad-4').getAttribute('aria-describedby')).toBe('card-body');
    await page.click('#card [aria-label="Previous mention"]');
    expect(page.url()).toMatch(/#m-zalmay-khalilzad-3$/u);
    await page.click('#card >> text=Open profile');
    expect(page.url()).toMatch(/\/people\/zalmay-khalilzad\/$/u);
  });

  test('a name in a card opens a second card inside it, and no third', async () => {
    await hoverCard(khalilzad);
    await page.hover('#card-body >> text=United States');
    await page.locator('#card-inner').waitFor();
    expect(await isOver('#card-body dd a', '#card-inner')).toBe(false);
    await page.hover('#card-inner .card-name');
    await page.waitForTimeout(600);
    expect([await isOpen(), await isOpen('#card-inner')]).toEqual([true, true]);
    await page.keyboard.press('Escape');
    expect([await isOpen(), await isOpen('#card-inner')]).toEqual([true, false]);
  });

  test('the number after a statement opens a card that says who, how, and in which voice', async () => {
    await hoverCard('.ref[href="#note-c-aman"]');
    const text = (await page.locator('#card').innerText()).replaceAll(/\s+/gu, ' ');
    expect(text).toMatch(/Who Fawad Aman for Afghan defense ministry How quoted Voice Named, on record/u);
    expect(await isOver('#c-aman')).toBe(false);
  });

  test('passing over a name opens nothing', async () => {
    await page.hover(khalilzad);
    await page.hover('h1');
    await page.waitForTimeout(400);
    expect(await isOpen()).toBe(false);
  });

  test('copies the address, the words and the date', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await hoverCard('.ref[href="#note-c-aman"]');
    await page.click('#card >> text=Copy link');
    await expect.poll(said).toMatch(/^Copied/u);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“Unfortunately, .+ have not decreased,” — US envoy .+, 14 September 2020\n.+#c-aman$/u);
  });

  test('a name whose kind is switched off opens nothing', async () => {
    await page.locator('#show-person').uncheck();
    await page.hover(khalilzad);
    await page.waitForTimeout(500);
    expect(await isOpen()).toBe(false);
  });
});

describe('by keyboard', () => {
  beforeEach(() => openArticle());

  test('focus opens the card, Esc closes it, and focus stays on the link', async () => {
    await page.keyboard.press('n');
    await page.locator('#card').waitFor();
    expect(await focused('aria-describedby')).toBe('card-body');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
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

  test('n and p go from one annotation to the next, also inside a statement', async () => {
    await page.locator('#m-andsf-1').focus();
    await page.keyboard.press('n');
    expect(await focused('id')).toBe('m-taliban-4');
    await page.keyboard.press('n');
    expect(await focused('href')).toBe('#note-c-toll');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect(await focused('id')).toBe('m-andsf-1');
  });

  test('a number inside a statement is reached', async () => {
    await page.locator('#m-us-taliban-agreement-1').focus();
    const reached: (string | null)[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('n');
      reached.push((await focused('id')) ?? (await focused('href')));
    }
    const within = await page
      .locator('mark.claim .figure[id]')
      .evaluateAll((all) => all.map((figure) => (figure.matches('a') ? figure.id : `#note-${figure.id}`)));
    const later = within.slice(-1);
    expect(later).toHaveLength(1);
    expect(reached).toEqual(expect.arrayContaining(later));
  });

  test('m hides all marks and notes, says so, and it is remembered', async () => {
    await page.keyboard.press('m');
    expect(await page.locator('#note-c-aman').isVisible()).toBe(false);
    expect(await said()).toBe('All marks and notes: hidden');
    await page.reload();
    expect(await page.locator('#note-c-aman').isVisible()).toBe(false);
  });

  test('a kind that was hidden is hidden on the next visit, and told', async () => {
    await page.locator('#show-person').uncheck();
    expect(await said()).toBe('People: hidden');
    await page.reload();
    await expect.poll(() => page.locator('#show-person').isChecked()).toBe(false);
    expect(await page.locator(khalilzad).evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('none');
  });

  test('/ opens the search', async () => {
    await page.keyboard.press('/');
    await page.locator('jump-box dialog').waitFor();
  });

  test('? shows the help, where the keys can be switched off for good', async () => {
    await page.keyboard.press('?');
    const help = page.locator('reading-keys dialog');
    expect(await help.locator('kbd').allTextContents()).toEqual(['?', '/', 'm', 'n', 'p', '↓', 'Esc']);
    expect(await findViolations(page)).toEqual([]);
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('m');
    await page.keyboard.press('?');
    expect(await page.locator('#note-c-aman').isVisible()).toBe(true);
    expect(await help.isVisible()).toBe(false);
  });

  test('axe finds nothing with two cards open', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('ArrowDown');
    await page.locator('#card-inner').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('by touch', () => {
  beforeEach(() => openArticle({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }));

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
    await openArticle({ viewport: { width, height: 700 } });
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

test('arriving at words marks them, brings them into view and says them', async () => {
  await openArticle({}, '#m-zalmay-khalilzad-3');
  for (const hash of ['#m-zalmay-khalilzad-3', '#c-aman', '#f-toll', '#n-monday', '#p-9', '#note-c-aman']) {
    await page.evaluate((to) => void (location.hash = to), hash);
    const target = page.locator(`${hash}:target`);
    expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    const { y = 0 } = (await target.boundingBox()) ?? {};
    expect([hash, y >= 16, y < 860]).toEqual([hash, true, true]);
    await expect.poll(said).toMatch(/^(Name|Statement|Number|Note|Paragraph 9): ?.+/u);
    await page.locator('arrival-notice').evaluate((notice) => (notice.textContent = ''));
  }
});

describe('colors', () => {
  test('a chosen theme holds on the next page before its first paint', async () => {
    await openArticle({ colorScheme: 'light' });
    await page.locator('theme-switch select').selectOption('dark');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(22, 21, 19)');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        document.documentElement.dataset['atBody'] = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['atBody'])).toBe('dark');
    expect(await paper()).toBe('rgb(22, 21, 19)');
    expect(await page.locator('theme-switch select').inputValue()).toBe('dark');
  });
});

test('a page is fetched when a reader seems about to open it, and only once', async () => {
  await openArticle();
  const fetched: string[] = [];
  page.on('request', (request) => void fetched.push(new URL(request.url()).pathname));
  const ends = () => fetched.filter((path) => path.endsWith('/')).map((path) => path.slice(-10));
  await page.hover('nav [href$="/timeline/"]');
  await expect.poll(ends, { timeout: 10_000 }).toEqual(['/timeline/']);
  await page.hover('h1');
  await page.hover('nav [href$="/timeline/"]');
  await page.waitForTimeout(150); // long enough for a second fetch, which must not come
  await page.hover('nav [href$="/about/"]');
  await expect.poll(ends, { timeout: 10_000 }).toEqual(['/timeline/', '/about/']);
});

test('without script every fact of every card is on the page, and colors can be chosen', async () => {
  await openArticle({ javaScriptEnabled: false, colorScheme: 'light' });
  const text = (await page.locator('.cast').innerText()).replaceAll(/\s+/gu, ' ');
  for (const fact of [
    'US Special Representative for Afghanistan Reconciliation',
    'from 21 September 2018',
    'until: not known',
    '5 mentions · 0 statements',
    '¶1: Zalmay Khalilzad, the US special',
  ]) {
    expect(text).toContain(fact);
  }
  expect(await page.locator('.cast dl:visible').count()).toBe(await page.locator('.cast li').count());
  await page.locator('theme-switch select').selectOption('dark');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(22, 21, 19)');
});

test.each([320, 640])('nothing sticks out at %i pixels with a card open', async (width) => {
  await openArticle({ viewport: { width, height: 512 } });
  await page.keyboard.press('n');
  await page.locator('#card').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
