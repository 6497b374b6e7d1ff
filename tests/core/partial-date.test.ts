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
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02~', '2021-02-01', '2021-02-28'],
    ['2020-09-14', '2020-09-14', '2020-09-14'],
    ['2020-09-12/2020-09-13', '2020-09-12', '2020-09-13'],
    ['2020-11/2021', '2020-11-01', '2021-12-31'],
  ])('reads %s as %s to %s', (text, earliest, latest) => {
    expect(toDate(text)).toMatchObject({ text, earliest, latest });
  });

  test.each([
    '',
    '20',
    '2020-9',
    '2020-13',
    '2020-02-30',
    '14.9.2020',
    '2020-09-14T00:00',
    '2020/',
    '2021/2020',
    '2020/2021/2022',
    ' 2020',
    '~2020',
  ])('takes “%s” for no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

test.each([
  ['2020', '2020'],
  ['2020-09', 'September 2020'],
  ['2020-09-04', '4 September 2020'],
  ['2020-09~', 'about September 2020'],
  ['2020-09-12/2020-09-13', '12–13 September 2020'],
  ['2020-09-30/2020-10-01', '30 September 2020 to 1 October 2020'],
])('formatDate writes %s as %s and gains no precision', (text, words) => {
  expect(formatDate(toDate(text))).toBe(words);
});

test('isAfter is true only where nothing of the two overlaps', () => {
  expect(isAfter(toDate('2020-10'), toDate('2020-09-14'))).toBe(true);
  expect(isAfter(toDate('2020-09'), toDate('2020-09-14'))).toBe(false);
  expect(isAfter(toDate('2020'), toDate('2020-09-14'))).toBe(false);
});

test('compareDates orders by first day, then by last', () => {
  const sorted = ['2021', '2020-09-14', '2020', '2020-01-01'].map(toDate).sort(compareDates);
  expect(sorted.map(({ text }) => text)).toEqual(['2020-01-01', '2020', '2020-09-14', '2021']);
});
