// The chart of a series in Firefox. Where the machine has none, vitest.config.ts leaves this file out and says so.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dragOverStrip } from './drag-strip.ts';
import { openFirefox, openWatchedPage } from './open-firefox.ts';

let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await openFirefox();
  page = await openWatchedPage(browser, errors);
});
afterAll(() => browser.close());

async function open(path: string, width = 1280): Promise<void> {
  await page.setViewport({ width, height: 1000, hasTouch: width < 500 });
  await page.goto('about:blank');
  await page.goto(new URL(path.slice(1), inject('address')).href);
}

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

test('by mouse, a drag over the strip chooses years and in its window moves them, and the buttons go on from there', async () => {
  await open('/timeline/');
  await dragOverStrip(page, 0.4, 0.6);
  await expect.poll(query).toBe('?from=2009-05&until=2013-08');
  await expect.poll(said).toBe('May 2009 to August 2013: 19 points shown.');
  await dragOverStrip(page, 0.5, 0.6);
  await expect.poll(query).toBe('?from=2011-06&until=2015-09');
  await page.click('.view-tools [value=wider]');
  await expect.poll(title).toMatch(/April 2009 to November 2017$/u);
  await page.goBack();
  await expect.poll(title).toMatch(/June 2011 to September 2015$/u);
  await page.click('.view-tools [value=reset]');
  await expect.poll(title).toMatch(/: 2019–2021$/u);
  expect(query()).toBe('');
});

test('by keyboard, the handles move month by month and say so', async () => {
  await open('/timeline/');
  await page.waitForSelector('.strip-start');
  await page.focus('.strip-start');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'] as const) await page.keyboard.press(key);
  expect(await valueText('start')).toBe('February 2019');
  await expect.poll(title).toMatch(/: February 2019 to December 2021$/u);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  expect(await valueText('end')).toBe('February 2019');
  await expect.poll(query).toBe('?from=2019-02&until=2019-02');
});

test('by keyboard, arrows go from point to point, each told with the way to where it rests', async () => {
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
  await expect.poll(() => new URLSearchParams(query()).get('point')).toBe(id);
  expect(await page.$eval('.view-point', ({ textContent }) => textContent)).toBe(`${words} To its row and source`);
});

test('the years that pages show lead to them and keep what is switched off, and a switch hides its points', async () => {
  await open('/timeline/');
  const count = () =>
    page.$$eval('.chart-full .mark-report', (all) => all.filter((mark) => mark.checkVisibility()).length);
  expect(await count()).toBeGreaterThan(0);
  await page.click('[name=show-report]');
  expect(await count()).toBe(0);
  await expect.poll(query).toBe('?hide=report');
  await Promise.all([page.waitForNavigation(), page.click('.view-years a:last-child')]);
  await expect.poll(count).toBe(0);
  expect(query()).toBe('?hide=report');
  expect(await title()).toMatch(/: 2001–2021$/u);
});

test('by touch, a tap chooses the nearest point, and nothing sticks out', async () => {
  await open('/timeline/', 390);
  const spot = await page.$$eval('.chart-full .mark-headline .hit', (all) => {
    const mark = all.find((one) => one.checkVisibility());
    mark?.scrollIntoView({ block: 'center' });
    const { left = 0, top = 0 } = mark?.getBoundingClientRect() ?? {};
    return { x: left + 3, y: top + 3 };
  });
  await page.touchscreen.tap(spot.x, spot.y);
  await expect.poll(() => page.$eval('.view-point', (line) => line.hasAttribute('hidden'))).toBe(false);
  expect(await chosen()).toBeTruthy();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('no page of the way broke the policy or logged an error', () => {
  expect(errors).toEqual([]);
});
