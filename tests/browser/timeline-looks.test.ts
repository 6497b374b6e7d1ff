import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { colorRules, findViolations } from './find-violations.ts';
import { openBrowser } from './open-browser.ts';
import { openOnSite, toUrl } from './open-on-site.ts';
import { settlePage } from './settle-page.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  page = await openOnSite(browser, path, options);
}

const said = () => page.locator('.view-tools output').textContent();
const title = () => page.locator('.chart-full svg:visible > title').textContent();
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('labels lie on no mark and no other label, as the browser sets them, in every view at every width', async () => {
  await open('/timeline/');
  for (const search of ['', '?since=shown', '?from=2017-01&until=2021-12&since=shown', '?from=2020-03&until=2020-12'])
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(toUrl(`/timeline/${search}`));
      if (search.includes('from')) await expect.poll(title).not.toMatch(/2019–2021$/u);
      if (search.includes('since')) await page.locator('.chart-full .later.mark:visible').first().waitFor();
      await settlePage(page);
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
  await page.locator('.view-tools').scrollIntoViewIfNeeded();
  await button('Closer').click();
  await expect.poll(said).toMatch(/points? shown/u);
  await page.locator('.chart-full .mark:visible').first().focus();
  expect(await findViolations(page, undefined, 'series-view')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page, colorRules, 'series-view')).toEqual([]);
});

describe('pictures of the view', () => {
  test('are saved as they are seen, without a request and under the policy of the page', async () => {
    await open('/timeline/?from=2009-05&until=2013-08&hide=report', { colorScheme: 'dark' });
    const errors: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    await expect.poll(title).toMatch(/May 2009/u);
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

  // Whether a later press can have it then is for the browser: Chromium up to 153 remembers that it could not be had.
  test('where what makes them cannot be fetched, the reader is told', async () => {
    await open('/timeline/');
    await page.getByRole('slider', { name: 'First shown' }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/*.js', (route) => route.abort());
    await button('SVG').click();
    await expect.poll(said).toMatch(/could not be fetched/u);
  });
});

async function save(name: string): Promise<{ readonly name: string; readonly file: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}
