import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { mendLine, oddSpace, quoteRest, removeLine, removeMark } from '../../src/core/line-edits.ts';
import type { Edit } from '../../src/core/problem.ts';

const isSound = (text: string) => parseDocument(text).errors.length === 0;
const made = (text: string, edit: Edit | undefined) => edit && applyEdits(text, [edit]);

describe('mendLine changes no letter but what has to be', () => {
  test.each([
    ['closes a quotation mark', '  dek: "Talks go on  ', 1, '  dek: "Talks go on"  '],
    ['puts a value with a colon in quotation marks', 'dek: Ann’s talks: a start', 1, "dek: 'Ann’s talks: a start'"],
    ['doubles an apostrophe in them', "dek: Ann's talks: a start", 1, "dek: 'Ann''s talks: a start'"],
    ['leaves the spaces behind them', '  -   quote:  a: b ', 1, "  -   quote:  'a: b' "],
    ['quotes what only begins as a block', 'dek: > talks', 1, "dek: '> talks'"],
    ['closes a list', '  aliases:  [Lee, Ann ', 1, '  aliases:  [Lee, Ann] '],
    ['leaves a map that is no value', '- { id: a, name: Ann', 1, undefined],
    ['closes a map that is a value', 'window: { from: 2020', 1, 'window: { from: 2020}'],
    ['writes two spaces for a tab', 'window:\n\tfrom: 2020', 2, 'window:\n  from: 2020'],
    ['moves a field below the first of its item', 'a:\n  - id: b\n\tname: c', 3, 'a:\n  - id: b\n    name: c'],
    ['moves a field below an empty line to the margin', 'a: b\n\n\tc: d', 3, 'a: b\n\nc: d'],
    ['sees spaces before a tab', 'a:\n  b: c\n \t d: e', 3, 'a:\n  b: c\n  d: e'],
    ['writes ordinary spaces', 'a:\n\u00A0\u00A0b: c\n  d: e', 2, 'a:\n  b: c\n  d: e'],
    ['mends the line above', 'dek: "Talks\nname: Ann', 2, 'dek: "Talks"\nname: Ann'],
    ['leaves what it cannot mend', 'a: b\n]', 2, undefined],
  ])('%s', (_, text, line, mended) => {
    const edit = mendLine(text, line, isSound);
    expect(made(text, edit)).toBe(mended);
    expect(edit?.isSafe).toBe(edit && true);
  });
});

describe('mendLine tries first', () => {
  test.each([
    ['no mark for one within a text', 'dek: Talks "go on', `dek: 'Talks "go on'`],
    ['no mark for a quotation with words behind it', 'dek: "Talks" go on', `dek: '"Talks" go on'`],
    ['no bracket for a closed list', 'aliases: [Lee], Ann', undefined],
    ['no bracket where none is open', 'entities:', undefined],
    ['no spaces for a tab between words', 'Talks\tgo on', undefined],
  ])('%s', (_, text, mended) => {
    expect(
      made(
        text,
        mendLine(text, 1, () => true),
      ),
    ).toBe(mended);
  });
});

test('oddSpace is a space that looks like any other, and no other letter', () => {
  expect(['\u00A0', '\u3000', '\u2009'].map((letter) => oddSpace.test(letter))).toEqual([true, true, true]);
  expect([' ', '\t', '\n', 'a', ':'].filter((letter) => oddSpace.test(letter))).toEqual([]);
});

test.each([
  ['a text that ends at a #', '  - dek: Talks #2 go on', "  - dek: 'Talks #2 go on'"],
  ['a field whose name is no word', 'né: Talks: go on', undefined],
  ['a field without a value', 'entities:', undefined],
  ['a value that goes on behind a line separator', 'dek: Talks\u2028#2', undefined],
  ['a comment', 'dek: # why', undefined],
  ['a block', 'dek: |', undefined],
  ['a block with a sign', 'dek: >-', undefined],
  ['a block with a width', 'dek: |2-', undefined],
  ['a list', 'topics: [Peace] #2', undefined],
  ['a map', 'window: { from: 2020 } #2', undefined],
])('quoteRest of %s', (_, text, quoted) => {
  const edit = quoteRest(text, 1);
  expect(made(text, edit)).toBe(quoted);
  expect(edit?.isSafe).toBe(edit && false);
});

test.each([
  ['a line', 'a: 1\na: 2\nb: 3', 2, 'a: 1\nb: 3'],
  ['the last line', 'a: 1\na: 2', 2, 'a: 1\n'],
  ['a line below deeper ones', 'a:\n  b: 1\nc: 2', 3, 'a:\n  b: 1\n'],
  ['no line that deeper ones belong to', 'a:\n  b: 1', 1, undefined],
])('removeLine removes %s', (_, text, line, left) => {
  expect(made(text, removeLine(text, line))).toBe(left);
});

test.each([
  ['an anchor', 'dateline: &place   GENEVA', 'dateline: GENEVA'],
  ['a tag', '- !!str GENEVA', '- GENEVA'],
  ['an anchor without a value', 'dateline: &place', 'dateline: '],
  ['no sign within a text', 'dek: Ann & Lee, now!', undefined],
])('removeMark removes %s', (_, text, left) => {
  expect(made(text, removeMark(text, 1))).toBe(left);
});
