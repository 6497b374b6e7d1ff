import { expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import type { Edit } from '../../src/core/problem.ts';

/** The edit of one stretch of the second line. */
const onLine = (from: number, until: number, text: string): Edit => {
  return { line: 2, column: from, end: { line: 2, column: until }, text, isSafe: true };
};

test.each([
  ['one after another, in whatever order they come', [onLine(3, 4, 'Z'), onLine(1, 2, 'X')], 'one\nXwZ\n'],
  ['and of two that overlap the first', [onLine(2, 4, 'Z'), onLine(1, 3, 'X')], 'one\nXo\n'],
  ['and of two that begin together the shorter', [onLine(1, 4, 'Z'), onLine(1, 2, 'X')], 'one\nXwo\n'],
  ['and of two additions at one place the first', [onLine(2, 2, 'X'), onLine(2, 2, 'Z')], 'one\ntXwo\n'],
  ['side by side', [onLine(1, 2, 'X'), onLine(2, 3, 'Z')], 'one\nXZo\n'],
  ['none', [], 'one\ntwo\n'],
])('applyEdits makes edits %s', (_, edits, expected) => {
  expect(applyEdits('one\ntwo\n', edits)).toBe(expected);
});

test('applyEdits takes a line behind the last one for the end of the text', () => {
  const last = { line: 2, column: 1, end: { line: 3, column: 1 }, text: '', isSafe: false };
  expect(applyEdits('one\ntwo', [last])).toBe('one\n');
});

test.each([
  ['line feeds', 'one\ntwo\n', 'one\nX\nY\n'],
  ['both signs', 'one\r\ntwo\r\n', 'one\r\nX\r\nY\r\n'],
  ['returns alone', 'one\rtwo\r', 'one\rX\nY\r'],
  ['a byte order mark', '\uFEFFone\ntwo\n', '\uFEFFone\nX\nY\n'],
])('applyEdits keeps lines that end in %s', (_, text, expected) => {
  expect(applyEdits(text, [onLine(1, 4, 'X\nY')])).toBe(expected);
});

test('applyEdits counts the columns of the first line behind a byte order mark', () => {
  const first = { line: 1, column: 1, end: { line: 1, column: 2 }, text: 'O', isSafe: true };
  expect(applyEdits('\uFEFFone', [first])).toBe('\uFEFFOne');
});
