import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { meantDate, meantNumber, meantValue } from '../../src/core/meant-value.ts';

describe('meantDate', () => {
  test.each(
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, index) => [
      name,
      String(index + 1).padStart(2, '0'),
    ]),
  )('knows %s', (name, month) => {
    expect(meantDate(`14 ${name} 2020`)).toBe(`2020-${month}-14`);
  });

  test.each([
    ['14 September 2020', '2020-09-14'],
    ['14. september 2020', '2020-09-14'],
    ['4 Sept. 2020', '2020-09-04'],
    ['14 Sept, 2020', '2020-09-14'],
    ['14.9.2020', '2020-09-14'],
    ['4.12.2020', '2020-12-04'],
    ['September 14, 2020', '2020-09-14'],
    ['Sept. 4 2020', '2020-09-04'],
    ['2020-9-14', '2020-09-14'],
    ['2020/10/4', '2020-10-04'],
    ['2020.9.14', '2020-09-14'],
    ['2020-9', '2020-09'],
    [' 2020/12 ', '2020-12'],
    [' 14 May 2020 ', '2020-05-14'],
    [' May 14 2020 ', '2020-05-14'],
  ])('reads “%s” as %s', (words, date) => {
    expect(meantDate(words)).toBe(date);
  });

  test.each([
    'nothing of the kind',
    '9/14/2020',
    '14/9/2020',
    '14.9.20',
    '20-9-14',
    '31.2.2020',
    '12 Smarch 2020',
    'Smarch 12, 2020',
    'September 2020',
    'on 14 September 2020',
    '14 September 2020 at noon',
    '114.9.2020',
    '14.9.20201',
    'on September 14, 2020',
    'September 14, 2020 or so',
    '12020-9-14',
    '2020-9-14-2',
    '2020-13',
    '2020',
  ])('reads nothing into “%s”', (words) => {
    expect(meantDate(words)).toBeUndefined();
  });
});

describe('meantNumber', () => {
  test.each([
    ['8,600', 8600],
    ['123,456', 123_456],
    ['1,250,000', 1_250_000],
    ['12,500.25', 12_500.25],
    ['8600', 8600],
    [' -3.5 ', -3.5],
  ])('reads “%s” as %d', (text, value) => {
    expect(meantNumber(text)).toBe(value);
  });

  test.each(['', ' ', '8,60', '8600,000', '8,600 men', 'some 8,600', '8,600.', 'ten', 'Infinity'])(
    'reads nothing into “%s”',
    (text) => {
      expect(meantNumber(text)).toBeUndefined();
    },
  );
});

describe('meantValue', () => {
  const day = z.string('is not a date — write one').refine(() => false, 'is not a date — write one');
  const late = z.string().refine(() => false, 'is late');
  test.each([
    ['a word of a list with a slip', z.enum(['reporter', 'named']), 'reportr', 'reporter'],
    ['a text for a number', z.string(), 2020, '2020'],
    ['a text for true', z.string(), true, 'true'],
    ['a day in another form', day, '14.9.2020', '2020-09-14'],
    ['the text of a year', day, 2020, '2020'],
    ['a list of one', z.array(z.string()), 'Peace', ['Peace']],
    ['a number with separators', z.number(), '4,500', 4500],
    ['true for yes', z.boolean(), 'Yes', true],
    ['false for no', z.boolean(), 'no', false],
  ])('is %s', (_, schema, input, value) => {
    expect(meantOf(schema, input)).toEqual(value);
  });

  test.each([
    ['a word unlike all of a list', z.enum(['reporter', 'named']), 'zzzzzz'],
    ['a number where a word of a list has to be', z.enum(['reporter', 'named']), 5],
    ['a day that is none in any form', day, 'soon'],
    ['a day that is wrong in another way', late, '14.9.2020'],
    ['a list where a text has to be', z.string(), ['a']],
    ['a number where a list has to be', z.array(z.string()), 5],
    ['true where a number has to be', z.number(), true],
    ['a word where a number has to be', z.number(), 'ten'],
    ['a word where true or false has to be', z.boolean(), 'perhaps'],
    ['a word where a group of fields has to be', z.object({}), 'yes'],
    ['a list that is too short', z.array(z.string()).min(1), []],
  ])('is nothing for %s', (_, schema, input) => {
    expect(meantOf(schema, input)).toBeUndefined();
  });
});

/** The value that the first mistake was surely meant to be. */
function meantOf(schema: z.ZodType, input: unknown): unknown {
  const [issue] = schema.safeParse(input, { reportInput: true }).error?.issues ?? [];
  return issue && meantValue(issue);
}
