import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readPages } from '../site/read-pages.ts';
import { openBrowser } from './open-browser.ts';

const article = readPages(inject('dist')).find(({ path }) => /^\/articles\/.+/u.test(path))?.path ?? '';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 680, height: 960 } });
  await page.goto(new URL(article.slice(1), inject('address')).href);
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => browser.close());

test('paper is light and has no controls', async () => {
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 27, 25)');
  expect(await page.locator('fieldset').isVisible()).toBe(false);
  expect(await page.locator('.site-header nav').isVisible()).toBe(false);
});

test('every note follows its paragraph under the number that stands in the text', async () => {
  const references = await page
    .locator('.text a.ref')
    .evaluateAll((links) =>
      links.map((link) => [
        link.getAttribute('href')?.slice(1),
        link.getAttribute('data-number'),
        getComputedStyle(link, '::before').content,
      ]),
    );
  expect(references.length).toBeGreaterThan(30);
  for (const [id, number, drawn] of references) {
    expect(drawn).toContain(`${number}`);
    expect(await page.locator(`[id="${id}"] .back`).innerText()).toBe(number);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  }
});

test('the address of a source is spelled out, that of a page of the site is not', async () => {
  const contents = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  const [sources, others] = await Promise.all(['.source-refs a[href^=http]', 'a:not([href^=http])'].map(contents));
  expect(sources?.length).toBeGreaterThan(10);
  for (const content of sources ?? []) expect(content).toMatch(/https?:/u);
  expect(others?.filter((content) => /http/u.test(content))).toEqual([]);
});

test('nothing sticks out of the page', async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

/** Takes the numbers of notes and the grades of statements out of the text, where they stand between its words. */
async function hideReferences(): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.ref { display: none }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The letters of a text alone: on paper, numbers of notes and of pages stand between them. */
function toLetters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\P{L}/gu, '');
}

test.each([
  [article, ['h1', 'h2[id]', '.cast li > a', '.text p[id]', '.note-box p']],
  [`/basis${article}`, ['h1', 'h2[id]', '.source-list :is(a, .aside)', '.claim-table td a', 'h3 + ul li']],
  ['/timeline/', ['h1', 'h2', 'td', 'td a']],
  ['/basis/timeline/us-troops-afghanistan/', ['h1', 'h2', 'td:not(:has([href^=http]))', 'td a']],
])('on paper %s says all that it says on the screen, and no sheet is empty', async (path, wanted) => {
  await page.goto(new URL(path.slice(1), inject('address')).href);
  await hideReferences();
  const selector = wanted.map((each) => `main ${each}`).join(', ');
  const texts = await page.locator(selector).evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const sheets = (await extractText(pdf)).text.map(toLetters);
  for (const sheet of sheets) expect(sheet.length).toBeGreaterThan(60);
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((text) => !sheets.join('').includes(toLetters(text)))).toEqual([]);
});

test.each([
  [article, '.source-refs a[href^=http]'],
  [`/basis${article}`, '.source-list a'],
])('on paper the addresses of the sources of %s are whole', async (path, sources) => {
  await page.goto(new URL(path.slice(1), inject('address')).href);
  const links = page.locator(sources);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
  const text = (await extractText(pdf, { mergePages: true })).text.replace(/\s/gu, '');
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !text.includes(address))).toEqual([]);
});

test.each([
  [article, 1],
  ['/timeline/', 0],
  ['/people/zalmay-khalilzad/', 0],
])('on paper only the text of an article stands under the name of the report: %s', async (path, count) => {
  await page.goto(new URL(path.slice(1), inject('address')).href);
  const named = await page
    .locator('main *')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one, '::before').content === '"The report"').length);
  expect(named).toBe(count);
});

test('on paper and to those who listen, each of the three voices stands under its name, in its order', async () => {
  await page.goto(new URL(article.slice(1), inject('address')).href);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const paper = (await extractText(pdf, { mergePages: true })).text.replace(/\s+/gu, ' ');
  const [report, later] = [paper.indexOf('The report ISLAMABAD'), paper.indexOf('Since then Known only after')];
  expect(report).toBeGreaterThan(0);
  expect(later).toBeGreaterThan(report);
  const groups = await page.locator('.notes').count();
  expect(paper.slice(report, later).split('Our notes: ')).toHaveLength(groups + 1);
  expect(paper.slice(later)).not.toContain('Our notes: ');

  await page.emulateMedia({ media: 'screen' });
  const heard = await page.locator('main article').ariaSnapshot();
  const voices = heard.match(/(?:region "(?:The report|Since then)"|list "Our notes")/gu);
  expect(voices).toEqual(['region "The report"', ...Array(groups).fill('list "Our notes"'), 'region "Since then"']);
  await page.emulateMedia({ media: 'print' });
});

test('on paper every citation of the words of an article stands, folded in on the screen or not', async () => {
  await page.goto(new URL(`cite${article}`, inject('address')).href);
  const citations = await page.locator('details dd').allTextContents();
  expect(citations.length).toBeGreaterThan(30);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const text = (await extractText(pdf, { mergePages: true })).text.replace(/\s/gu, '');
  expect(citations.filter((citation) => !text.includes(citation.replace(/\s/gu, '')))).toEqual([]);
  expect(text).not.toContain('Citeorembed');
  expect(text).not.toContain('<iframe');
});
