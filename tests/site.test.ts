import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../src/core/problem.ts';
import { readResult, readTexts, stampOf } from '../src/site.ts';
import { makeFolder } from './editor/copy-project.ts';

let root = '';
beforeEach(() => {
  root = makeFolder();
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/secret.md'), 'A secret.');
});
afterEach(() => rmSync(root, { recursive: true }));

const link = 'is a link, which may lead out of content/ — put what it leads to in its place';

test.each([
  ['a link to a file', 'articles/a.md', '../../elsewhere/secret.md'],
  ['a link to a folder', 'entities', '../elsewhere'],
  ['a link that leads nowhere', 'articles/b.md', 'gone.md'],
  ['a link to a folder around it', 'articles/c', '../..'],
  ['a link that would never end', 'sources.yaml', 'sources.yaml'],
])('%s in content/ is a problem at its place, and is not followed', (_, name, target) => {
  symlinkSync(target, join(root, 'content', name));
  expect(readResult(root).problems.map(formatProblem)).toEqual([`content/${name}:1:1 ${link}`]);
  expect(readTexts(root)).toEqual({});
  expect(stampOf(root)).toContain(name); // so that a development server tells of it
});

test('a pipe and a socket in content/ are problems, and are not waited for', async () => {
  const [pipe, socket] = ['content/articles/pipe.md', 'content/articles/socket.md'];
  execFileSync('mkfifo', [join(root, pipe)]);
  const held = openSync(join(root, pipe), constants.O_RDWR); // so that whoever opens it does not wait for ever
  const server = await new Promise<Server>((resolve) => {
    const one = createServer().listen(join(root, socket), () => resolve(one));
  });
  const problems = readResult(root).problems.map(formatProblem);
  server.close();
  closeSync(held);
  expect(problems).toEqual([pipe, socket].map((file) => `${file}:1:1 is neither a file nor a folder — remove it`));
});

test('files and folders that come and go while content is read are no error', async () => {
  const folder = JSON.stringify(join(root, 'content/articles/new'));
  const writer = spawn(process.execPath, [
    '--eval',
    `const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
    for (;;) {
      mkdirSync(${folder});
      for (let file = 0; file < 20; file += 1) writeFileSync(${folder} + '/' + file + '.md', 'Words.');
      console.log('written');
      rmSync(${folder}, { recursive: true });
    }`,
  ]);
  await new Promise((resolve) => writer.stdout.once('data', resolve));
  writer.stdout.resume();
  const look = () => {
    for (let count = 0; count < 300; count += 1) readTexts(root);
  };
  expect(look).not.toThrow();
  const ended = new Promise((resolve) => writer.once('close', resolve));
  writer.kill();
  await ended;
});

test.each([
  ['nothing', () => undefined],
  ['a file', (path: string) => writeFileSync(path, 'x')],
  ['a link that leads nowhere', (path: string) => symlinkSync('gone', path)],
])('%s in place of content/ is a problem, and not the end of the program', (_, put) => {
  rmSync(join(root, 'content'), { recursive: true });
  put(join(root, 'content'));
  const { site, problems } = readResult(root);
  expect(site).toBeUndefined();
  expect(problems.map(formatProblem)).toEqual([expect.stringMatching(/^content:1:1 is no folder — make the folder/u)]);
  expect(stampOf(root)).toBe('');
});

test('content/ may itself be a link, and what it leads to is read', () => {
  writeFileSync(join(root, 'content/articles/a.md'), 'x');
  renameSync(join(root, 'content'), join(root, 'texts'));
  symlinkSync('texts', join(root, 'content'));
  expect(readTexts(root)).toEqual({ 'content/articles/a.md': 'x' });
});
