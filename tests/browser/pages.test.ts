import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../site/read-pages.ts';
import { colorRules, findViolations } from './find-violations.ts';
import { openBrowser } from './open-browser.ts';

const paths = readPages(inject('dist')).map(({ path }) => path);
const article = paths.find((path) => /^\/articles\/.+/u.test(path)) ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([390, 1280])('at %i pixels', (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light', bypassCSP: true });
  });
  afterAll(() => page.context().close());

  test.each(paths)('axe finds nothing on %s in light or in dark, and nothing sticks out', async (path) => {
    await page.goto(new URL(path.slice(1), inject('address')).href);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, colorRules)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

test('axe does find a fault where there is one', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(inject('address'));
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><a href="/"></a>'));
  expect((await findViolations(page)).join()).toMatch(/image-alt.*link-name/u);
  await page.addStyleTag({ content: 'p { color: #888 !important; background: #777 }' });
  expect((await findViolations(page, colorRules)).join()).toMatch(/^color-contrast/u);
  await page.close();
});

test('no page breaks its own content security policy or logs an error', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(`${page.url()} ${message.text()}`)));
  page.on('requestfailed', (request) => {
    const isCutShort = request.failure()?.errorText === 'net::ERR_ABORTED'; // by going on to the next page
    if (!isCutShort) errors.push(`${page.url()} ${request.url()}`);
  });
  for (const path of paths) await page.goto(new URL(path.slice(1), inject('basedAddress')).href);
  expect(errors).toEqual([]);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">'));
  await expect.poll(() => errors.join()).toMatch(/Content Security Policy/u);
  await page.close();
});

test.each(['people', 'organizations', 'places', 'events'])(
  'on the pages of %s a name stands in its sentence in the size and color of it',
  async (plural) => {
    const page = await browser.newPage();
    const [path = ''] = paths.filter((one) => one.startsWith(`/${plural}/`) && one !== `/${plural}/`);
    await page.goto(new URL(path.slice(1), inject('address')).href);
    const looks = await page.locator('li p:has(> a.mention)').evaluateAll((sentences) =>
      sentences.map((sentence) =>
        [sentence, sentence.querySelector('a') ?? sentence].map((element) => {
          const { fontSize, color, lineHeight } = getComputedStyle(element);
          return [fontSize, color, lineHeight].join(' ');
        }),
      ),
    );
    expect(looks.length).toBeGreaterThan(0);
    for (const [sentence, name] of looks) expect(name).toBe(sentence);
    await page.close();
  },
);

describe('the article with script off', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(new URL(article.slice(1), inject('address')).href);
  });
  afterAll(() => context.close());

  test('shows text, notes, cast, statements and sources', async () => {
    for (const locator of ['#p-16', '#note-c-aman', '.cast', '#who-says-what', '#basis', '#since-then']) {
      expect(await page.locator(locator).isVisible()).toBe(true);
    }
  });

  test('sets notes in the margin, none over another or over the text', async () => {
    const boxes = await Promise.all((await page.locator('.notes .note-box').all()).map((note) => note.boundingBox()));
    const text = await page.locator('#p-1').boundingBox();
    expect(boxes.length).toBeGreaterThan(20);
    boxes.forEach((box, index) => {
      const above = boxes[index - 1];
      expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      if (above) expect(box?.y).toBeGreaterThanOrEqual(above.y + above.height);
    });
  });

  test('a checkbox hides its kind of mark and nothing else', async () => {
    const line = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    await page.locator('#show-person').uncheck();
    expect(await line('#p-1 .mention.person')).toBe('none');
    expect(await line('#p-1 .mention.place')).toBe('underline');
    await page.locator('#show-claim').uncheck();
    expect(await page.locator('#note-c-aman').isVisible()).toBe(false);
    expect(await page.locator('#note-n-monday').isVisible()).toBe(true);
  });

  test('the first tab stop skips to the text, and every mark can be reached by keyboard', async () => {
    await page.reload();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the text');
    const focusable = await page
      .locator('.text :is(a.mention, a.ref)')
      .evaluateAll((links) => links.filter((link) => (link as HTMLAnchorElement).tabIndex < 0).length);
    expect(focusable).toBe(0);
  });
});
