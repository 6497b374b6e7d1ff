import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { colorRules, findViolations } from './find-violations.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let page: Page;
let errors: string[] = [];
let requests: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', bypassCSP: true });
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  // Chromium reports a transition between two pages as an error when it has to leave it out: `Transition was skipped. …`,
  // or, where the new page was faster, `Transition was aborted because of …`, and with other words in other versions.
  page.on('pageerror', ({ message }) => void (/Transition was |ViewTransition/u.test(message) || errors.push(message)));
  page.on('request', (request) => void requests.push(new URL(request.url()).pathname));
});
afterAll(() => browser.close());

async function open(path: string, site = inject('basedAddress')): Promise<void> {
  await page.goto('about:blank');
  [errors, requests] = [[], []];
  await page.goto(new URL(path, site).href);
}

async function openWithoutScript(path: string, site: string): Promise<Page> {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(new URL(path, site).href);
  return plain;
}

/** What axe finds in light, and what it finds in dark. */
async function findFaults(): Promise<string[]> {
  const inLight = await findViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await findViolations(page, colorRules);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark];
}

const pathOf = (one: Page) => one.url().slice(inject('basedAddress').length - 1);

describe('the jump box', () => {
  test('fetches the names when it is opened, and Enter leads to the first match', async () => {
    await open('about/');
    expect(requests.filter((path) => /jump|pagefind/u.test(path))).toEqual([]);
    const before = requests.length;
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    expect(requests.slice(before).filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
    await page.keyboard.type('khal');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/zalmay-khalilzad/');
    expect(requests.filter((path) => path.includes('pagefind'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('is used by keyboard alone: arrows move, letters go on in the field, Escape closes', async () => {
    await open('about/');
    await page.getByRole('link', { name: 'Search', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    await page.keyboard.type('tal');
    expect(await findFaults()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toBe('Doha talks');
    await page.keyboard.type('i');
    expect(await page.getByRole('searchbox').inputValue()).toBe('tali');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await page.locator(':focus').getAttribute('href')).toMatch(/\/search\/$/u);
  });

  test('says no count before it has the names, and keeps the focus where it is when they come', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/jump.json', (route) => asked.then(() => route.continue()));
    onTestFinished(() => page.unroute('**/jump.json'));
    await open('about/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('tal');
    await page.keyboard.press('ArrowDown');
    const count = page.locator('jump-box [role=status]');
    expect(await count.textContent()).toBe('');
    answer();
    await expect.poll(() => count.textContent()).toMatch(/^\d+ names/u);
    expect(await page.locator(':focus').textContent()).toMatch(/^Search all text/u);
  });

  test('stays where words of it are selected beyond its edge, and closes by a press beside it or on the way out', async () => {
    await open('about/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const { x = 0, y = 0 } = (await dialog.boundingBox()) ?? {};
    await page.mouse.move(x + 60, y + 20);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 20);
    await page.mouse.up();
    expect(await dialog.isVisible()).toBe(true);
    await page.mouse.click(x - 60, y + 20);
    expect(await dialog.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await dialog.waitFor();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await dialog.isVisible()).toBe(false);
  });

  test('leads on to the full text', async () => {
    await open('');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('cease fire & more');
    await page.getByRole('link', { name: /^Search all text for/u }).click();
    await page.waitForURL(/\/search\/\?q=/u);
    expect(await page.locator('#site-search-field').inputValue()).toBe('cease fire & more');
  });
});

describe('the full-text search', () => {
  test('fetches nothing before it is used, then gives sentences with the words marked', async () => {
    await open('search/');
    await page.waitForFunction(() => customElements.get('site-search'));
    expect(requests.filter((path) => path.includes('pagefind'))).toEqual([]);
    await page.locator('#site-search-field').fill('ceasefire');
    await page.getByText(/^\d+ found$/u).waitFor();
    const marks = await page.locator('.hits mark').allTextContents();
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.every((text) => /ceasefire/iu.test(text))).toBe(true);
    expect(pathOf(page)).toBe('/search/?q=ceasefire');
    expect(errors).toEqual([]);
  });

  test('filters by kind, counts each, and leads to the exact words', async () => {
    await open('search/?q=ceasefire');
    await page.getByText(/^\d+ found$/u).waitFor();
    await page.getByLabel('Statements').check();
    await page.getByText(/^2 found$/u).waitFor();
    expect(await page.locator('label:has-text("Statements") .count').textContent()).toBe('2');
    expect(await page.locator('.hits .tag').allTextContents()).toEqual(['Statement', 'Statement']);
    expect(pathOf(page)).toBe('/search/?q=ceasefire&kind=statement');
    await page.locator('#site-search-field').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/.+#c-/u);
    const words = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await words.textContent()).toContain('ceasefire');
    await expect.poll(async () => (await words.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await words.boundingBox())?.y).toBeLessThan(900);
    await page.goBack();
    await page.getByText(/^2 found$/u).waitFor();
    expect(errors).toEqual([]);
  });

  test('finds people, numbers, notes and the running text, each under its kind', async () => {
    await open('search/');
    for (const [value, words, first] of [
      ['person', 'khalilzad', /^Zalmay Khalilzad\./u],
      ['number', '8,600', /8,600/u],
      ['note', 'Rawalpindi', /Rawalpindi/u],
      ['text', 'insurgents', /insurgent/u],
    ] as const) {
      const kind = page.locator(`input[name=kind][value=${value}]`);
      await kind.check();
      await page.locator('#site-search-field').fill(words);
      await page.locator('.hits a').first().filter({ hasText: first }).waitFor();
      await kind.uncheck();
    }
    expect(await findFaults()).toEqual([]);
  });

  test('says that nothing was found, and Escape clears all', async () => {
    await open('search/?q=ξυλόφωνο');
    await page.getByText('Nothing found').waitFor();
    await page.locator('#site-search-field').press('Escape');
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('#site-search-field').inputValue()).toBe('');
    expect(await page.locator('site-search [role=status]').textContent()).toBe('');
  });

  test('shows a page more of a long list, and the focus goes to the first new result', async () => {
    await open('search/?q=taliban');
    await page.getByRole('button', { name: 'More results' }).click();
    await page.locator('.hits li:nth-child(16) a:focus').waitFor();
  });

  test('takes every letter that is typed on a result, also those that are keys elsewhere', async () => {
    await open('search/?q=tal');
    await page.locator('.hits a').first().focus();
    await page.keyboard.type('n?');
    expect(await page.locator('#site-search-field').inputValue()).toBe('taln?');
  });

  test('leaves the keys to the reader who is choosing a sign by them', async () => {
    await open('search/?q=taliban');
    await page.locator('.hits a').first().waitFor();
    await page.locator('#site-search-field').focus();
    for (const key of ['ArrowDown', 'Escape'])
      await page
        .locator('#site-search-field')
        .dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
    expect(await page.locator('#site-search-field:focus').inputValue()).toBe('taliban');
  });

  test('adds what more there is once, however often it is asked, and says so where it does not come', async () => {
    await open('search/?q=taliban');
    const more = page.getByRole('button', { name: 'More results' });
    await more.waitFor();
    await page.route('**/fragment/**', (route) => route.abort());
    onTestFinished(() => page.unroute('**/fragment/**'));
    await more.click();
    await page.getByText(/could not be loaded/u).waitFor();
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.unroute('**/fragment/**');
    await page.route('**/fragment/**', (route) => asked.then(() => route.continue()));
    await more.dblclick();
    answer();
    await page.getByText(/^\d+ found$/u).waitFor();
    const hits = await page.locator('.hits a').evaluateAll((links) => links.map((link) => link.outerHTML));
    expect(hits.length).toBe(30);
    expect(new Set(hits).size).toBe(30);
  });

  test('says how many it found of what was asked last, whichever answer comes last', async () => {
    let answer = () => {};
    const first = new Promise<void>((resolve) => (answer = resolve));
    const held: string[] = [];
    await page.route('**/fragment/**', (route) => {
      held.push(route.request().url());
      return first.then(() => route.continue());
    });
    onTestFinished(() => page.unroute('**/fragment/**'));
    await open('search/?q=taliban');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.locator('#site-search-field').fill('ξυλόφωνο');
    await page.getByText('Nothing found').waitFor();
    answer();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('site-search [role=status]').textContent()).toBe('Nothing found');
  });

  test('says so where its index is missing', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    onTestFinished(() => page.unroute('**/pagefind/**'));
    await page.goto(new URL('search/?q=truce', inject('basedAddress')).href);
    await page.getByText(/could not be loaded/u).waitFor();
  });

  test('with script off the page offers the indexes instead of a form', async () => {
    const plain = await openWithoutScript('', inject('basedAddress'));
    await plain.getByRole('link', { name: 'Search', exact: true }).click();
    await plain.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
    // The page may be there before its style sheet is.
    await plain.locator('main form').waitFor({ state: 'hidden' });
    await plain.getByRole('main').getByRole('link', { name: 'People' }).click();
    await plain.waitForURL('**/people/');
    await plain.context().close();
  });
});

describe('the page for missing addresses', () => {
  // Hosts give 404.html for any address; the server of the tests does so at the root only.
  test.each([
    ['people/zalmai-khalilzad/', 'Zalmay Khalilzad'],
    ['persons/bajwa/', 'Qamar Javed Bajwa'],
    ['organisations/', 'Organizations'],
  ])('suggests for /%s the page of %s', async (path, name) => {
    await open(path, inject('address'));
    const near = page.locator('near-addresses').getByRole('link', { name });
    await near.click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  });

  test('with script off it offers the indexes', async () => {
    const plain = await openWithoutScript('people/nobody/', inject('address'));
    await plain.getByText('Did you mean').waitFor({ state: 'hidden' });
    expect(await plain.getByRole('main').getByRole('link', { name: 'People' }).isVisible()).toBe(true);
    await plain.context().close();
  });
});
