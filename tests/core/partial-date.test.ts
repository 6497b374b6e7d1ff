import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates, formatDate, isAfter, parseDate, type PartialDate } from '../../src/core/partial-date.ts';

function toDate(text: string): PartialDate {
  const date = parseDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

describe('parseDate', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['0007', '0007-01-01', '0007-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02~', '2021-02-01', '2021-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2020-09-14', '2020-09-14', '2020-09-14'],
    ['2020-09-12/2020-09-13', '2020-09-12', '2020-09-13'],
    ['2020-11/2021', '2020-11-01', '2021-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2020-XX', '2020-01-01', '2020-12-31'],
    ['2020-02-XX', '2020-02-01', '2020-02-29'],
    ['2020-21', '2020-03-01', '2020-05-31'],
    ['2020-24', '2020-12-01', '2021-02-28'],
    ['2021-22', '2021-06-01', '2021-08-31'],
    ['2021-23', '2021-09-01', '2021-11-30'],
    ['2021-25', '2021-03-01', '2021-05-31'],
    ['2021-26', '2021-06-01', '2021-08-31'],
    ['2021-27', '2021-09-01', '2021-11-30'],
    ['2021-31', '2021-03-01', '2021-05-31'],
    ['2021-32', '2021-06-01', '2021-08-31'],
    ['2021-34', '2021-04-01', '2021-06-30'],
    ['2021-35', '2021-07-01', '2021-09-30'],
    ['2021-36', '2021-10-01', '2021-12-31'],
    ['2021-37', '2021-01-01', '2021-04-30'],
    ['2021-38', '2021-05-01', '2021-08-31'],
    ['2021-39', '2021-09-01', '2021-12-31'],
    ['2021-40', '2021-01-01', '2021-06-30'],
    ['2021-28', '2021-12-01', '2022-02-28'],
    ['2021-30', '2021-12-01', '2022-02-28'],
    ['2020/2020', '2020-01-01', '2020-12-31'],
    ['2020-09-14/2020-09-14', '2020-09-14', '2020-09-14'],
    ['2019-24', '2019-12-01', '2020-02-29'],
    ['2020-29', '2020-09-01', '2020-11-30'],
    ['2020-33', '2020-01-01', '2020-03-31'],
    ['2020-41', '2020-07-01', '2020-12-31'],
    ['../2020-11', '0000-01-01', '2020-11-30'],
    ['2020-11/..', '2020-11-01', '9999-12-31'],
    ['2020-11/', '2020-11-01', '9999-12-31'],
    ['/2020-11', '0000-01-01', '2020-11-30'],
    ['[..2020-11]', '0000-01-01', '2020-11-30'],
    ['[2020-11..]', '2020-11-01', '9999-12-31'],
    ['[2020-09..2020-11]', '2020-09-01', '2020-11-30'],
  ])('reads %s as %s to %s', (text, earliest, latest) => {
    expect(toDate(text)).toMatchObject({ text, earliest, latest });
  });

  test.each([
    ['2020-09', false, false],
    ['2020-09~', true, false],
    ['2020-09?', false, true],
    ['2020-09%', true, true],
    ['2020-09~/2020-10?', true, true],
    ['2020-09/2020-10~', true, false],
    ['2020-09?/2020-10', false, true],
    ['2020-09/2020-10', false, false],
    ['2020-09/..', false, false],
    ['[..2020-09]', false, false],
  ])('reads of %s whether it is about (%s) and uncertain (%s)', (text, approximate, uncertain) => {
    expect(toDate(text)).toMatchObject({ approximate, uncertain });
  });

  test.each([
    '',
    '20',
    '2020-9',
    '2020-13',
    '2020-42',
    '2020-21-01',
    '2020-02-30',
    '14.9.2020',
    '2020-09-14T00:00',
    '2021/2020',
    '2020/2021/2022',
    '[2021..2020]',
    '[2020]',
    'x[..2020]',
    '[..2020]x',
    '2020../2021',
    '2020/2021..',
    '2020/..2021',
    '..2020/2021',
    '201X-05',
    '2020-XX-05',
    '../..',
    '/',
    '[..]',
    '..',
    ' 2020',
    '~2020',
  ])('takes “%s” for no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('keeps its text and bounds in order, whatever it reads', () => {
    const digit = fc.constantFrom('0', '1', '2', '9', 'X', '-', '/', '.', '~', '?', '[', ']');
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 22 }), (text) => {
        const date = parseDate(text);
        if (!date) return;
        expect(date.text).toBe(text);
        expect(date.earliest <= date.latest).toBe(true);
        expect(formatDate(date)).not.toMatch(/undefined|NaN|\bnow\b|9999-|0000-/u);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['2020', '2020'],
  ['2020-09', 'September 2020'],
  ['2020-09-04', '4 September 2020'],
  ['2020-09~', 'about September 2020'],
  ['2020-09?', 'September 2020 (uncertain)'],
  ['2020%', 'about 2020 (uncertain)'],
  ['2020-09-12/2020-09-13', '12–13 September 2020'],
  ['2020-09-30/2020-10-01', '30 September 2020 to 1 October 2020'],
  ['201X', '2010s'],
  ['19XX', '1900 to 1999'],
  ['2020-XX', 'a month in 2020'],
  ['2020-XX-XX', 'a day in 2020'],
  ['2020-09-XX', 'a day in September 2020'],
  ['2020-21~', 'about spring 2020'],
  ['2020-34', 'second quarter of 2020'],
  ['2020-39', 'third four months of 2020'],
  ['2020-40', 'first half of 2020'],
  ['2020-41', 'second half of 2020'],
  ['2020-22', 'summer 2020'],
  ['2020-23', 'autumn 2020'],
  ['2020-24', 'winter 2020'],
  ['2020-25', 'spring 2020'],
  ['2020-32', 'winter 2020'],
  ['2020-33', 'first quarter of 2020'],
  ['2020-36', 'fourth quarter of 2020'],
  ['2020-37', 'first four months of 2020'],
  ['2020-12', 'December 2020'],
  ['2020/2020', '2020'],
  ['2020-09/2020-09-13', 'September 2020 to 13 September 2020'],
  ['2020-09-12/2020-09', '12 September 2020 to September 2020'],
  ['2020/..', 'from 2020 on'],
  ['2020/', 'from 2020, end unknown'],
  ['../2020-11', 'until November 2020'],
  ['/2020', 'until 2020, start unknown'],
  ['[..2020-11]', 'November 2020 or before'],
  ['[2020-11..]', 'November 2020 or later'],
  ['[2020-09..2020-11]', 'between September 2020 and November 2020'],
])('formatDate writes %s as %s and gains no precision', (text, words) => {
  expect(formatDate(toDate(text))).toBe(words);
});

test('isAfter is true only where nothing of the two overlaps', () => {
  expect(isAfter(toDate('2020-10'), toDate('2020-09-14'))).toBe(true);
  expect(isAfter(toDate('2020-09'), toDate('2020-09-14'))).toBe(false);
  expect(isAfter(toDate('2020'), toDate('2020-09-14'))).toBe(false);
});

test('isAfter never takes an unknown or open end for now', () => {
  expect(isAfter(toDate('2999'), toDate('2020/'))).toBe(false);
  expect(isAfter(toDate('2999'), toDate('2020/..'))).toBe(false);
  expect(isAfter(toDate('[..2020]'), toDate('1066'))).toBe(false);
  expect(isAfter(toDate('[2021..]'), toDate('2020'))).toBe(true);
});

test('compareDates orders by first day, then by last', () => {
  const sorted = ['2021', '2020/..', '2020-09-14', '2020', '2020-01-01', '../2020'].map(toDate).sort(compareDates);
  expect(sorted.map(({ text }) => text)).toEqual(['../2020', '2020-01-01', '2020', '2020/..', '2020-09-14', '2021']);
});

test('isAfter is false of one day and itself', () => {
  expect(isAfter(toDate('2020-09-14'), toDate('2020-09-14'))).toBe(false);
});
