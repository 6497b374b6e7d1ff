import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { caching, headersOfAll, headersOfKind } from '../../src/core/response-headers.ts';
import { writeNginx } from '../../src/exports/host-files.ts';
import { makeFolder, removeFolders } from '../editor/copy-project.ts';
import { patience } from '../patience.ts';
import { startOnPort } from '../start-on-port.ts';
import { listFiles } from './read-pages.ts';

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', 'nginx'].find(
  (name) => spawnSync(name, ['-v'], { timeout: patience.step }).status === 0,
);
if (program === undefined) console.log('No nginx here: the site was not asked for through it.');

const base = '/news/sidelight/';
let port = 0;
const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const folder = makeFolder();
let server: ChildProcess | undefined;

/** Serves the site below its base path with the configuration that the guide gives, from copies as `gzip -k` makes them. */
beforeAll(async () => {
  if (program === undefined) return;
  const root = join(folder, 'www');
  mkdirSync(join(root, base), { recursive: true });
  cpSync(inject('basedDist'), join(root, base), { recursive: true });
  for (const file of listFiles(join(root, base)).filter((name) => /\.(?:html|css|js|svg|json)$/u.test(name))) {
    const path = join(root, base, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
  const start = (free: number) => serveOn(free, program, root);
  const answer = async (free: number) => expect((await fetch(`http://127.0.0.1:${free}${base}`)).ok).toBe(true);
  ({ port, child: server } = await startOnPort(start, answer));
});
afterAll(async () => {
  if (server?.exitCode === null && server.signalCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  removeFolders([folder]);
});

function serveOn(free: number, nginx: string, root: string): ChildProcess {
  const site = writeNginx(base, root).replace('listen 80;', `listen 127.0.0.1:${free};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr crit; events {} http { access_log off; ${temporary.join(' ')}\n${site}\n}\n`,
  );
  // As root, nginx would serve as nobody, who may not read our folder.
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const child = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr', ...user], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (words: Buffer) => console.error(String(words)));
  return child;
}

/** Asks without following a redirect; undefined where there is no nginx. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<Response | undefined> {
  return program === undefined ? undefined : fetch(at(path), { redirect: 'manual', headers });
}

describe('through nginx, with the configuration of the guide', () => {
  test.each([
    ['', 'text/html; charset=utf-8', headersOfKind.page, caching[1].value],
    ['people/', 'text/html; charset=utf-8', headersOfKind.page, caching[1].value],
    ['timeline/embed/', 'text/html; charset=utf-8', headersOfKind.embed, caching[1].value],
    ['pagefind/pagefind-worker.js', 'text/javascript; charset=utf-8', headersOfKind.search, caching[2].value],
    ['data/claims.csv', 'text/csv; charset=utf-8', {}, caching[2].value],
    ['timeline/us-troops-afghanistan.svg', 'image/svg+xml; charset=utf-8', {}, caching[2].value],
  ])('/%s has its type, its headers and its time in caches', async (path, type, own, kept) => {
    const answer = await ask(base + path);
    if (answer === undefined) return;
    expect(answer.status).toBe(200);
    const wanted = { ...headersOfAll, ...own, 'Content-Type': type, 'Cache-Control': kept };
    for (const [name, value] of Object.entries(wanted)) expect(answer.headers.get(name), name).toBe(value);
    if (!('Content-Security-Policy' in own)) expect(answer.headers.get('Content-Security-Policy')).toBeNull();
  });

  test('what has a hash in its name is kept for a year, and comes as its compressed copy', async () => {
    const page = await ask(base);
    if (page === undefined) return;
    const [, sheet = ''] = /href="([^"]+\.css)"/u.exec(await page.text()) ?? [];
    expect(sheet.startsWith(`${base}_astro/`)).toBe(true);
    const answer = await ask(sheet, { 'Accept-Encoding': 'gzip' });
    expect(answer?.headers.get('Cache-Control')).toBe(caching[0].value);
    expect(answer?.headers.get('Content-Encoding')).toBe('gzip');
    const path = join(folder, 'www', sheet);
    expect(gunzipSync(readFileSync(`${path}.gz`)).equals(readFileSync(path))).toBe(true);
    expect(await answer?.text()).toBe(readFileSync(path, 'utf8'));
  });

  test('an address without its slash leads on, and one of nothing, or of a folder, gives the page that says so', async () => {
    const moved = await ask(`${base}people`);
    if (moved === undefined) return;
    expect([moved.status, moved.headers.get('Location')]).toEqual([301, `${base}people/`]);
    for (const path of ['nobody/', 'nobody', '_astro/', 'articles/../../../etc/passwd', '%2e%2e/%2e%2e/etc/passwd']) {
      const answer = await ask(base + path);
      expect([path, answer?.status]).toEqual([path, 404]);
    }
    const lost = await ask(`${base}nobody/`);
    expect(await lost?.text()).toBe(readFileSync(join(inject('basedDist'), '404.html'), 'utf8'));
    expect(lost?.headers.get('Content-Security-Policy')).toBe(headersOfKind.page['Content-Security-Policy']);
  });
});
