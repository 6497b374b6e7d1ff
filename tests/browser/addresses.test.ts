import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toWordsHash } from '../../src/core/words-hash.ts';
import { articleFile, edit, rowsFile, soundFiles } from '../core/fixture.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { clearContent, copyProject, removeFolders } from '../editor/copy-project.ts';
import { runNode } from '../run-node.ts';
import { serveFolder } from '../serve-folder.ts';
import type { Server } from '../start-server.ts';
import { openBrowser } from './open-browser.ts';

const project = copyProject();
const first = edit(articleFile, 'and the truce holds.', 'and the truce holds.\n\nNobody slept.', soundFiles);
let server: Server;
let browser: Browser;

function write(files: ContentFiles): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
}

async function run(...line: string[]): Promise<void> {
  const { code, output } = await runNode(project, line);
  expect(code, output).toBe(0);
}

function change(file: string, from: string, to: string): void {
  write(edit(file, from, to, { [file]: readFileSync(join(project, file), 'utf8') }));
}

/** What editors do a month later: a sentence reworded, one withdrawn, a note and a correction added, a person renamed. */
function rework(): void {
  change(articleFile, 'the truce holds.', 'the truce still holds.');
  change(articleFile, 'quote: the truce holds', 'quote: the truce still holds');
  change(articleFile, '\n\nNobody slept.', '');
  change(articleFile, 'notes:\n', 'notes:\n  - { id: post, quote: spoke for, text: She still does., source: wire }\n');
  change(rowsFile, '2020-07,8600', '2020-07,8900');
  const id = /- id: (s-\d+)\n +words: Nobody/u.exec(readFileSync(join(project, ledger), 'utf8'))?.[1] ?? '';
  change(ledger, `- id: ${id}\n`, `- id: ${id}\n    because: Somebody did.\n`);
  const renamed = (text: string) => text.replaceAll('ann-lee', 'ann-b-lee');
  write({
    [articleFile]: renamed(readFileSync(join(project, articleFile), 'utf8')),
    'content/series/troops.md': renamed(String(soundFiles['content/series/troops.md'])),
    'content/entities/ann-b-lee.md': soundFiles['content/entities/ann-lee.md'] ?? '',
    'content/corrections.yaml':
      '- { id: firm, of: "/articles/truce-talks/#c-hope-again", was: the truce holds, now: the truce still holds, why: Asked again., when: 2024-02-02 }\n',
  });
  rmSync(join(project, 'content/entities/ann-lee.md'));
  change('content/addresses.yaml', '- at: /people/ann-lee/\n', '- at: /people/ann-lee/\n  now: /people/ann-b-lee/\n');
}

const ledger = 'content/addresses/articles/truce-talks.yaml';

beforeAll(async () => {
  clearContent(project);
  write(first);
  await run('src/editor/addresses.ts', '--date', '2024-01-01');
  rework();
  await run('src/editor/addresses.ts', '--date', '2024-02-02');
  await run('src/editor/build.ts');
  server = await serveFolder(join(project, 'dist'), '/');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolders([project]);
});

async function open(path: string, page?: Page): Promise<Page> {
  const shown = page ?? (await browser.newPage());
  await shown.goto(new URL(path, server.address).href);
  return shown;
}

describe('a page that moved', () => {
  test('leads on, with the query and the place on the page', async () => {
    const page = await open('people/ann-lee/?w=1#facts');
    await page.waitForURL('**/people/ann-b-lee/?w=1#facts');
    await page.close();
  });

  test('leads on without script, and asks search engines to follow', async () => {
    const html = readFileSync(join(project, 'dist/people/ann-lee/index.html'), 'utf8');
    expect(html).toMatch(/<link rel="canonical" href="[^"]*\/people\/ann-b-lee\/">/u);
    expect(html).toContain('<meta name="robots" content="noindex">');
    const page = await browser.newPage({ javaScriptEnabled: false });
    await open('people/ann-lee/', page);
    await page.waitForURL('**/people/ann-b-lee/');
    await page.close();
  });

  test('is a line for hosts that redirect, and so is its data', () => {
    expect(readFileSync(join(project, 'dist/_redirects'), 'utf8').split('\n')).toEqual([
      '/people/ann-lee/ /people/ann-b-lee/ 301',
      ...['json', 'jsonld', 'oembed.json', 'png'].map(
        (ending) => `/people/ann-lee/ann-lee.${ending} /people/ann-b-lee/ann-b-lee.${ending} 301`,
      ),
      '',
    ]);
  });
});

