import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { toClaimEmbed, toEntityEmbed, toSeriesEmbed, toStatementsEmbed, type Embed } from '../../src/exports/embed.ts';
import { readSite } from '../../src/site.ts';
import { colorRules, findViolations } from './find-violations.ts';
import { openBrowser } from './open-browser.ts';

const { articles, profiles, series } = readSite('.');
const claims = articles.flatMap((article) =>
  article.annotations.flatMap((one) => (one.kind === 'claim' ? [toClaimEmbed(article, one)] : [])),
);
const lists = articles.map(toStatementsEmbed);
const cards = profiles.map(toEntityEmbed);
const charts = series.map(toSeriesEmbed);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 100 }, bypassCSP: true });
});
afterAll(() => browser.close());

const open = ({ address }: Embed) => page.goto(new URL(address.slice(1), inject('address')).href);
/** How high the content is, and how much of it sticks out at the side. */
const measure = () =>
  page.evaluate(() => [
    Math.ceil(document.body.getBoundingClientRect().height),
    document.documentElement.scrollWidth - innerWidth,
  ]);

test('each fits into the height that its code asks for, in the narrowest frame, and does not leave half of it empty', async () => {
  const misfits: string[] = [];
  for (const embed of [...cards, ...claims, ...charts]) {
    await open(embed);
    const [height = 0, over] = await measure();
    if (height > embed.height || height < embed.height / 2 || over !== 0)
      misfits.push(`${embed.address}: ${height} of ${embed.height}, ${over} over`);
  }
  expect(misfits).toEqual([]);
});

test('of a statement shows that one alone, with its voice; without its fragment, all of them', async () => {
  const [list, claim] = [lists[0] as Embed, claims[1] as Embed];
  await open(claim);
  expect(await page.locator('figure:visible').count()).toBe(1);
  expect(await page.locator('figure:visible').getAttribute('id')).toBe(claim.address.split('#')[1]);
  await page.goto('about:blank');
  await open(list);
  expect(await page.locator('figure:visible').count()).toBe(claims.length);
});

test('has no fault that axe finds, in light and in dark, and every link leaves the frame', async () => {
  for (const embed of [cards[0], lists[0], charts[0]] as Embed[]) {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(embed);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, colorRules)).toEqual([]);
    expect(await page.locator('base').getAttribute('target')).toBe('_top');
  }
});
