import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { colorRules, findViolations } from './find-violations.ts';
import { openBrowser } from './open-browser.ts';

const own = '/timeline/us-troops-afghanistan';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** Busy machines draw late. */
const expectSoon = (read: () => unknown) => expect.poll(read, { timeout: 20_000 });

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options });
  page = await context.newPage();
  await page.goto(toUrl(path));
}

const toUrl = (path: string) => new URL(path.slice(1), inject('address')).href;
const query = () => new URL(page.url()).search;
const said = () => page.locator('.view-tools output').textContent();
const title = () => page.locator('.chart-full svg:visible > title').textContent();
const drawing = () => page.locator('.chart-full svg:visible').innerHTML();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const handle = (name: string) => page.getByRole('slider', { name });
const chosen = () => page.locator('.chart-full .is-chosen').getAttribute('data-point');

/** A place on the strip, by the share of all years that lie before it. */
async function onStrip(share: number): Promise<{ x: number; y: number }> {
  return page.evaluate((part) => {
    const axes = [...document.querySelectorAll('series-view .chart-strip .zero')];
    const axis = axes.find((one) => one.getClientRects().length > 0);
    axis?.scrollIntoView({ block: 'center' });
    const { left = 0, width = 0, top = 0 } = axis?.getBoundingClientRect() ?? {};
    return { x: left + width * part, y: top - 20 };
  }, share);
}

