import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { article, openArticle } from './open-article.ts';
import { openBrowser } from './open-browser.ts';
import { settlePage } from './settle-page.ts';
import { stopClock } from './stop-clock.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let page: Page;

async function open(options: Parameters<Browser['newContext']>[0] = {}, hash = ''): Promise<void> {
  page = await openArticle(browser, options, hash);
}

const focused = (name: string) => page.locator(':focus').getAttribute(name);
const said = () => page.locator('arrival-notice').textContent();
afterEach(() => page.context().close());

test('accounts that conflict stand side by side where there is room, and below each other where there is none', async () => {
  await open();
  await page.goto(new URL(`basis${article}`, inject('address')).href);
  const columns = () =>
    page
      .locator('.accounts:has(li + li)')
      .evaluateAll((lists) =>
        lists.map((list) => new Set([...list.children].map((item) => item.getBoundingClientRect().left)).size),
      );
  expect(Math.min(...(await columns()))).toBeGreaterThan(1);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(new Set(await columns())).toEqual(new Set([1]));
});

test.each([1280, 1600])('the page ends below its last note at a width of %d pixels', async (width) => {
  await open({ viewport: { width, height: 900 } });
  await page.locator('.site-footer').scrollIntoViewIfNeeded();
  const [note, footer] = await Promise.all(
    ['.notes .note-box', '.site-footer'].map((selector) => page.locator(selector).last().boundingBox()),
  );
  expect(note && footer && footer.y - note.y - note.height).toBeGreaterThan(0);
});

test.each([
  [article, 5000],
  ['/people/zalmay-khalilzad/', 4800],
  ['/timeline/', 8000],
])('on a telephone %s is read on at the same place after it is loaded again', async (path, far) => {
  await open({ viewport: { width: 390, height: 844 } });
  await page.goto(new URL(path.slice(1), inject('address')).href);
  for (let y = 0; y <= far; y += 400) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await settlePage(page);
  }
  const middle = () =>
    page.evaluate(() => {
      const [at] = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
      return at?.closest('p, li, tr, dd')?.textContent?.trim();
    });
  const before = await middle();
  expect(before).toMatch(/\w/u);
  await page.reload();
  await settlePage(page);
  expect(await middle()).toBe(before);
});

describe('by keyboard', () => {
  beforeEach(() => open());

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
    expect(
      await page.locator('#m-zalmay-khalilzad-3').evaluate((link) => getComputedStyle(link).textDecorationLine),
    ).toBe('none');
  });

  test('what was switched elsewhere meanwhile is so on the page that the reader comes back to', async () => {
    const home = page.url();
    await page.goto(new URL('about/', inject('address')).href);
    await page.locator('theme-switch select').selectOption('dark');
    await page.evaluate(() => localStorage.setItem('sidelight:show-marks', 'false'));
    await page.goBack();
    expect(page.url()).toBe(home);
    await expect.poll(() => page.locator('#show-marks').isChecked()).toBe(false);
    expect(await page.locator('theme-switch select').inputValue()).toBe('dark');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('theme-switch select').selectOption('light');
    await other.keyboard.press('Escape');
    await other.locator('#show-marks').setChecked(true);
    await expect.poll(() => page.locator('#show-marks').isChecked()).toBe(true);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
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
    await help.click({ position: { x: 5, y: 5 } }); // on its edge, not beside it
    expect(await help.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('m');
    await page.keyboard.press('?');
    expect(await page.locator('#note-c-aman').isVisible()).toBe(true);
    expect(await help.isVisible()).toBe(false);
  });
});

test('arriving at words marks them, brings them into view and says them', async () => {
  await open({}, '#m-zalmay-khalilzad-3');
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
    await open({ colorScheme: 'light' });
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

  test('can be chosen without script', async () => {
    await open({ javaScriptEnabled: false, colorScheme: 'light' });
    await page.locator('theme-switch select').selectOption('dark');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(22, 21, 19)',
    );
  });
});

test('a page is fetched when a reader seems about to open it, and only once', async () => {
  await open();
  const fetched: string[] = [];
  page.on('request', (request) => void fetched.push(new URL(request.url()).pathname));
  const ends = () => fetched.filter((path) => path.endsWith('/')).map((path) => path.slice(-10));
  await stopClock(page);
  const rest = async (place: string) => {
    await page.hover(place);
    await page.clock.runFor(150);
  };
  await rest('nav [href$="/timeline/"]');
  await expect.poll(ends).toEqual(['/timeline/']);
  await rest('h1');
  await rest('nav [href$="/timeline/"]');
  await rest('nav [href$="/about/"]');
  await expect.poll(ends).toEqual(['/timeline/', '/about/']);
  // A file is no page; a page asked for after it shows that it was not.
  await rest('main a[download]');
  await rest('nav [href$="/claims/"]');
  await expect.poll(ends).toContain('/claims/');
  expect(fetched.filter((path) => path.endsWith('.html'))).toEqual([]);
});