test.each(['articles/truce-talks/', 'timeline/'])(
  'an address of a source on %s leads on to where it stands',
  async (path) => {
    const page = await open(`${path}#source-wire`);
    await page.waitForURL(/\/basis\/(?:articles\/truce-talks|timeline\/troops)\/#source-wire$/u);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).not.toMatch(/not found/iu);
    await page.close();
  },
);

describe('a citation', () => {
  const address = (words: string, id: string) => `articles/truce-talks/?w=${toWordsHash(words)}#${id}`;

  test('of words that stand there tells nothing, and one of others tells both', async () => {
    const page = await open(address('the truce still holds', 'c-hope-again'));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('aside.former-words').count()).toBe(0);
    await page.goto('about:blank');
    await open(address('the truce holds', 'c-hope-again'), page);
    const box = page.locator('aside.former-words');
    await box.waitFor();
    expect(await box.innerText()).toMatch(
      /^This passage changed on 2 February 2024\.\s+It was cited as: the truce holds\s+It says: the truce still holds\s+All former words$/u,
    );
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('former-words');
    await box.getByText('All former words').click();
    expect(await page.locator('main').innerText()).toMatch(
      /the truce still holds\s+Until 2 February 2024 the truce holds/u,
    );
    await page.close();
  });

  test('is of the words where the reader arrives, and not of others that a link of the page leads to', async () => {
    const page = await open(address('the truce still holds', 'c-hope-again'));
    await page.locator('.text a[href="#note-c-hope-again"]').click();
    await page.waitForURL(/truce-talks\/#note-c-hope-again$/u);
    await page.goBack();
    expect(page.url()).toContain('?w=');
    await page.close();
  });

  test.each([
    ['the words', '**/*.words.json', ''],
    ['the script that tells it', '**/*.js', 'It was cited as'],
  ])('of other words is told where the reader is not, where %s came late', async (_, files, text) => {
    const page = await browser.newPage({ viewport: { width: 600, height: 200 } });
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route(files, async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(text)) await asked;
      await route.fulfill({ response });
    });
    await open(address('the truce holds', 'c-hope-again'), page);
    const endOf = (place: string) =>
      page.locator(place).evaluate((element) => Math.round(element.getBoundingClientRect().bottom));
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => endOf(':target')).toBeLessThan(0);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    answer();
    await page.locator('aside.former-words').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(await endOf('aside.former-words')).toBeLessThan(0);
    await page.close();
  });

  test('of words that went finds them where it leads, with what happened, without script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await open(address('Nobody slept.', 's-4'), page);
    const place = page.locator(':target');
    expect(await place.innerText()).toMatch(/^Nobody slept\.\s+Somebody did\.$/u);
    expect(await page.locator('a', { hasText: 'Earlier versions' }).getAttribute('href')).toBe(
      '/versions/articles/truce-talks/',
    );
    await page.close();
  });

  test('of a name that is called otherwise now leads to its sentence', async () => {
    const page = await open('articles/truce-talks/#m-ann-lee-1');
    expect(await page.locator(':target').evaluate((place) => place.previousElementSibling?.id)).toBe('s-1');
    await page.close();
  });

  test('of a point whose number changed tells both above the table, and leads to the row', async () => {
    const id = /<tr id="(pt-2020-07-[^"]+)"/u.exec(
      readFileSync(join(project, 'dist/timeline/index.html'), 'utf8'),
    )?.[1];
    const page = await open(`timeline/?w=${toWordsHash('July 2020: 8,600 troops, reported')}#${id}`);
    const box = page.locator('aside.former-words');
    await box.waitFor();
    expect(await box.innerText()).toMatch(
      /^This passage changed on 2 February 2024\.\s+It was cited as: July 2020: 8,600 troops, reported\s+It says: July 2020: 8,900 troops/u,
    );
    expect(await box.getByText('To the row').getAttribute('href')).toBe(`#${id}`);
    await page.close();
  });

  test('of a point finds its former number', async () => {
    const page = await open('timeline/');
    await page.getByText('Earlier versions').click();
    expect(await page.locator('main').innerText()).toMatch(
      /8,900 troops, reported\s+Until 2 February 2024 July 2020: 8,600/u,
    );
    await page.close();
  });
});

describe('a second visit', () => {
  const key = 'sidelight:read:/articles/truce-talks/';
  const signs = () =>
    [...readFileSync(join(project, ledger), 'utf8').matchAll(/signs: \[(\w+)\]/gu)].map(([, sign]) => sign);

  test('after a first, of which the browser keeps one sign alone, asks for nothing and tells nothing', async () => {
    const page = await open('articles/truce-talks/');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => page.evaluate(() => ({ ...localStorage }))).toEqual({ [key]: signs()[1] });
    expect(asked.filter((url) => url.includes('words.json'))).toEqual([]);
    expect(await page.locator('.former-words').count()).toBe(0);
    await page.close();
  });

  test('lists what is new until it is read, or is forgotten', async () => {
    const page = await open('about/');
    await page.evaluate(([name = '', sign = '']) => localStorage.setItem(name, sign), [key, signs()[0]]);
    await open('articles/truce-talks/', page);
    const box = page.locator('section.former-words');
    await box.waitFor();
    expect((await box.innerText()).split(/\n+/u).map((line) => line.trim())).toEqual([
      'Since you read this in the version of 1 January 2024',
      'Correction: the truce holds → the truce still holds',
      expect.stringMatching(/^Changed sentence: It plans .* the truce holds\. → It plans .* the truce still holds\.$/u),
      'New note: She still does.',
      'I have read this',
    ]);
    expect(await page.locator('.text .changed').evaluateAll((marks) => marks.map(({ id }) => id))).toEqual([
      'n-post',
      's-3',
    ]);
    // Nor does an address that is broken keep it from the reader.
    await page.goto(`${server.address}articles/truce-talks/?w=1#%E0%A4%A`);
    await box.getByRole('button').press('Enter');
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(signs()[1]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('FORMER-WORDS'); // and not at the page's top
    expect(await page.locator('.former-words, .changed').count()).toBe(0);
    await open('about/', page);
    await page.getByRole('button', { name: 'Forget the pages' }).click();
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(null);
    await page.getByLabel('Remember which version').uncheck();
    await open('articles/truce-talks/', page);
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(null);
    await page.close();
  });
});
