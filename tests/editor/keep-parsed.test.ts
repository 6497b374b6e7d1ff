import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { beside } from '../../src/editor/build-folders.ts';
import { openParsed } from '../../src/editor/keep-parsed.ts';

const name = `test-${process.pid}`;
const file = join(beside, `${name}.parsed`);
const noNumber = { words: 'a text', count: Number.NaN, nothing: undefined };

/** Has a build ask for texts, and gives those of which it had to make something. */
function build(texts: readonly string[], { program = 'one', isEnded = true } = {}): readonly string[] {
  const { remember, write } = openParsed(name, program);
  const made: string[] = [];
  for (const text of texts) {
    const value = remember(text, () => {
      made.push(text);
      return { ...noNumber, text };
    });
    expect(value).toEqual({ ...noNumber, text });
  }
  const keep = write();
  if (isEnded) keep();
  return made;
}

beforeEach(() => {
  mkdirSync(beside, { recursive: true });
  rmSync(file, { force: true });
});
afterAll(() => {
  for (const end of ['', '.new']) rmSync(file + end, { force: true });
});

test('the next build makes only what it makes of other texts', () => {
  expect(build(['a', 'b'])).toEqual(['a', 'b']);
  expect(build(['b', 'a', 'c'])).toEqual(['c']);
});

test('a text that no build asks for any more is forgotten', () => {
  build(['a', 'b'.repeat(10_000)]);
  const { size } = statSync(file);
  expect(build(['a'])).toEqual([]);
  expect(statSync(file).size).toBeLessThan(size);
  expect(build(['b'.repeat(10_000)])).toHaveLength(1);
});

test('another version of the program makes all anew', () => {
  build(['a']);
  expect(build(['a'], { program: 'two' })).toEqual(['a']);
  expect(build(['a'], { program: 'another' })).toEqual(['a']);
});

test('a build that did not end leaves what was there', () => {
  build(['a']);
  build(['b'], { isEnded: false });
  expect(build(['a'])).toEqual([]);
});

test.each([
  ['was cut off', (bytes: Buffer) => bytes.subarray(0, -7)],
  ['was cut off within its head', (bytes: Buffer) => bytes.subarray(0, 9)],
  ['is empty', () => Buffer.alloc(0)],
  [
    'has another letter',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -20), Buffer.from('x'), bytes.subarray(-19)]),
  ],
  ['is something else', () => Buffer.from('one\nno hash\n'.repeat(9))],
])('a file that %s is as none', (_, spoil) => {
  build(['a']);
  writeFileSync(file, spoil(readFileSync(file)));
  expect(build(['a'])).toEqual(['a']);
  expect(build(['a'])).toEqual([]);
});