async function drag(from: number, to: number): Promise<void> {
  const [start, end] = [await onStrip(from), await onStrip(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

test('by mouse, a drag over the strip chooses years, in its window moves them, and a tap brings them there', async () => {
  await open('/timeline/');
  await drag(0.4, 0.6);
  await expectSoon(said).toBe('May 2009 to August 2013: 19 points shown.');
  expect([query(), await title()]).toEqual([
    '?from=2009-05&until=2013-08',
    'US troops in Afghanistan, 2001–2021: May 2009 to August 2013',
  ]);
  expect(await page.locator('.chart-full .chart-caption').innerText()).toMatch(
    /^As known on 14 September 2020, the headline line goes from 55,107 \(June 2009\)/u,
  );
  await drag(0.5, 0.6);
  await expectSoon(query).toBe('?from=2011-06&until=2015-09');
  const { x, y } = await onStrip(0.05);
  await page.mouse.click(x, y - 60); // high above the line, where no mark is
  await expectSoon(query).toBe('?from=2001-01&until=2005-04');
  await page.goBack();
  await expectSoon(title).toMatch(/June 2011 to September 2015$/u);
  await button('Reset').click();
  await expectSoon(title).toMatch(/: 2019–2021$/u);
  expect(query()).toBe('');
});

test('by keyboard, the handles move month by month and say so, and quick steps are one step back', async () => {
  await open('/timeline/');
  await handle('First shown').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await handle('First shown').getAttribute('aria-valuetext')).toBe('February 2019');
  await expectSoon(title).toMatch(/: February 2019 to December 2021$/u);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  expect(await handle('Last shown').getAttribute('aria-valuetext')).toBe('February 2019');
  expect(query()).toBe('?from=2019-02&until=2019-02');
  await page.goBack();
  await page.goBack();
  await expectSoon(title).toMatch(/: 2019–2021$/u);
  expect(await handle('Last shown').getAttribute('aria-valuetext')).toBe('December 2021');
});

test('by keyboard, arrows go from point to point, each told with the way to where it rests', async () => {
  await open('/timeline/');
  await page.locator('.chart-full .mark:visible').first().focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const focused = page.locator(':focus');
  expect(await chosen()).toBe(await focused.getAttribute('data-point'));
  expect(await page.locator('.view-point').innerText()).toContain(await focused.locator('title').textContent());
  expect(new URLSearchParams(query()).get('point')).toBe(await chosen());
  await button('Wider').click();
  await expectSoon(title).toMatch(/: 2016–2021$/u);
  expect(new URLSearchParams(query()).get('point')).toBe(await chosen());
});

test('by touch, a finger moves the years and a tap chooses the nearest point', async () => {
  await open('/timeline/?from=2009-05&until=2013-08', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await expectSoon(title).toMatch(/May 2009/u);
  const [start, end] = [await onStrip(0.5), await onStrip(0.7)];
  const touches = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touches.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [start]);
  for (const share of [0.3, 0.6, 1]) await touch('touchMove', [{ ...start, x: start.x + (end.x - start.x) * share }]);
  await touch('touchEnd', []);
  await expectSoon(query).not.toBe('?from=2009-05&until=2013-08');
  expect(query()).toMatch(/^\?from=2013-0\d&until=2017-\d\d$/u);
  await expectSoon(said).toMatch(/ 2013 to .+ shown\.$/u);
  await page.waitForTimeout(500); // Chromium takes a tap right after a swipe for the end of the swipe
  await page.locator('.chart-full svg:visible').scrollIntoViewIfNeeded();
  const mark = (await page.locator('.chart-full .mark-headline .hit:visible').first().boundingBox()) ?? { x: 0, y: 0 };
  await page.touchscreen.tap(mark.x + 3, mark.y + 3);
  await expectSoon(chosen).toBeTruthy();
  expect(new URL(page.url()).pathname).toBe('/timeline/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

describe('the address', () => {
  test('brings back years, switches and the chosen point, and pages of other years keep what is switched off', async () => {
    await open(
      '/timeline/?from=2019-06&until=2020-12&hide=report.planned&since=shown&point=pt-2020-07-13-washtimes-2020-07',
    );
    await expectSoon(title).toMatch(/June 2019 to December 2020$/u);
    await expectSoon(chosen).toBe('pt-2020-07-13-washtimes-2020-07');
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
      await expectSoon(title).not.toMatch(/2019–2021$/u);
      const drawn = await drawing();
      const years = /: (?<years>[\d–]+)$/u.exec((await title()) ?? '')?.groups?.['years'] ?? '';
      await context.close();
      await open(`${own}/${years.replace('–', '-')}/`, { javaScriptEnabled: false });
      expect(drawn).toBe(await drawing());
      expect(await page.locator('.view-tools').isVisible()).toBe(false);
    },
  );
});

describe('pictures of the view', () => {
  test('are saved as they are seen, without a request and under the policy of the page', async () => {
    await open('/timeline/?from=2009-05&until=2013-08&hide=report', { colorScheme: 'dark' });
    const errors: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    await expectSoon(title).toMatch(/May 2009/u);
    await button('SVG').hover();
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => void (request.url().startsWith('blob:') || requests.push(request.url())));
    const [svg, png] = [await save('SVG'), await save('PNG')];
    expect([requests, errors]).toEqual([[], []]);
    expect([svg.name, png.name]).toEqual(
      ['svg', 'png'].map((ending) => `us-troops-afghanistan_2009-05_2013-08.${ending}`),
    );
    const text = svg.file.toString('utf8');
    const shown = await page.locator('.chart-full .mark:visible').count();
    expect(text.match(/<a /gu)?.length).toBe(shown + (await page.locator('.chart-full .flag a:visible').count()));
    expect(text).toContain('>US troops in Afghanistan, 2001–2021: May 2009 to August 2013</text>');
    expect(text).not.toMatch(/class=|var\(|style=/u);
    const { width, height, data } = PNG.sync.read(png.file);
    expect(width).toBe(2240);
    expect([...data.subarray(0, 3)]).toEqual([22, 21, 19]); // the paper in the dark
    const painted = Array.from({ length: width * height }, (_, index) => data[index * 4] ?? 0).filter(
      (red) => red > 180,
    );
    expect(painted.length).toBeGreaterThan(5000);
  });
});

async function save(name: string): Promise<{ readonly name: string; readonly file: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}

test('from a number in the text to its mark and its row, and back to the words', async () => {
  await open('/articles/');
  const article = await page.locator('main a[href^="/articles/"]').first().getAttribute('href');
  await page.goto(toUrl(article ?? ''));
  const link = page.locator('a[href^="/timeline/#pt-2020-11-article"]').first();
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await page.goto(address);
  const id = new URL(address).hash.slice(1);
  await expectSoon(chosen).toBe(id);
  expect(await page.locator('tr:target').getAttribute('id')).toBe(id);
  await page.locator('.view-point a').click();
  expect(new URL(page.url()).pathname).toBe(article);
  expect(await page.locator(':target').innerText()).toMatch(/4,500/u);
});

test('labels lie on no mark and no other label, as the browser sets them, in every view at every width', async () => {
  await open('/timeline/');
  for (const search of ['', '?since=shown', '?from=2017-01&until=2021-12&since=shown', '?from=2020-03&until=2020-12'])
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(toUrl(`/timeline/${search}`));
      if (search.includes('from')) await expectSoon(title).not.toMatch(/2019–2021$/u);
      expect(await page.evaluate(findCollisions), `${search} at ${width}`).toEqual([]);
    }
});

/** The labels of the large chart whose letters lie on a shape or on other letters. */
function findCollisions(): string[] {
  const find = (selector: string) =>
    [...document.querySelectorAll(`.chart-full ${selector}`)].filter((one) => one.getClientRects().length > 0);
  const labels = find('.chart-label');
  const others = [...labels, ...find('.shape'), ...find('.flag-label'), ...find('.tick')];
  return labels.flatMap((label) => {
    const a = label.getBoundingClientRect();
    const met = others.filter((other) => {
      const b = other.getBoundingClientRect();
      const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      return other !== label && other.parentElement !== label.parentElement && isOver;
    });
    return met.map((other) => `${label.textContent} | ${other.textContent || other.getAttribute('class')}`);
  });
}

test.each([390, 1280])('axe finds nothing at %i pixels where years were chosen, in light or in dark', async (width) => {
  await open('/timeline/', { viewport: { width, height: 900 }, bypassCSP: true });
  await button('Closer').click();
  await expectSoon(said).toMatch(/points? shown/u);
  await page.locator('.chart-full .mark:visible').first().focus();
  expect(await findViolations(page, undefined, 'series-view')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page, colorRules, 'series-view')).toEqual([]);
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
