import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dragOverStrip, findOnStrip } from './drag-strip.ts';
import { openBrowser } from './open-browser.ts';
import { openOnSite, toUrl } from './open-on-site.ts';
import { stopClock } from './stop-clock.ts';

const own = '/timeline/us-troops-afghanistan';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  page = await openOnSite(browser, path, options);
  context = page.context();
}

const query = () => new URL(page.url()).search;
const said = () => page.locator('.view-tools output').textContent();
const title = () => page.locator('.chart-full svg:visible > title').textContent();
const drawing = () => page.locator('.chart-full svg:visible').innerHTML();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const handle = (name: string) => page.getByRole('slider', { name });
const chosen = () => page.locator('.chart-full .is-chosen').getAttribute('data-point');

test('by mouse, a drag over the strip chooses years, in its window moves them, and a tap brings them there', async () => {
  await open('/timeline/');
  await dragOverStrip(page, 0.4, 0.6);
  await expect.poll(said).toBe('May 2009 to August 2013: 19 points shown.');
  expect([query(), await title()]).toEqual([
    '?from=2009-05&until=2013-08',
    'US troops in Afghanistan, 2001–2021: May 2009 to August 2013',
  ]);
  expect(await page.locator('.chart-full .chart-caption').innerText()).toMatch(
    /^As known on 14 September 2020, the headline line goes from 55,107 \(June 2009\)/u,
  );
  await dragOverStrip(page, 0.5, 0.6);
  await expect.poll(query).toBe('?from=2011-06&until=2015-09');
  const { x, y } = await findOnStrip(page, 0.05);
  await page.mouse.click(x, y - 60); // high above the line, where no mark is
  await expect.poll(query).toBe('?from=2001-01&until=2005-04');
  await page.goBack();
  await expect.poll(title).toMatch(/June 2011 to September 2015$/u);
  await button('Reset').click();
  await expect.poll(title).toMatch(/: 2019–2021$/u);
  expect(query()).toBe('');
});

test('a press that ends beside the strip moves nothing after it, and a drag that the browser breaks off chose nothing', async () => {
  await open('/timeline/');
  const start = await findOnStrip(page, 0.4);
  const first = handle('First shown');
  await first.waitFor();
  const before = await first.inputValue();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, 5);
  await page.mouse.up();
  await page.mouse.move(start.x, start.y);
  await page.mouse.move(start.x + 200, start.y, { steps: 5 });
  expect(await first.inputValue()).toBe(before);
  await page.mouse.down();
  await page.mouse.move(start.x + 300, start.y, { steps: 5 });
  expect(await first.inputValue()).not.toBe(before);
  await page.locator('.strip-brush').dispatchEvent('pointercancel');
  expect(await first.inputValue()).toBe(before);
});

test('by keyboard, the handles move month by month and say so, and quick steps are one step back', async () => {
  await open('/timeline/');
  await handle('First shown').focus();
  await stopClock(page);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  await page.clock.resume();
  expect(await handle('First shown').getAttribute('aria-valuetext')).toBe('February 2019');
  await expect.poll(title).toMatch(/: February 2019 to December 2021$/u);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  expect(await handle('Last shown').getAttribute('aria-valuetext')).toBe('February 2019');
  expect(query()).toBe('?from=2019-02&until=2019-02');
  await page.goBack();
  await page.goBack();
  await expect.poll(title).toMatch(/: 2019–2021$/u);
  expect(await handle('Last shown').getAttribute('aria-valuetext')).toBe('December 2021');
});

test('by keyboard, arrows go from point to point, each told with the way to where it rests', async () => {
  await open('/timeline/');
  await page.locator('.chart-full .mark:visible').first().focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const focused = page.locator(':focus');
  await expect.poll(() => new URLSearchParams(query()).get('point')).toBe(await focused.getAttribute('data-point'));
  expect(await chosen()).toBe(await focused.getAttribute('data-point'));
  expect(await page.locator('.view-point').innerText()).toContain(await focused.locator('title').textContent());
  await button('Wider').click();
  await expect.poll(title).toMatch(/: 2016–2021$/u);
  expect(new URLSearchParams(query()).get('point')).toBe(await chosen());
});

