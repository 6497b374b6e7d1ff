import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/apply-edits.ts';
import { buildSite } from '../../../src/core/build-site.ts';
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
  const wordless = 'add `value:`, or write `qualifier: words` for a word such as “scores”';
  const [unequal, unbounded] = [
    'correct the value, or quote the words that give it',
    'give `low:` and `high:` as the words do',
  ];
  const unlimited = 'quote the limit as well, or write `qualifier: exact`';
  test.each([
    [
      'another value',
      '8,600',
      'value: 8700, ',
      'value',
      'the value 8700 does not stand in the quoted words “8,600”',
      unequal,
    ],
    [
      'part of a value',
      'twenty-five troops',
      'value: 20, ',
      'value',
      'the value 20 does not stand in the quoted words',
      unequal,
    ],
    ['a value that only looks alike', '18,600', 'value: 8600, ', 'value', 'the value 8600 does not stand', unequal],
    ['a year for a count', 'in 2020', 'value: 20, ', 'value', 'the value 20 does not stand', unequal],
    ['no value', '8,600', '', 'quote', 'the figure has no value', wordless],
    ['no value of a word', 'scores', '', 'quote', 'the figure has no value', wordless],
    ['no value of two numbers', '5 or 6', '', 'quote', 'the figure has no value', wordless],
    [
      'a value of two numbers',
      '5 or 6',
      'value: 7, ',
      'value',
      'the value 7 does not stand in the quoted words “5 or 6”',
      unequal,
    ],
    [
      'a lower limit called exact',
      'at least 5',
      'value: 5, ',
      'quote',
      'hedges the number, yet it is called exact',
      'write `qualifier: at_least` or `qualifier: more_than`',
    ],
    [
      'a hedge called exact',
      'around 13,000',
      'value: 13000, ',
      'quote',
      '“around 13,000” hedges the number, yet it is called exact',
      'write `qualifier: about`',
    ],
    [
      'a limit called exact',
      'up to 5,000',
      'value: 5000, ',
      'quote',
      '“up to 5,000” gives a limit, yet it is called exact',
      'write `qualifier: up_to` or `qualifier: fewer_than`',
    ],
    [
      'a hedge that is not quoted',
      '13,000',
      'value: 13000, qualifier: about, ',
      'qualifier',
      '“13,000” has no word such as “about”',
      'quote the hedge as well, or write `qualifier: exact`',
    ],
    [
      'a limit that is not quoted',
      '5,000',
      'value: 5000, qualifier: up_to, ',
      'qualifier',
      '“5,000” has no words such as “up to”',
      unlimited,
    ],
    [
      'a limit that is not reached, nor quoted',
      '50',
      'value: 50, qualifier: fewer_than, ',
      'qualifier',
      '“50” has no words such as “up to”',
      unlimited,
    ],
    [
      'a limit for a hedge',
      'up to 5',
      'value: 5, qualifier: about, ',
      'qualifier',
      '“up to 5” has no word such as “about”',
      'quote the hedge as well, or',
    ],
    [
      'a limit that is none',
      '300',
      'value: 300, qualifier: at_least, ',
      'qualifier',
      '“300” has no words such as “at least”',
      unlimited,
    ],
    [
      'a limit that is passed, and is none',
      '300',
      'value: 300, qualifier: more_than, ',
      'qualifier',
      '“300” has no words such as “at least”',
      unlimited,
    ],
    [
      'a bound that is not there',
      'between 4 and 5',
      'low: 4, high: 6, qualifier: range, ',
      'high',
      'the value 6 does not stand',
      unequal,
    ],
    [
      'a range with a value',
      '4 to 5',
      'value: 4, low: 4, high: 5, qualifier: range, ',
      'value',
      'a range has no value of its own',
      'remove `value:`, and give `low:` and `high:`',
    ],
    [
      'a range without bounds',
      '4 to 5',
      'qualifier: range, ',
      'quote',
      'the range has no two bounds in order',
      unbounded,
    ],
    [
      'a range with its lower bound alone',
      '4 to 5',
      'low: 4, qualifier: range, ',
      'quote',
      'the range has no two bounds in order',
      unbounded,
    ],
    [
      'a range with its upper bound alone',
      '4 to 5',
      'high: 5, qualifier: range, ',
      'quote',
      'the range has no two bounds in order',
      unbounded,
    ],
    [
      'a range from the upper to the lower',
      '4 to 5',
      'low: 5, high: 4, qualifier: range, ',
      'quote',
      'the range has no two bounds in order',
      unbounded,
    ],
    [
      'a range that is none',
      '4 and 5',
      'low: 4, high: 5, qualifier: range, ',
      'qualifier',
      'has no words such as “between … and …”',
      'quote both numbers of the range',
    ],
    [
      'a word with a value',
      'scores',
      'value: 40, qualifier: words, ',
      'value',
      'a number given in words has no value',
      'remove `value:`, or correct `qualifier:`',
    ],
    [
      'a word that is none',
      'some troops',
      'qualifier: words, ',
      'quote',
      '“some troops” has no word such as “scores”',
      'quote the word, or correct `qualifier:`',
    ],
  ])('%s', (_, quote, rest, field, message, fix) => {
    const { figures } = lists(quote, rest);
    const lines = problemsOf(oneArticle(`They speak of ${quote} there.`, { figures }));
    const column = figures.indexOf(`${field}: `) + field.length + 3;
    expect(lines).toEqual([expect.stringContaining(`content/articles/a.md:8:${column} `)]);
    expect(lines[0]?.split(' — ').map((part, index) => part.includes([message, fix][index] ?? ''))).toEqual([
      true,
      true,
    ]);
  });
});

