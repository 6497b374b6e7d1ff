import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashFiles } from '../../src/editor/site-files.ts';
import { makeFolder, removeFolders } from './copy-project.ts';

const folder = makeFolder();
afterAll(() => removeFolders([folder]));

test('every file has the hash of its bytes, or the one that is known of it', () => {
  mkdirSync(join(folder, 'a'));
  for (const file of ['index.html', 'a/index.html']) writeFileSync(join(folder, file), file);
  const sha256 = createHash('sha256').update('a/index.html').digest('hex');
  expect([...hashFiles(folder, new Map([['index.html', 'known']]))]).toEqual([
    ['a/index.html', sha256],
    ['index.html', 'known'],
  ]);
  expect(hashFiles(join(folder, 'nowhere')).size).toBe(0);
});

test('links and pipes that somebody has put into a site are neither followed nor waited for', () => {
  symlinkSync(folder, join(folder, 'to-folder'));
  symlinkSync('nowhere', join(folder, 'to-nothing'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const hashes = hashFiles(folder);
  for (const name of ['to-folder', 'to-nothing', 'pipe']) expect(hashes.get(name)).toBe('');
});
