// The chart of a series in Firefox. Where the machine has none, vitest.config.ts leaves this file out and says so.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openFirefox, openWatchedPage, patience } from './open-firefox.ts';

let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await openFirefox();
  page = await openWatchedPage(browser, errors);
}, patience);
afterAll(() => browser.close());

async function open(path: string, width = 1280): Promise<void> {
  await page.setViewport({ width, height: 1000, hasTouch: width < 500 });
  await page.goto('about:blank');
  await page.goto(new URL(path.slice(1), inject('address')).href);
}

const expectSoon = (read: () => unknown) => expect.poll(read, { timeout: 60_000 });
const query = () => new URL(page.url()).search;
const said = () => page.$eval('.view-tools output', ({ textContent }) => textContent);
const title = () =>
  page.$$eval(
    '.chart-full svg',
    (all) => all.find((svg) => svg.checkVisibility())?.querySelector('title')?.textContent,
  );
const chosen = () => page.$eval('.chart-full .is-chosen', (mark) => mark.getAttribute('data-point'));
const valueText = (side: 'start' | 'end') =>
  page.$eval(`.strip-${side}`, (handle) => handle.getAttribute('aria-valuetext'));

/** A place on the strip, by the share of all years that lie before it. */
async function onStrip(share: number): Promise<{ x: number; y: number }> {
  return page.$$eval(
    'series-view .chart-strip .zero',
    (axes, part) => {
      const axis = axes.find((one) => one.getClientRects().length > 0);
      axis?.scrollIntoView({ block: 'center' });
      const { left = 0, width = 0, top = 0 } = axis?.getBoundingClientRect() ?? {};
      return { x: left + width * part, y: top - 20 };
    },
    share,
  );
}

async function drag(from: number, to: number): Promise<void> {
  const [start, end] = [await onStrip(from), await onStrip(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

test(
  'by mouse, a drag over the strip chooses years and in its window moves them, and the buttons go on from there',
  async () => {
    await open('/timeline/');
    await drag(0.4, 0.6);
    await expectSoon(query).toBe('?from=2009-05&until=2013-08');
    await expectSoon(said).toBe('May 2009 to August 2013: 19 points shown.');
    await drag(0.5, 0.6);
    await expectSoon(query).toBe('?from=2011-06&until=2015-09');
    await page.click('.view-tools [value=wider]');
    await expectSoon(title).toMatch(/April 2009 to November 2017$/u);
    await page.goBack();
    await expectSoon(title).toMatch(/June 2011 to September 2015$/u);
    await page.click('.view-tools [value=reset]');
    await expectSoon(title).toMatch(/: 2019–2021$/u);
    expect(query()).toBe('');
  },
  patience,
);

test(
  'by keyboard, the handles move month by month and say so',
  async () => {
    await open('/timeline/');
    await page.focus('.strip-start');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'] as const) await page.keyboard.press(key);
    expect(await valueText('start')).toBe('February 2019');
    await expectSoon(title).toMatch(/: February 2019 to December 2021$/u);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    expect(await valueText('end')).toBe('February 2019');
    await expectSoon(query).toBe('?from=2019-02&until=2019-02');
  },
  patience,
);

test(
  'by keyboard, arrows go from point to point, each told with the way to where it rests',
  async () => {
    await open('/timeline/');
    await page.$$eval('.chart-full .mark', (marks) =>
      (marks.find((mark) => mark.checkVisibility()) as SVGAElement | undefined)?.focus(),
    );
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    const [id, words] = await page.evaluate(() => {
      const mark = document.activeElement;
      return [mark?.getAttribute('data-point'), mark?.querySelector('title')?.textContent];
    });
    expect(await chosen()).toBe(id);
    expect(new URLSearchParams(query()).get('point')).toBe(id);
    expect(await page.$eval('.view-point', ({ textContent }) => textContent)).toBe(`${words} To its row and source`);
  },
  patience,
);

test(
  'the years that pages show lead to them and keep what is switched off, and a switch hides its points',
  async () => {
    await open('/timeline/');
    const count = () =>
      page.$$eval('.chart-full .mark-report', (all) => all.filter((mark) => mark.checkVisibility()).length);
    expect(await count()).toBeGreaterThan(0);
    await page.click('[name=show-report]');
    expect(await count()).toBe(0);
    await Promise.all([page.waitForNavigation(), page.click('.view-years a:last-child')]);
    await expectSoon(count).toBe(0);
    expect(query()).toBe('?hide=report');
    expect(await title()).toMatch(/: 2001–2021$/u);
  },
  patience,
);

test(
  'by touch, a tap chooses the nearest point, and nothing sticks out',
  async () => {
    await open('/timeline/', 390);
    const spot = await page.$$eval('.chart-full .mark-headline .hit', (all) => {
      const mark = all.find((one) => one.checkVisibility());
      mark?.scrollIntoView({ block: 'center' });
      const { left = 0, top = 0 } = mark?.getBoundingClientRect() ?? {};
      return { x: left + 3, y: top + 3 };
    });
    await page.touchscreen.tap(spot.x, spot.y);
    await expectSoon(() => page.$eval('.view-point', (line) => line.hasAttribute('hidden'))).toBe(false);
    expect(await chosen()).toBeTruthy();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  },
  patience,
);

test('no page of the way broke the policy or logged an error', () => {
  expect(errors).toEqual([]);
});
