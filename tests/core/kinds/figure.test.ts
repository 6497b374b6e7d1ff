import { describe, expect, test } from 'vitest';
import { figure, type Figure } from '../../../src/core/kinds/figure.ts';
import { articleOf, oneArticle, problemsOf } from '../fixture.ts';

function lists(quote: string, rest: string) {
  return { figures: `  - { id: f, quote: ${JSON.stringify(quote)}, ${rest}unit: troops, status: reported }\n` };
}

describe('findFigures takes', () => {
  test.each([
    ['digits', '8,600', 'value: 8600, '],
    ['digits in a sentence', 'cut to 8,600 troops', 'value: 8600, '],
    ['words', 'twenty-five troops', 'value: 25, '],
    ['the whole for nought', 'a complete withdrawal', 'value: 0, '],
    ['a hedge', 'around 13,000', 'value: 13000, qualifier: about, '],
    ['a lower limit as a hedge', 'more than 20,000', 'value: 20000, qualifier: about, '],
    ['an upper limit', 'up to 5,000', 'value: 5000, qualifier: up_to, '],
    ['an upper limit that is not reached', 'fewer than 5,000', 'value: 5000, qualifier: fewer_than, '],
    ['a lower limit', 'at least 300', 'value: 300, qualifier: at_least, '],
    ['a lower limit that is passed', 'more than 300', 'value: 300, qualifier: more_than, '],
    ['a range', 'between 4,000 and 5,000', 'low: 4000, high: 5000, qualifier: range, '],
    ['a range with a dash', '7,000–7,500', 'low: 7000, high: 7500, qualifier: range, '],
    ['a word without a number', 'scores of troops', 'qualifier: words, '],
  ])('%s', (_, quote, rest) => {
    const body = `They speak of ${quote} there.`;
    const found = articleOf(body, lists(quote, rest)).annotations;
    expect(found.map(({ kind, id, text }) => [kind, id, text])).toEqual([['figure', 'f-f', quote]]);
  });
});

describe('findFigures reports', () => {
  test.each([
    ['another value', '8,600', 'value: 8700, ', 'the value 8700 does not stand in the quoted words “8,600”'],
    ['part of a value', 'twenty-five troops', 'value: 20, ', 'the value 20 does not stand in the quoted words'],
    ['a value that only looks alike', '18,600', 'value: 8600, ', 'the value 8600 does not stand'],
    ['a year for a count', 'in 2020', 'value: 20, ', 'the value 20 does not stand'],
    ['no value', '8,600', '', 'the figure has no value'],
    [
      'a hedge called exact',
      'around 13,000',
      'value: 13000, ',
      '“around 13,000” hedges the number, yet it is called exact',
    ],
    ['a limit called exact', 'up to 5,000', 'value: 5000, ', '“up to 5,000” gives a limit, yet it is called exact'],
    [
      'a hedge that is not quoted',
      '13,000',
      'value: 13000, qualifier: about, ',
      '“13,000” has no word such as “about”',
    ],
    ['a limit that is not quoted', '5,000', 'value: 5000, qualifier: up_to, ', '“5,000” has no words such as “up to”'],
    ['a limit for a hedge', 'up to 5', 'value: 5, qualifier: about, ', '“up to 5” has no word such as “about”'],
    ['a limit that is none', '300', 'value: 300, qualifier: at_least, ', '“300” has no words such as “at least”'],
    [
      'a bound that is not there',
      'between 4 and 5',
      'low: 4, high: 6, qualifier: range, ',
      'the value 6 does not stand',
    ],
    ['a range with a value', '4 to 5', 'value: 4, low: 4, high: 5, qualifier: range, ', 'a range has no value'],
    ['a range without bounds', '4 to 5', 'qualifier: range, ', 'the range has no two bounds in order'],
    [
      'a range that is none',
      '4 and 5',
      'low: 4, high: 5, qualifier: range, ',
      'has no words such as “between … and …”',
    ],
    ['a word with a value', 'scores', 'value: 40, qualifier: words, ', 'a number given in words has no value'],
    ['a word that is none', 'some troops', 'qualifier: words, ', '“some troops” has no word such as “scores”'],
  ])('%s', (_, quote, rest, message) => {
    const lines = problemsOf(oneArticle(`They speak of ${quote} there.`, lists(quote, rest)));
    expect(lines).toEqual([expect.stringContaining(message)]);
    expect(lines[0]).toMatch(/^content\/articles\/a\.md:8:\d+ .+ — .+$/u);
  });
});

test('describe tells what the number is, and that a date is missing', () => {
  const [found] = articleOf('It is around 5.', lists('around 5', 'value: 5, qualifier: about, ')).annotations;
  expect(figure.describe(found as Figure)).toEqual([
    ['As written', '“around 5”'],
    ['Counts', 'troops'],
    ['Exactness', 'about'],
    ['Status', 'Reported'],
    ['Date', 'not given'],
  ]);
});
