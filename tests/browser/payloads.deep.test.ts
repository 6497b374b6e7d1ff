import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearContent, copyProject, removeFolders } from '../editor/copy-project.ts';
import { readExternal } from '../read-external.ts';
import { runNode } from '../run-node.ts';
import { serveFolder } from '../serve-folder.ts';
import { listFiles } from '../site/read-pages.ts';
import type { Server } from '../start-server.ts';
import { openBrowser } from './open-browser.ts';
import { writeHostile } from './payload-content.ts';

/** Our own few; those of others come besides where they are. */
const own = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload="alert(1)">',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><img src=https://example.org/a.png>',
  '<!--><img src=x onerror=alert(1)>-->',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[a](javascript:alert(1))',
  '![a](https://example.org/a.png)',
  '<https://example.org/a>',
  '${alert(1)}',
  '{{alert(1)}}',
];

function readPayloads(): string[] {
  const xss = readExternal('payloads/xss-markup-payloads.json');
  const naughty = readExternal('payloads/blns.json');
  const others = [
    ...(xss === undefined ? [] : (JSON.parse(xss) as { payload: string }[]).map(({ payload }) => payload)),
    ...(naughty === undefined ? [] : (JSON.parse(naughty) as string[])),
  ];
  // Texts with signs that no file may hold are refused as a whole file; decode.test.ts tries those.
  const isText = (text: string) =>
    text.trim() !== '' &&
    !/[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFD]/u.test(text) &&
    text.isWellFormed();
  return [...own, ...others].filter(isText).map((text) => text.replace(/\r\n?/gu, '\n').slice(0, 400));
}

let browser: Browser;
let server: Server;
let project = '';
const payloads = readPayloads();

beforeAll(async () => {
  project = copyProject();
  clearContent(project);
  const { files, refused } = writeHostile(payloads);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  console.log(`${payloads.length} payloads; refused with their place: ${JSON.stringify(refused)}`);
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output.slice(-3000)).toBe(0);
  server = await serveFolder(join(project, 'dist'), '/');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  removeFolders([project]);
});

/** A page without its policy, so that nothing but the text itself stands between a payload and its aim. */
async function openWatched(): Promise<{ page: Page; run: string[]; asked: string[] }> {
  const [run, asked]: [string[], string[]] = [[], []];
  const context = await browser.newContext({ bypassCSP: true });
  await context.exposeFunction('tellRun', (what: string) => void run.push(what));
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) {
      Object.defineProperty(window, name, {
        value: () => (window as unknown as { tellRun(what: string): void }).tellRun(name),
      });
    }
  });
  await context.route('**/*', (route) => {
    const { host } = new URL(route.request().url());
    if (host === new URL(server.address).host) return route.continue();
    asked.push(route.request().url());
    return route.abort();
  });
  return { page: await context.newPage(), run, asked };
}

test('no payload runs, asks anybody or becomes markup, on any page', async () => {
  const { page, run, asked } = await openWatched();
  const pages = listFiles(join(project, 'dist'))
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !/\/page\/(?!2\/)/u.test(file)); // matches `/claims/page/3/`, which is made as `/claims/page/2/`
  console.log(`${pages.length} pages`);
  expect(pages.length).toBeGreaterThan(50);
  for (const path of pages) {
    await page.goto(server.address + path.slice(1).replace(/index\.html$/u, ''));
    const found = await page.evaluate(() => {
      const elements = [...document.querySelectorAll('*')];
      const isOwn = (address: string) => address.startsWith(location.origin) || address.startsWith('data:');
      return [
        ...elements.flatMap((element) => element.getAttributeNames().filter((name) => /^on|^srcdoc$/iu.test(name))),
        // Of an address that no browser can read the scheme is `:`; it leads nowhere.
        ...Array.from(document.links, ({ protocol }) => protocol).filter(
          (scheme) => !/^(?:https?|mailto)?:$/u.test(scheme),
        ),
        ...Array.from(document.images, ({ src }) => src).filter((address) => !isOwn(address)),
        ...elements
          .filter(({ localName }) =>
            /^(?:iframe|object|embed|base|math|marquee|video|audio|foreignobject)$/iu.test(localName),
          )
          .filter(({ localName }) => !(localName === 'base' && location.pathname.includes('/embed/')))
          .map(({ localName }) => localName),
      ];
    });
    expect(found, path).toEqual([]);
  }
  expect([run, asked]).toEqual([[], []]);
  await page.context().close();
});

/** Whether a spreadsheet would reckon with a cell that is no number: with `=1+1` and `-a`, not with `-12.5`. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell);
}

test('data files stay what they are: JSON parses, XML and SVG are well-formed, CSV holds no formula', async () => {
  const { page } = await openWatched();
  await page.goto(server.address);
  for (const file of listFiles(join(project, 'dist'))) {
    const text = readFileSync(join(project, 'dist', file), 'utf8');
    // FollowTheMoney is one object a line.
    const objects = file.endsWith('.ftm.json') ? text.trim().split('\n') : [text];
    if (/\.(?:json|jsonld)$/u.test(file))
      expect(() => objects.map((object) => JSON.parse(object) as unknown), file).not.toThrow();
    if (/\.csv$/u.test(file)) expect((parse(text) as string[][]).flat().filter(isFormula), file).toEqual([]);
    if (/\.(?:xml|svg)$/u.test(file)) {
      const faults = await page.evaluate((xml) => {
        const tree = new DOMParser().parseFromString(xml, 'application/xml');
        return [...tree.querySelectorAll('parsererror, script, foreignObject')].map(({ textContent }) => textContent);
      }, text);
      expect(faults, file).toEqual([]);
    }
  }
  await page.context().close();
});

test('the same payloads do run where a page writes them as they are', async () => {
  const { page, run, asked } = await openWatched();
  await page.goto(server.address);
  const writeRaw = payloads.slice(0, 300).map((payload) => `<div>${payload}</div>`);
  for (const html of writeRaw) await page.setContent(html, { waitUntil: 'commit' });
  expect(run.length).toBeGreaterThan(0);
  expect(asked.length).toBeGreaterThan(0);
  await page.context().close();
});
