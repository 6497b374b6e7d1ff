import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readHeadersFile } from '../exports/read-headers-file.ts';
import { readPages } from '../site/read-pages.ts';
import { openBrowser } from './open-browser.ts';

const dist = inject('dist');
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
};

let browser: Browser;
let server: Server;
let address = '';

/** Serves the site as a host does that reads `_headers`, and at /frame?… a page that frames an address of it. */
beforeAll(async () => {
  const headersOf = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));
  server = createServer(({ url = '/' }, answer) => {
    const { pathname, search } = new URL(url, 'http://site');
    if (pathname === '/frame') {
      answer.setHeader('Content-Type', 'text/html');
      return void answer.end(`<iframe src="${address}${search.slice(1)}"></iframe>`);
    }
    const type = /\.(\w+)$/u.exec(pathname)?.[1] ?? 'html';
    answer.setHeader('Content-Type', types[type as keyof typeof types] ?? 'application/octet-stream'); // undefined where there is none
    for (const [name, value] of Object.entries(headersOf(pathname))) answer.setHeader(name, value);
    const file = join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) answer.statusCode = 404; // a whole browser asks for /favicon.ico by itself
    return void answer.end(existsSync(file) ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`; // it listens on a port
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test('under the headers of a host every page is whole, and the search finds', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(`${page.url()} ${message.text()}`)));
  const oneFile = readPages(dist)
    .filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path))
    .map(({ path }) => `${path}${path.split('/').at(-2)}.html`);
  const clobbered: string[] = [];
  for (const path of [...readPages(dist).map((built) => built.path), '/timeline/embed/', ...oneFile]) {
    await page.goto(address + path);
    // An id or name that is also a property of every document or form would stand before that property.
    const named = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[id], [name]'), (element) => [element.id, element.getAttribute('name')])
        .flat()
        .filter((name) => name && (name in Document.prototype || name in HTMLFormElement.prototype)),
    );
    clobbered.push(...named.map((name) => `${path} ${name}`));
  }
  expect(clobbered.filter((name) => !/ (?:description|viewport|robots|referrer)$/u.test(name))).toEqual([]);
  await page.goto(`${address}/search/?q=troops`);
  await page.locator('site-search .hits li').first().waitFor();
  expect(page.workers()).toHaveLength(1);
  expect(errors).toEqual([]);
  await page.close();
});

test('another site can frame the embeds and nothing else', async () => {
  const page = await browser.newPage();
  const elsewhere = address.replace('localhost', '127.0.0.1');
  await page.goto(`${elsewhere}/frame?/timeline/embed/`);
  expect(await page.frameLocator('iframe').locator('h1').isVisible()).toBe(true);
  const refused = page.waitForEvent('console', (message) => /frame-ancestors/u.test(message.text()));
  await page.goto(`${elsewhere}/frame?/timeline/`);
  await refused;
  expect(page.frames()[1]?.url()).not.toContain('/timeline/');
  await page.close();
});
