import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { parseYaml } from '../../src/core/front-matter.ts';
import type { Change } from '../../src/core/yaml-edits.ts';
import { collector } from './fixture.ts';

/** The text after a change; undefined where it has no place for it. */
function change(text: string, what: Change): string | undefined {
  const edit = parseYaml('a.yaml', text, collector().report)?.toEdit(what);
  return edit && applyEdits(text, [edit]);
}

describe('a value', () => {
  test.each([
    ['a word', 'a: one # why\nb: 2\n', ['a'], 'two', 'a: two # why\nb: 2\n'],
    ['a word that YAML would read otherwise', 'a: one\n', ['a'], '{b}: c', 'a: "{b}: c"\n'],
    ['a list', 'a: one\n', ['a'], ['one'], 'a: [ one ]\n'],
    ['nothing', 'a:\nb: 2\n', ['a'], 1, 'a: 1\nb: 2\n'],
    ['a null that is written', 'a: null\n', ['a'], 1, 'a: 1\n'],
    ['nothing behind a hyphen', 'a:\n  - \n', ['a', 0], 1, 'a:\n  - 1\n'],
    ['an item', 'a:\n  - one\n  - two\n', ['a', 1], 'three', 'a:\n  - one\n  - three\n'],
    ['the one item of a list that is written as such', 'a: one\n', ['a', 0], 'two', 'a: two\n'],
    ['that of a field of a field', 'b:\n  a: one\n', ['b', 'a', 0], 'two', 'b:\n  a: two\n'],
    ['what stands right behind its colon', '{"a":1}\n', ['a'], 2, '{"a":2}\n'],
    ['a field of an item', 'a: [{ b: 1 }]\n', ['a', 0, 'b'], 2, 'a: [{ b: 2 }]\n'],
  ])('takes the place of %s', (_, text, path, value, expected) => {
    expect(change(text, { path, value })).toBe(expected);
  });

  test.each([
    ['on a line of its own', 'a:\n  b: 1\nc: 2\n', ['a', 'd'], 'a:\n  b: 1\n  d: 3\nc: 2\n'],
    ['behind a comment', 'a:\n  b: 1 # why\n', ['a', 'd'], 'a:\n  b: 1 # why\n  d: 3\n'],
    ['at the end of a text without a last line break', 'b: 1', ['d'], 'b: 1\nd: 3'],
    ['behind a field of an item', 'a:\n  - b: 1\n', ['a', 0, 'd'], 'a:\n  - b: 1\n    d: 3\n'],
    ['in a line', 'a: { b: 1 }\n', ['a', 'd'], 'a: { b: 1, d: 3 }\n'],
    ['behind a field without a value', 'a: { b }\n', ['a', 'd'], 'a: { b, d: 3 }\n'],
  ])('is added %s', (_, text, path, expected) => {
    expect(change(text, { path, value: 3 })).toBe(expected);
  });

  test.each([
    ['in a map without a field', 'a: {}\n', ['a', 'd']],
    ['in what is no map', 'a: one\n', ['a', 'd']],
    ['in a map that is not there', 'a: one\n', ['b', 'd']],
  ])('has no place %s', (_, text, path) => {
    expect(change(text, { path, value: 3 })).toBeUndefined();
  });
});

describe('a key', () => {
  test('is written anew where it stands, and the one that is not there has no place', () => {
    expect(change('a:\n  bb: 1 # why\n', { path: ['a', 'bb'], key: 'b' })).toBe('a:\n  b: 1 # why\n');
    expect(change('a: 1\n', { path: ['b'], key: 'a' })).toBeUndefined();
  });
});

describe('what is removed', () => {
  test.each([
    ['with its line', 'a: 1\nb: 2 # why\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['with all its lines', 'a: 1\nb:\n  - 2\n  - 3\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['with the last line, which has no line break', 'a: 1\nb: 2', ['b'], 'a: 1'],
    ['with the only line', 'a: 1', ['a'], ''],
    ['as an item', 'a:\n  - 1\n  - 2\nc: 3\n', ['a', 0], 'a:\n  - 2\nc: 3\n'],
    ['as the last item', 'a:\n  - 1\n  - 2\nc: 3\n', ['a', 1], 'a:\n  - 1\nc: 3\n'],
    ['as an item that is not indented', 'a:\n- 1\n- 2\n', ['a', 1], 'a:\n- 1\n'],
    ['as an item far behind its hyphen', 'a:\n  -   1\n  -   2\n', ['a', 1], 'a:\n  -   1\n'],
    ['as the first item of an item', 'a:\n  - - 1\n    - 2\n', ['a', 0, 0], 'a:\n  - - 2\n'],
    ['as an item of fields', 'a:\n  - b: 1\n    c: 2\n  - b: 3\n', ['a', 0], 'a:\n  - b: 3\n'],
    ['as the first field of an item', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'b'], 'a:\n  - c: 2\n'],
    ['as a later field of an item', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'c'], 'a:\n  - b: 1\n'],
    ['as the first of a line', 'a: [1, 2]\n', ['a', 0], 'a: [2]\n'],
    ['as the last of a line', 'a: [1, 2]\n', ['a', 1], 'a: [1]\n'],
    ['as all of a line', 'a: [1]\n', ['a', 0], 'a: []\n'],
    ['as a field in a line', 'a: { b: 1, c: 2 }\n', ['a', 'b'], 'a: { c: 2 }\n'],
    ['as the last field in a line', 'a: { b, c: 2 }\n', ['a', 'c'], 'a: { b }\n'],
  ])('goes %s', (_, text, path, expected) => {
    expect(change(text, { path, remove: true })).toBe(expected);
  });

  test.each([
    ['the only field of an item', 'a:\n  - b: 1\n', ['a', 0, 'b']],
    ['a field that is not there', 'a: 1\n', ['b']],
    ['a field of what has none', 'a: 1\n', ['a', 'b']],
  ])('is not %s', (_, text, path) => {
    expect(change(text, { path, remove: true })).toBeUndefined();
  });
});
