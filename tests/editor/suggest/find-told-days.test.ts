import { expect, test } from 'vitest';
import { parseDate, type PartialDate } from '../../../src/core/partial-date.ts';
import { findDates } from '../../../src/editor/suggest/find-dates.ts';

const published = parseDate('2020-09-14') as PartialDate; // a Monday

test.each([
  ['They meet on Friday 18.', 'Friday 18: 2020-09-18'],
  ['They meet on Friday the 18th', 'Friday the 18th: 2020-09-18'],
  ['On Friday 18th they meet.', 'Friday 18th: 2020-09-18'],
  ['They met on Thursday, the 3rd.', 'Thursday, the 3rd: 2020-09-03'],
  ['They meet on Tuesday of next week.', 'Tuesday of next week: 2020-09-22'],
  ['They met last week on Sunday.', 'last week on Sunday: 2020-09-13'],
  ['They will meet again by the 4th.', 'by the 4th: 2020-09-04 or 2020-10-04'],
  ['Voting begins on the 3rd of next month.', 'on the 3rd of next month: 2020-10-03'],
  ['It fell two weeks after 15 January 2020.', 'two weeks after 15 January 2020: 2020-01-29'],
  ['It fell a month before January 31, 2020.', 'a month before January 31, 2020: 2019-12-31'],
  ['It ends 3 days from tomorrow.', '3 days from tomorrow: 2020-09-18'],
  ['They met a fortnight ago.', 'a fortnight ago: 2020-08-31'],
  ['The file 20161016 was copied.', '20161016: 2016-10-16'],
  ['The pact of 28 June of 1919 held.', '28 June of 1919: 1919-06-28'],
])('findDates reads %j', (text, expected) => {
  const found = findDates(text, published).map(
    ({ text: words, readings }) => `${words}: ${readings.map((date) => date.text).join(' or ')}`,
  );
  expect(found.map((line) => line.replace(/:.*/u, '')).join()).toContain(expected.replace(/:.*/u, ''));
  expect(found).toContainEqual(expect.stringMatching(`${expected.split(': ')[1]}`));
});

test.each([
  'On the 4th floor they found a list of the 18th century.',
  'The call came two weeks before the vote and a day after it.',
  'It held 12016101 lines, 2016-1016 of them new.',
])('findDates finds no day in %j', (text) => {
  expect(findDates(text, published).map(({ text: words }) => words)).toEqual([]);
});

test.each([
  ['On Monday 12 men were killed.', 'Monday'],
  ['They met on Monday 21st September 2020.', '2020'],
  ['They met on Monday 9.30 in the morning.', 'Monday'],
])('findDates takes no number behind a weekday for a day in %j', (text, weekday) => {
  for (const { text: words } of findDates(text, published)) expect(words.endsWith(weekday)).toBe(true);
});
