import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { beside } from '../../src/editor/build-folders.ts';
import { keepPages } from '../../src/editor/keep-pages.ts';
import { siteOf, soundFiles } from '../core/fixture.ts';

const name = `test-${process.pid}`;
const notes = join(beside, `${name}.pages`);
const page = 'articles/truce-talks/index.html';
const site = siteOf(soundFiles);
const facts = { ids: ['content'], addresses: ['/people/ann-lee/'] };
const [article] = site.articles;

/** Begins a build of the same content as the one that left its notes, and tells whether it keeps the page. */
function keeps(): boolean {
  return keepPages(site, name, new Map([[page, 'a-hash']])).keeps(page, article ?? {});
}

afterAll(() => rmSync(notes, { force: true }));

test.each([
  ['was cut off', (text: string) => text.slice(0, -7)],
  ['has half of its facts', (text: string) => text.replace('"addresses"', '')],
  ['is empty', () => ''],
])('a page is kept by the notes of the build before, and not by a file of notes that %s', (_, spoil) => {
  mkdirSync(beside, { recursive: true });
  const first = keepPages(site, name, new Map());
  expect(first.keeps(page, article ?? {})).toBe(false);
  first.note(page, facts);
  first.write()();
  expect(keeps()).toBe(true);
  writeFileSync(notes, spoil(readFileSync(notes, 'utf8')));
  expect(keeps()).toBe(false);
});