test('by touch, a finger moves the years and a tap chooses the nearest point', async () => {
  await open('/timeline/?from=2009-05&until=2013-08', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await expect.poll(title).toMatch(/May 2009/u);
  const [start, end] = [await findOnStrip(page, 0.5), await findOnStrip(page, 0.7)];
  const touches = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touches.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [start]);
  for (const share of [0.3, 0.6, 1]) await touch('touchMove', [{ ...start, x: start.x + (end.x - start.x) * share }]);
  await touch('touchEnd', []);
  await expect.poll(query).not.toBe('?from=2009-05&until=2013-08');
  expect(query()).toMatch(/^\?from=2013-0\d&until=2017-\d\d$/u);
  await expect.poll(said).toMatch(/ 2013 to .+ shown\.$/u);
  await page.locator('.chart-full svg:visible').scrollIntoViewIfNeeded();
  const mark = (await page.locator('.chart-full .mark-headline .hit:visible').first().boundingBox()) ?? { x: 0, y: 0 };
  const tapped = async () => {
    await page.touchscreen.tap(mark.x + 3, mark.y + 3); // again where Chromium took it for the end of the swipe
    return page.locator('.chart-full .is-chosen').count();
  };
  await expect.poll(tapped).toBe(1);
  expect(new URL(page.url()).pathname).toBe('/timeline/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

describe('the address', () => {
  test('brings back years, switches and the chosen point, and pages of other years keep what is switched off', async () => {
    await open(
      '/timeline/?from=2019-06&until=2020-12&hide=report.planned&since=shown&point=pt-2020-07-13-washtimes-2020-07',
    );
    await expect.poll(title).toMatch(/June 2019 to December 2020$/u);
    await expect.poll(chosen).toBe('pt-2020-07-13-washtimes-2020-07');
    expect(await page.locator('series-view .mark-report:visible').count()).toBe(0);
    expect(await page.locator('.chart-full .later.mark-headline:visible').count()).toBeGreaterThan(0);
    const links = await page
      .locator('.view-years a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.slice(1)).toContain(toUrl(`${own}/2020/?hide=report.planned&since=shown`));
    await page.getByLabel('Planned').check();
    expect(query()).toContain('hide=report&');
    await page.goBack();
    expect(await page.getByLabel('Planned').isChecked()).toBe(false);
  });

  test.each(['?from=2020-01&until=2020-12', '?from=2017-01&until=2021-12', '?from=2001-01&until=2021-12'])(
    'with %s draws on the page of other years what the build drew on a page of its own, without script',
    async (search) => {
      await open(`/timeline/${search}`);
      await expect.poll(title).not.toMatch(/2019–2021$/u);
      const drawn = await drawing();
      const years = /: (?<years>[\d–]+)$/u.exec((await title()) ?? '')?.groups?.['years'] ?? '';
      await context.close();
      await open(`${own}/${years.replace('–', '-')}/`, { javaScriptEnabled: false });
      expect(drawn).toBe(await drawing());
      expect(await page.locator('.view-tools').isVisible()).toBe(false);
    },
  );
});

test('from a number in the text to its mark and its row, and back to the words', async () => {
  await open('/articles/');
  const article = await page.locator('main a[href^="/articles/"]').first().getAttribute('href');
  await page.goto(toUrl(article ?? ''));
  const link = page.locator('a[href^="/timeline/#pt-2020-11-article"]').first();
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await page.goto(address);
  const id = new URL(address).hash.slice(1);
  await expect.poll(chosen).toBe(id);
  expect(await page.locator('tr:target').getAttribute('id')).toBe(id);
  await page.locator('.view-point a').click();
  await page.waitForURL(({ pathname }) => pathname === article);
  expect(await page.locator(':target').innerText()).toMatch(/4,500/u);
});

test('what moves the years is fetched when a reader comes near or begins, and keeps what was switched before', async () => {
  await open('/timeline/', { viewport: { width: 390, height: 700 } });
  await page.waitForLoadState('networkidle');
  const tools = page.locator('.view-tools button');
  expect(await tools.count()).toBe(0);
  await page.getByLabel('Planned').evaluate((box) => void (box as HTMLInputElement).click());
  await expect.poll(query).toBe('?hide=planned');
  expect(await page.getByLabel('Planned').isChecked()).toBe(false);
  await page.goto(toUrl('/timeline/'));
  await page.locator('.view-tools').scrollIntoViewIfNeeded();
  await expect.poll(() => tools.count()).toBe(7);
});

test.each([
  ['?utm_source=elsewhere', '?hide=planned'],
  ['?from=2009-05&until=2013-08&hide=promised', '?from=2009-05&until=2013-08&hide=promised.planned'],
])('what was switched before the script came stays so, whatever the address says: %s', async (asked, kept) => {
  await open('/about/');
  // The page comes whole while its scripts wait.
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', (route) => promise.then(() => route.continue()));
  await page.goto(toUrl(`/timeline/${asked}`), { waitUntil: 'commit' });
  const planned = page.getByLabel('Planned');
  await planned.uncheck();
  resolve();
  await expect.poll(query).toBe(kept);
  expect(await planned.isChecked()).toBe(false);
});

test('without script, the switches show what became known since then', async () => {
  await open('/timeline/', { javaScriptEnabled: false });
  const since = page.locator('.chart-full .mark-headline.later:visible');
  expect([await since.count(), await page.locator('.view-tools').isVisible()]).toEqual([0, false]);
  await page.getByLabel(/Since then/u).check();
  expect(await since.count()).toBeGreaterThan(2);
  await page.getByLabel('Headline line').uncheck();
  expect(await since.count()).toBe(0);
});