describe('a remedy for a number is made', () => {
  test.each([
    ['of the one number of its words', '8,600', 'value: 8700, ', 'value: 8600,', false],
    ['of the number that it leaves out', '8,600', '', 'value: 8600', true],
    ['of its word', 'scores', '', 'qualifier: words', true],
    [
      'without a value where a word stands',
      'scores',
      'value: 40, qualifier: words, ',
      'quote: "scores", qualifier: words',
      false,
    ],
    ['as a lower limit', 'at least 5', 'value: 5, ', 'qualifier: at_least', true],
    ['as a lower limit that is passed', 'more than 5', 'value: 5, ', 'qualifier: more_than', true],
    ['as a hedge', 'about 5', 'value: 5, ', 'qualifier: about', true],
    ['as an upper limit that is not reached', 'less than 5', 'value: 5, ', 'qualifier: fewer_than', true],
    ['as an upper limit', 'up to 5', 'value: 5, ', 'qualifier: up_to', true],
    ['as exact where nothing hedges it', '5', 'value: 5, qualifier: about, ', 'qualifier: exact', false],
    ['as exact where nothing limits it', '5', 'value: 5, qualifier: up_to, ', 'qualifier: exact', false],
    ['as exact where nothing is passed', '5', 'value: 5, qualifier: at_least, ', 'qualifier: exact', false],
  ])('%s', (_, quote, rest, expected, isSafe) => {
    const files = oneArticle(`They speak of ${quote} there.`, lists(quote, rest));
    const [problem] = buildSite(files).problems;
    const mended = applyEdits(String(files['content/articles/a.md']), problem?.edit ? [problem.edit] : []);
    expect(mended).toContain(expected);
    expect(problem?.edit?.isSafe).toBe(isSafe);
    expect(problemsOf({ 'content/articles/a.md': mended })).toEqual([]);
  });

  test.each([
    ['of two numbers', '5 or 6', ''],
    ['of two numbers for another value', '5 or 6', 'value: 7, '],
    ['for a bound', '5', 'value: 5, low: 4, '],
  ])('not %s', (_, quote, rest) => {
    const { problems } = buildSite(oneArticle(`They speak of ${quote} there.`, lists(quote, rest)));
    expect(problems.map(({ edit }) => edit)).toEqual([undefined]);
  });
});

test('a number stands where its quote stands in the frontmatter, and is looked for from there', () => {
  expect(problemsOf(oneArticle('They left.', lists('5', 'value: 5, ')))).toEqual([
    expect.stringContaining('a.md:8:21 the quote “5” is not in the text'),
  ]);
  const [found] = articleOf('It is 5.', lists('5', 'value: 5, ')).annotations;
  expect(found?.position).toEqual({ line: 8, column: 21 });
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

test('describe tells the date of a number that has one', () => {
  const [found] = articleOf('It is 5.', lists('5', 'value: 5, date: 2020-07, ')).annotations;
  expect(figure.describe(found as Figure).at(-1)).toEqual(['Date', 'July 2020']);
});
