import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { patience } from '../patience.ts';
import { startOnPort } from '../start-on-port.ts';
import { axe, colorRules, runAxe } from './find-violations.ts';
import { findWebKit } from './find-webkit.ts';

const { driver, browser } = findWebKit() ?? { driver: '', browser: '' };
let child: ChildProcess | undefined;
let port = 0;
let session = '';

/** One command of WebDriver, which is plain HTTP; throws what the driver says is wrong. */
async function command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}

const open = (path: string) => command('POST', `/${session}/url`, { url: inject('address') + path });
const run = (script: string, args: readonly unknown[] = []) =>
  command('POST', `/${session}/execute/sync`, { script, args });

beforeAll(async () => {
  // In a group of its own, so that the screen ends with the driver.
  const start = (free: number) =>
    spawn('xvfb-run', ['-a', driver, `--port=${free}`], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    });
  const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  const timeouts = { script: patience.test, pageLoad: patience.test }; // by itself it breaks a script off after 30 seconds
  const begin = async (free: number) => {
    port = free;
    const begun = await command('POST', '', { capabilities: { alwaysMatch: { ...options, timeouts } } });
    session = (begun as { sessionId: string }).sessionId; // as WebDriver has it
  };
  ({ child } = await startOnPort(start, begin));
});
afterAll(async () => {
  await command('DELETE', `/${session}`).catch(() => undefined);
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid);
  await once(child, 'exit');
});

const pages = [
  ['articles/us-envoy-islamabad-doha-talks/', 'a.mention', 20],
  ['people/zalmay-khalilzad/', 'main a', 10],
  ['timeline/', 'svg', 1],
  ['', 'main a', 10],
  ['search/?q=troops', '.hits li', 5],
] as const;

/** Opens a page and waits until it has what it is about, and all of its elements. */
async function openWhole(path: string, selector: string, least: number): Promise<void> {
  await open(path);
  const count = () => run(`return document.querySelectorAll(${JSON.stringify(selector)}).length`);
  await expect.poll(count).toBeGreaterThanOrEqual(least);
  const unknown = () => run('return Array.from(document.querySelectorAll(":not(:defined)"), (one) => one.localName)');
  await expect.poll(unknown).toEqual([]);
}

test.each(pages)('in WebKit /%s is whole: its elements, its typefaces, its width', async (...place) => {
  await openWhole(...place);
  await expect
    .poll(() => run('return [...document.fonts].filter(({ status }) => status === "loaded").length'))
    .toBeGreaterThan(1);
  expect(await run('return document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});

test.each(pages)('in WebKit axe finds nothing on /%s, in light or in dark', async (...place) => {
  await openWhole(...place);
  const find = (options: RunOptions) => run(`${axe}; return (${runAxe})(arguments[0])`, [['html', options]]);
  // WebKit draws no title of SVG, which axe takes for no name of a link; the next test asks the engine itself.
  expect(await find({ rules: { 'link-name': { enabled: false } } })).toEqual([]);
  await run('document.documentElement.dataset.theme = "dark"');
  expect(await find({ runOnly: [...colorRules] })).toEqual([]);
});

test('in WebKit every point and event of a chart has a name', async () => {
  await openWhole('timeline/', '.chart-full .mark', 10);
  const shown = 'return [...document.querySelectorAll("svg a")].filter((one) => one.checkVisibility())';
  const links = (await run(shown)) as readonly object[]; // as WebDriver has it
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    const name = await command('GET', `/${session}/element/${Object.values(link)[0]}/computedlabel`);
    expect(name).toMatch(/\d{4}/u);
  }
});

test('in WebKit the marks of notes lead to notes, and the policy lets no script of a page run', async () => {
  await open('articles/us-envoy-islamabad-doha-talks/');
  expect(await run('document.querySelector("a.ref").click(); return location.hash')).toMatch(/^#note-/u);
  expect(await run('return document.querySelector(location.hash).checkVisibility()')).toBe(true);
  const script =
    'const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.body.append(s);';
  expect(await run(`${script} return window.ran ?? 0`)).toBe(0);
});
