import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexSearch } from '../../src/editor/index-search.ts';
import { readSite } from '../../src/site.ts';
import { runNode } from '../run-node.ts';
import { makeFolder, removeFolders, toDigests } from './copy-project.ts';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];
const makeOwn = (): string => folders[folders.push(makeFolder()) - 1] ?? '';
afterAll(() => removeFolders(folders));

test('the same site gives the same index, byte for byte, and nothing of Pagefind’s own interfaces', async () => {
  const [first, second] = [makeOwn(), makeOwn()];
  await indexSearch(readSite(root), first);
  await indexSearch(readSite(root), second);
  expect(toDigests(first)).toEqual(toDigests(second));
  const files = Object.keys(toDigests(first));
  expect(files).toContain('/pagefind/pagefind.js');
  expect(files.filter((file) => /-ui|highlight|\.css/u.test(file))).toEqual([]);
});

test('where Pagefind has no program, the site is built without the index, and one line says so', async () => {
  const folder = makeOwn();
  const code = `
    import { indexSearch } from './src/editor/index-search.ts';
    import { readSite } from './src/site.ts';
    await indexSearch(readSite('.'), ${JSON.stringify(folder)});`;
  const missing = { PAGEFIND_EXTENDED_BINARY_PATH: join(folder, 'missing') };
  const outcome = await runNode(root, ['--input-type=module', '--eval', code], missing);
  expect(outcome.code, outcome.output).toBe(0);
  expect(outcome.output).toContain('The site is built without its full-text search');
  expect(toDigests(folder)).toEqual({});
});
