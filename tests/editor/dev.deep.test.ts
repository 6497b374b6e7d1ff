import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText } from '../core/fixture.ts';
import { toPlainEnvironment } from '../run-node.ts';
import { copyProject, removeFolders } from './copy-project.ts';

const project = copyProject();
const article = join(project, 'content/articles/us-envoy-islamabad-doha-talks.md');
let address = '';
let output = '';
let stop = () => {};

async function findPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a server that listens on a port
  server.close();
  return port;
}

/** Asks for a page until it is as it should be, and gives it; a change takes the server a moment. */
async function waitFor(path: string, isRight: (status: number, text: string) => boolean): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(address + path, { headers: { accept: 'text/html' } }).catch(() => undefined);
    const text = (await response?.text()) ?? '';
    if (response && isRight(response.status, text)) return text;
    if (tries > 300) throw new Error(`${path} did not change: ${response?.status}\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

beforeAll(async () => {
  const port = await findPort();
  address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['src/editor/dev.ts', '--port', String(port)], {
    cwd: project,
    env: toPlainEnvironment(),
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  stop = () => void child.kill();
  await waitFor('/', (status) => status === 200);
}, 120_000);

afterAll(() => {
  stop();
  removeFolders([project]);
});

test('every problem is shown on the page and in the terminal, and the page comes back when they are mended', async () => {
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, text.replace('\ndek:', '\ndekk:').replace('\nbasis:', '\nbasiss:'));
  const html = await waitFor('/articles/', (status) => status === 500);
  expect(html).toContain('2 problems in the content');
  expect(html).toContain('did you mean `dek`?');
  expect(output).toMatch(/us-envoy-islamabad-doha-talks\.md:\d+:1 unknown key `basiss`/u);
  writeFileSync(article, text);
  await waitFor('/articles/', (status) => status === 200);
});

test('a draft is shown, and so is every change of the text, an entity, a series and a source', async () => {
  writeFileSync(
    join(project, 'content/articles/draft.md'),
    articleText('A first text.').replace('---\n', '---\ndraft: true\n'),
  );
  await waitFor(
    '/articles/draft/',
    (status, html) => status === 200 && html.includes('A first text.') && html.includes('Draft: a build'),
  );
  const changes = [
    ['content/articles/draft.md', 'A first text.', 'A second text.', '/articles/draft/'],
    ['content/entities/doha.md', 'name: Doha', 'name: Doha City', '/places/doha/'],
    ['content/series/us-troops-afghanistan.md', '\ntitle: ', '\ntitle: Changed ', '/timeline/'],
    [
      'content/sources.yaml',
      'publisher: Afghanistan Analysts Network',
      'publisher: Another Network',
      '/people/abdullah-abdullah/',
    ],
  ] as const;
  for (const [file, from, to, page] of changes) {
    const path = join(project, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replaceAll(from, to));
    await waitFor(page, (status, html) => status === 200 && html.includes(to.split(': ').at(-1)?.trim() ?? to));
  }
});
