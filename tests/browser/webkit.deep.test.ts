import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findWebKit } from './find-webkit.ts';

const port = 4455;
const { driver, browser } = findWebKit() ?? { driver: '', browser: '' };
let child: ChildProcess;
let session = '';

/** One command of WebDriver, which is plain HTTP; throws what the driver says is wrong. */
async function command(method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}

const open = (path: string) => command('POST', `/${session}/url`, { url: inject('address') + path });
const run = (script: string) => command('POST', `/${session}/execute/sync`, { script, args: [] });

beforeAll(async () => {
  // In a group of its own, so that the screen ends with the driver.
  child = spawn('xvfb-run', ['-a', driver, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  for (let attempt = 0; attempt < 60 && session === ''; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begun = await command('POST', '', { capabilities: { alwaysMatch: options } }).catch(() => undefined);
    session = (begun as { sessionId: string } | undefined)?.sessionId ?? ''; // as WebDriver has it
  }
  if (session === '') throw new Error('WebKit did not begin.');
});
afterAll(async () => {
  await command('DELETE', `/${session}`).catch(() => undefined);
  if (child.pid !== undefined) process.kill(-child.pid);
});

test.each([
  ['articles/us-envoy-islamabad-doha-talks/', 'a.mention', 20],
  ['people/zalmay-khalilzad/', 'main a', 10],
  ['timeline/', 'svg', 1],
  ['', 'main a', 10],
  ['search/?q=troops', '.hits li', 5],
])('in WebKit /%s is whole: its elements, its typefaces, its width', async (path, selector, least) => {
  await open(path);
  const count = () => run(`return document.querySelectorAll(${JSON.stringify(selector)}).length`);
  await expect.poll(count, { timeout: 20_000 }).toBeGreaterThanOrEqual(least);
  const unknown = () => run('return Array.from(document.querySelectorAll(":not(:defined)"), (one) => one.localName)');
  await expect.poll(unknown, { timeout: 20_000 }).toEqual([]);
  await expect
    .poll(() => run('return [...document.fonts].filter(({ status }) => status === "loaded").length'), {
      timeout: 20_000,
    })
    .toBeGreaterThan(1);
  expect(await run('return document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});

test('in WebKit the marks of notes lead to notes, and the policy lets no script of a page run', async () => {
  await open('articles/us-envoy-islamabad-doha-talks/');
  expect(await run('document.querySelector("a.ref").click(); return location.hash')).toMatch(/^#note-/u);
  expect(await run('return document.querySelector(location.hash).checkVisibility()')).toBe(true);
  const script =
    'const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.body.append(s);';
  expect(await run(`${script} return window.ran ?? 0`)).toBe(0);
});
