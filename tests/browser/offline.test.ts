import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { soundFiles } from '../core/fixture.ts';
import { clearContent, copyProject, removeFolders } from '../editor/copy-project.ts';
import { runNode } from '../run-node.ts';
import { serveFolder } from '../serve-folder.ts';
import type { Server } from '../start-server.ts';
import { openBrowser } from './open-browser.ts';
import { settlePage } from './settle-page.ts';

const base = '/news/';
const project = copyProject();
let browser: Browser;
let server: Server;

async function build(...options: string[]): Promise<void> {
  const { code, output } = await runNode(project, ['src/editor/build.ts', '--base', base, ...options]);
  expect(code, output).toBe(0);
}

beforeAll(async () => {
  clearContent(project);
  for (const [file, text] of Object.entries(soundFiles)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  await build('--offline');
  server = await serveFolder(join(project, 'dist'), base);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolders([project]);
});

test('what was read can be read without a network, and nothing else; a build without the option ends it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await page.goto(`${server.address}articles/truce-talks/`);
  const kept = () =>
    page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(caches_.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
  await settlePage(page);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  for (const ending of ['.css', '.js', '.woff2'])
    expect(loaded.filter((path) => path.endsWith(ending)).length).toBeGreaterThan(0);
  await expect.poll(kept).toEqual(expect.arrayContaining([`${base}articles/truce-talks/`, ...loaded]));
  expect(errors).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').textContent()).toContain('Truce talks go on');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Public Sans/u);
  const fonts = () =>
    page.evaluate(() => Array.from(document.fonts, ({ family, status }) => `${family} ${status}`).join());
  await expect.poll(fonts).toMatch(/Public Sans"? loaded/u);
  await page.goto(`${server.address}articles/truce-talks/?w=1`); // the same page, whatever is asked of it
  expect(await page.locator('h1').textContent()).toContain('Truce talks go on');
  await expect(page.goto(`${server.address}people/ann-lee/`)).rejects.toThrow(/ERR_/u);

  await context.setOffline(false);
  const comes = (address: string) =>
    page.goto(address).then(
      () => true,
      () => false,
    );
  // The worker learns a moment later than the page that there is a network again.
  await expect.poll(() => comes(`${server.address}people/ann-lee/`)).toBe(true);
  await expect.poll(kept).toContain(`${base}people/ann-lee/`);
  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').textContent()).toContain('Ann Lee');

  await context.setOffline(false);
  await build();
  await expect.poll(() => comes(server.address)).toBe(true);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect.poll(kept).toEqual([]);
  await context.close();
});

test('a reader whose browser has no room left reads on', async () => {
  await build('--offline');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.address).origin, quotaSize: 1 });
  await page.goto(`${server.address}people/ann-lee/`);
  expect(await page.locator('h1').textContent()).toContain('Ann Lee');
  await context.close();
});

describe('on a made-up site', () => {
  let made: HttpServer;
  let page: Page;
  let address = '';
  /** What is answered; a page that is not here has its path as its text. */
  let files: Readonly<Record<string, string>> = {};
  /** What ends the answers of the pages that begin and come no further, `/slow/`, and of those that are silent. */
  const waiting: (() => void)[] = [];
  const silent = new Set<string>();
  /** Those whose answer breaks off. */
  const torn = new Set<string>();
  const answerAll = () => {
    silent.clear();
    for (const end of waiting.splice(0)) end();
  };

  beforeAll(async () => {
    const worker = readFileSync(join(project, 'dist/sw.js'));
    made = createServer(({ url = '' }, answer) => {
      const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.css') ? 'text/css' : 'text/html';
      answer.setHeader('Content-Type', type);
      answer.setHeader('Cache-Control', 'no-store');
      const end = () => answer.end(url === '/sw.js' ? worker : (files[url] ?? `<title>${url}</title><p>${url}</p>`));
      if (url === '/slow/' || torn.has(url)) answer.write('<title>Slow</title><p>It begins.</p>');
      if (torn.has(url)) return void setImmediate(() => answer.destroy());
      if (url === '/slow/' || silent.has(url)) waiting.push(end);
      else end();
    });
    await new Promise<void>((resolve) => void made.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(made.address() as AddressInfo).port}`; // it listens on a port
  });
  beforeEach(async () => {
    files = {};
    torn.clear();
    page = await (await browser.newContext()).newPage();
    await page.goto(address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js');
      await navigator.serviceWorker.ready;
    });
  });
  afterEach(async () => {
    answerAll();
    await page.context().close();
  });
  afterAll(() => new Promise((resolve) => made.close(resolve)));

  const readKept = (path: string) => page.evaluate(async (key) => (await caches.match(key))?.text(), path);

  test('a page that comes slowly is read as it comes', async () => {
    await page.goto(`${address}/slow/`, { waitUntil: 'commit' });
    await page.getByText('It begins.').waitFor();
    expect(waiting.length).toBe(1);
  });

  test('where the network is silent, what was kept is read, and what comes later is kept', async () => {
    files = { '/a/': '<p>Before.</p>' };
    await page.goto(`${address}/a/`);
    await expect.poll(() => readKept('/a/')).toContain('Before');
    files = { '/a/': '<p>After.</p>' };
    silent.add('/a/');
    await page.goto(`${address}/a/`);
    expect(await page.locator('p').textContent()).toBe('Before.');
    answerAll();
    await expect.poll(() => readKept('/a/')).toContain('After');
  });

  test('what was kept of a page stays where its next answer breaks off', async () => {
    files = { '/a/': '<p>Before.</p>' };
    await page.goto(`${address}/a/`);
    await expect.poll(() => readKept('/a/')).toContain('Before');
    torn.add('/a/');
    await expect(page.evaluate(async () => (await fetch('/a/')).text())).rejects.toThrow();
    await page.evaluate(async () => (await fetch('/b/')).text());
    await expect.poll(() => readKept('/b/')).toBeDefined(); // by now what became of `/a/` is settled
    expect(await readKept('/a/')).toContain('Before');
  });

  test('of too many files the oldest go, and no style sheet that a kept page needs', async () => {
    files = {
      '/old/': '<link rel="stylesheet" href="/_astro/old.1.css">',
      '/_astro/old.1.css': 'p { color: red }',
      '/a/': '<link rel="stylesheet" href="/_astro/look.2.css">',
      '/_astro/look.2.css': '@import "./more.3.css"',
      '/_astro/more.3.css': 'p { color: blue }',
    };
    for (const path of ['/a/', '/old/']) await page.goto(address + path);
    await expect.poll(() => readKept('/_astro/old.1.css')).toBeDefined();
    const paths = Array.from({ length: 400 }, (_, number) => (number === 300 ? '/a/' : `/many/${number}/`));
    await page.evaluate(async (all) => {
      for (const path of all) await (await fetch(path)).text();
    }, paths);
    await expect.poll(() => readKept('/_astro/old.1.css')).toBeUndefined();
    for (const path of ['/old/', '/many/0/']) expect(await readKept(path)).toBeUndefined();
    for (const path of ['/a/', '/_astro/look.2.css', '/_astro/more.3.css']) expect(await readKept(path)).toBeDefined();
  });
});

test('by itself a site keeps nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${inject('address')}about/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(readFileSync(join(inject('dist'), 'theme.js'), 'utf8')).not.toContain('serviceWorker');
  await page.close();
});
