import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../src/editor/lock-build.ts';
import { runNode } from '../run-node.ts';
import { makeFolder, removeFolders } from './copy-project.ts';

const folders: string[] = [];
let file = '';
beforeEach(() => {
  const folder = makeFolder();
  folders.push(folder);
  file = join(folder, 'lock');
});
afterAll(() => removeFolders(folders));

const ended = () => String(spawnSync(process.execPath, ['--version']).pid);

test('a lock is held by one at a time, and can be taken again once it is given back', () => {
  const first = takeLock(file);
  expect(takeLock(file)).toEqual({ holder: process.pid });
  if ('release' in first) first.release();
  expect(takeLock(file)).toHaveProperty('release');
});

test('a process that has ended holds no lock', () => {
  writeFileSync(file, ended());
  expect(takeLock(file)).toHaveProperty('release');
});

test.each(['', '0', '-1', 'no number'])('a lock that holds “%s” names no process, and is taken over', (text) => {
  writeFileSync(file, text);
  expect(takeLock(file)).toHaveProperty('release');
});

test('a lock that an earlier process of the same number left behind is taken over', () => {
  writeFileSync(file, String(process.pid));
  expect(takeLock(file)).toHaveProperty('release');
  expect(takeLock(file)).toEqual({ holder: process.pid });
});

test('of twelve processes that want the lock of an ended one at the same time, one gets it', async () => {
  writeFileSync(file, ended());
  // Each stays until all have asked, so that nobody gets what another has given back.
  const code = `
    import { readdirSync, writeFileSync } from 'node:fs';
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, '../../src/editor/lock-build.ts'))};
    console.log('holder' in takeLock(${JSON.stringify(file)}) ? 'held' : 'taken');
    writeFileSync('asked-' + process.pid, '');
    setInterval(() => readdirSync('.').filter((name) => name.startsWith('asked-')).length === 12 && process.exit(), 50);`;
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () => runNode(dirname(file), ['--input-type=module', '--eval', code])),
  );
  expect(outcomes.map(({ output }) => output.trim()).sort()).toEqual([...Array<string>(11).fill('held'), 'taken']);
  expect(readdirSync(dirname(file)).filter((name) => !name.startsWith('asked-'))).toEqual(['lock']);
});
