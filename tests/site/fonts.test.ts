import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { fontCuts } from '../../src/editor/font-cuts.ts';
import { readPages } from './read-pages.ts';

const pages = readPages(inject('dist')).map(({ path, tree }) => ({ path, letters: new Set(toString(tree)) }));
const charactersOf = (names: readonly string[]) =>
  new Set(fontCuts.filter(({ name }) => names.includes(name)).flatMap(({ characters }) => [...characters]));

/** Whether the full typeface has a character, by the ranges that its package declares. */
function isInFull(family: string, character: string): boolean {
  const file = createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/unicode.json`);
  const ranges = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).join(',');
  const code = character.codePointAt(0) ?? 0;
  return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gu)].some(
    ([, from = '', until = from]) => parseInt(from, 16) <= code && code <= parseInt(until, 16),
  );
}

test.each([
  ['newsreader', ['newsreader', 'newsreader-letters', 'newsreader-extended']],
  ['public-sans', ['public-sans', 'public-sans-letters', 'public-sans-extended']],
] as const)('no character of a page falls out of %s for having been cut away', (family, names) => {
  const cut = charactersOf(names);
  const lost = pages.flatMap(({ path, letters }) =>
    [...letters]
      .filter((letter) => letter > '\u001f' && !cut.has(letter) && isInFull(family, letter))
      .map((letter) => `${path}: ${letter}`),
  );
  expect(lost).toEqual([]);
});

test('an article needs two font files and no third', () => {
  const everywhere = charactersOf(['newsreader', 'public-sans']);
  const more = charactersOf(fontCuts.map(({ name }) => name));
  const articles = pages.filter(({ path }) => path.startsWith('/articles/'));
  const third = articles.flatMap(({ letters }) =>
    [...letters].filter((letter) => more.has(letter) && !everywhere.has(letter)),
  );
  expect(third).toEqual([]);
});
