import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { soundFiles } from '../core/fixture.ts';
import { clearContent, copyProject, removeFolders } from '../editor/copy-project.ts';
import { runNode } from '../run-node.ts';
import { serveFolder, type Server } from '../serve-folder.ts';
import { openBrowser } from './open-browser.ts';

const base = '/news/';
/** How long a worker may take to do what it is to do in the background. */
const patience = { timeout: 30_000 };
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
  await expect.poll(kept, patience).toContain(`${base}articles/truce-talks/`);
  for (const ending of ['.css', '.js', '.woff2'])
    await expect.poll(async () => (await kept()).filter((path) => path.endsWith(ending)), patience).not.toEqual([]);
  expect(errors).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').textContent()).toContain('Truce talks go on');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Public Sans/u);
  const loaded = () =>
    page.evaluate(() => Array.from(document.fonts, ({ family, status }) => `${family} ${status}`).join());
  await expect.poll(loaded, patience).toMatch(/Public Sans"? loaded/u);
  await expect(page.goto(`${server.address}people/ann-lee/`)).rejects.toThrow(/ERR_/u);

  await context.setOffline(false);
  await page.goto(`${server.address}people/ann-lee/`);
  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').textContent()).toContain('Ann Lee');

  await context.setOffline(false);
  await build();
  await page.goto(server.address);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), patience)
    .toBe(0);
  await expect.poll(kept, patience).toEqual([]);
  await context.close();
});

test('by itself a site keeps nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${inject('address')}about/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(readFileSync(join(inject('dist'), 'theme.js'), 'utf8')).not.toContain('serviceWorker');
  await page.close();
});
