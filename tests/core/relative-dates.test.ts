import { describe, expect, test } from 'vitest';
import { parseDate, type PartialDate } from '../../src/core/partial-date.ts';
import { findRelativeDates } from '../../src/core/relative-dates.ts';

const monday = parseDate('2020-09-14') as PartialDate; // a date
const wednesday = parseDate('2020-09-16') as PartialDate; // a date

function read(sentence: string, dateline = monday) {
  return findRelativeDates(sentence, dateline).map(
    ({ start, end, dates }) => `${sentence.slice(start, end)} = ${dates.map(({ text }) => text).join(' or ')}`,
  );
}

describe('findRelativeDates', () => {
  test.each([
    ['He arrived on Monday.', ['Monday = 2020-09-14']],
    ['Men were killed on Saturday and Sunday.', ['Saturday = 2020-09-12', 'Sunday = 2020-09-13']],
    ['Tuesday was quiet.', ['Tuesday = 2020-09-08']],
    ['They met last Monday.', ['last Monday = 2020-09-07']],
    ['They met yesterday and meet tomorrow.', ['yesterday = 2020-09-13', 'tomorrow = 2020-09-15']],
    ['Signed earlier this year.', ['earlier this year = [2020-01-01..2020-09-14]']],
    ['It ends later this month.', ['later this month = [2020-09-14..2020-09-30]']],
    ['Last week and next year.', ['Last week = 2020-09-07/2020-09-13', 'next year = 2021']],
    ['Out by May 2021.', ['by May 2021 = [..2021-05]']],
    ['They kept to the February 29 agreement.', ['February 29 = 2020-02-29']],
    ['On 20 September they met.', ['20 September = 2019-09-20']],
    ['It plans a cut by November of this year.', ['by November of this year = [..2020-11]']],
    ['Out by November.', ['by November = [..2020-11]']],
    ['Out by March.', ['by March = [..2021-03]']],
    ['They fought in March.', ['in March = 2020-03']],
    ['They fought in December.', ['in December = 2019-12']],
    ['Signed last year, in May of last year.', ['last year = 2019', 'in May of last year = 2019-05']],
    ['It was signed earlier last year.', ['earlier last year = ']],
    ['They met on 30 February.', []],
    ['They fought last month.', ['last month = 2020-08']],
    ['They meet next month.', ['next month = 2020-10']],
    ['They meet this week, not next week.', ['this week = 2020-09-14/2020-09-20', 'next week = 2020-09-21/2020-09-27']],
    ['Signed earlier this week.', ['earlier this week = [2020-09-14..2020-09-14]']],
    ['Due later this year.', ['later this year = [2020-09-14..2020-12-31]']],
    ['Out by November of next year.', ['by November of next year = [..2021-11]']],
    ['They stayed until November.', ['until November = [..2020-11]']],
    ['Until March they stayed.', ['Until March = [..2021-03]']],
    ['They met on 1 September.', ['1 September = 2020-09-01']],
    ['They met on 14 September.', ['14 September = 2020-09-14']],
    ['They met on 15 September.', ['15 September = 2019-09-15']],
  ])('reads %s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  test.each([
    ['They will meet on Monday.', 'Monday = 2020-09-14 or 2020-09-21'],
    ['They meet next Friday.', 'next Friday = 2020-09-18 or 2020-09-25'],
    ['They fought in September.', 'in September = 2020-09 or 2019-09'],
    ['It is due by September.', 'by September = [..2020-09] or [..2021-09]'],
    ['It opens on Monday, he said.', 'Monday = 2020-09-14 or 2020-09-21'],
    ['It opens on 14 September.', '14 September = 2020-09-14 or 2021-09-14'],
    ['They fought in September and fell.', 'in September = 2020-09 or 2019-09'],
    ['They will fight in September.', 'in September = 2020-09 or 2021-09'],
    ['They plan a talk on Monday.', 'Monday = 2020-09-14 or 2020-09-21'],
    ['A plan for Monday was made.', 'Monday = 2020-09-14 or 2020-09-21'],
    ['They will leave in March.', 'in March = 2020-03 or 2021-03'],
    ['It will open on 12 October.', '12 October = 2019-10-12 or 2020-10-12'],
  ])('does not choose: %s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected]);
  });

  test('does not choose between two Mondays that are both last', () => {
    expect(read('They met last Monday.', wednesday)).toEqual(['last Monday = 2020-09-14 or 2020-09-07']);
  });

  test.each([
    'Mondays are quiet.',
    'Bloody Sunday.',
    'They may march.',
    'In May 2021 they left.',
    'On February 29, 2020 they signed.',
    'On 29 February 2020 they signed.',
    'On Monday, 14 September they met.'.replace(', 14 September', ', 14 September 2020'),
    'This man, last in line.',
  ])('finds nothing in: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  test('says how each was worked out', () => {
    expect(findRelativeDates('He came on Sunday.', monday)[0]?.rule).toBe(
      'the Sunday on or before the dateline, 14 September 2020',
    );
  });
});

test('a dateline before the year 1000 has no dates by its year, for these have four digits', () => {
  expect(read('They fought in March.', parseDate('0500-09-14') as PartialDate)).toEqual(['in March = ']);
});

test('weeks begin on Monday, whatever the day of the report', () => {
  expect(read('They met last week, and this week again.', wednesday)).toEqual([
    'last week = 2020-09-07/2020-09-13',
    'this week = 2020-09-14/2020-09-20',
  ]);
});

test.each([
  ['They met on Monday.', 'the Monday on or before the dateline'],
  ['They met last Monday.', 'a week before the dateline'],
  ['They met yesterday.', 'the day before the dateline'],
  ['They meet tomorrow.', 'the day after the dateline'],
  ['They met last week.', 'the week before that of the dateline'],
  ['They met this month.', 'the month of the dateline'],
  ['They meet next year.', 'the year after that of the dateline'],
  ['They met earlier this year.', 'within the year of the dateline and not after it'],
  ['They meet later this year.', 'within the year of the dateline and not before it'],
  ['They met in May of last year.', 'the May of the year before that of the dateline'],
  ['Out by November of this year.', 'the November of the year of the dateline'],
  ['Out by November.', 'the next November after the dateline'],
  ['They met in March.', 'the last March before the dateline'],
  ['They met on 1 March.', 'the last 1 March before the dateline'],
])('tells how it was worked out: %s', (sentence, rule) => {
  expect(findRelativeDates(sentence, monday).map((found) => found.rule)).toEqual([`${rule}, 14 September 2020`]);
});

test('tells of a limit that it is no day, and of a date that can be two no rule', () => {
  expect(findRelativeDates('Out by May 2021.', monday)[0]?.rule).toBe('“by” May sets a limit, not a day');
  expect(findRelativeDates('They will meet on Monday.', monday)[0]?.rule).toBe('');
});

test('words that tell no date, and days of years before 1000, have no date and no rule', () => {
  expect(findRelativeDates('It was signed earlier last year.', monday)).toMatchObject([{ dates: [], rule: '' }]);
  expect(findRelativeDates('They will fight in March.', parseDate('0500-09-14') as PartialDate)).toMatchObject([
    { dates: [], rule: '' },
  ]);
});
