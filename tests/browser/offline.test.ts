import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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

test('a page that comes slowly is read as it comes', async () => {
  const worker = readFileSync(join(project, 'dist/sw.js'));
  const waiting: ServerResponse[] = [];
  const slow = createServer(({ url }, answer) => {
    answer.setHeader('Content-Type', url === '/sw.js' ? 'text/javascript' : 'text/html');
    if (url !== '/slow/') return void answer.end(url === '/sw.js' ? worker : '<title>Quick</title>');
    answer.write('<title>Slow</title><p>It begins.</p>');
    waiting.push(answer);
  });
  await new Promise<void>((resolve) => void slow.listen(0, '127.0.0.1', resolve));
  const { port } = slow.address() as AddressInfo; // it listens on a port
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  await page.goto(`http://127.0.0.1:${port}/slow/`, { waitUntil: 'commit' });
  await page.getByText('It begins.').waitFor();
  expect(waiting.length).toBe(1);
  for (const answer of waiting) answer.end();
  await context.close();
  await new Promise((resolve) => slow.close(resolve));
});

test('by itself a site keeps nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${inject('address')}about/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(readFileSync(join(inject('dist'), 'theme.js'), 'utf8')).not.toContain('serviceWorker');
  await page.close();
});
