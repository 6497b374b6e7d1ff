import { expect, test } from 'vitest';
import { articleFile, edit, problemsOf, rowsFile, sourcesFile } from '../fixture.ts';

const noRow = 'no row of troops is the figure “scores” — correct the figure, or add the row';

test.each([
  [
    '',
    'the figure “scores” of troops has no date — add `date:` to the figure, with the date of its row in content/series/troops.csv',
  ],
  ['date: 2020-10', `${noRow} date 2020-10, words, planned, source_id report to content/series/troops.csv`],
  [
    'date: 2020-10, low: 40, high: 80',
    `${noRow} date 2020-10, value_low 40, value_high 80, words, planned, source_id report to content/series/troops.csv`,
  ],
])('a number of a series that no row has is told with what is missing: %s', (fields, line) => {
  const bare = edit(articleFile, 'around 4,500 troops, and', 'around 4,500 troops, scores of them, and');
  const files = edit(
    articleFile,
    'notes:',
    `  - { id: some, quote: scores, qualifier: words, unit: troops, status: planned, series: troops${fields && `, ${fields}`} }\nnotes:`,
    bare,
  );
  expect(problemsOf(files)).toEqual([`${articleFile}:44:24 ${line}`]);
});

test('a number of an article that no source names asks for the source first', () => {
  const files = edit(sourcesFile, '  article: truce-talks\n', '');
  expect(problemsOf(edit(rowsFile, '2020-11,', '2020-12,', files))).toEqual([
    `${articleFile}:37:12 no row of troops is the figure “around 4,500” — add a source with \`article: truce-talks\` to content/sources.yaml, and the row date 2020-11, value 4500, about, planned to the series`,
  ]);
});

test('a row whose article has no such number is told with what mends it', () => {
  expect(problemsOf(edit(articleFile, '    series: troops\n', ''))).toEqual([
    `${rowsFile}:3:36 the article that this row names as its source has no such figure — correct the row, or add a figure with its date, value, qualifier and status and its series to ${articleFile}`,
  ]);
});
