import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { articleText, edit, problemsOf, rowsFile, seriesFile, siteOf, soundFiles, sourcesFile } from './fixture.ts';

test('the accounts of a contradiction stand in the order of time, then of their values; a range counts as nought', () => {
  const rows = [',1,2,range', '9000,,,exact', '8000,,,exact', ',1,3,range'].map(
    (cells) => `2020-06,${cells},reported,level,wire,\n`,
  );
  const accounts = ['2020-07', '2020-06'].map((date) => `      - { date: ${date}, source: wire }\n`).join('');
  const files = edit(rowsFile, '2020-07,', `${rows.join('')}2020-07,`);
  const { series } = siteOf(
    edit(seriesFile, 'window:', `contradictions:\n  - title: T\n    text: X\n    accounts:\n${accounts}window:`, files),
  );
  const [found] = series[0]?.contradictions ?? [];
  expect(found?.id).toBe('differ-1');
  expect(found?.accounts.map(({ date, value }) => `${date.text} ${value}`)).toEqual([
    '2020-06 undefined',
    '2020-06 undefined',
    '2020-06 8000',
    '2020-06 9000',
    '2020-07 8600',
  ]);
});

test('an aim gives its row a condition and an outcome with its sources', () => {
  const aim = '{ date: 2020-11, source: report, condition: If asked., outcome: met, text: It was cut., sources: wire }';
  const { series } = siteOf(edit(seriesFile, 'window:', `aims:\n  - ${aim}\nwindow:`));
  const [reported, planned] = series[0]?.points ?? [];
  expect([reported?.condition, reported?.outcome]).toEqual([undefined, undefined]);
  expect(planned?.condition).toBe('If asked.');
  expect(planned?.outcome).toMatchObject({ result: 'met', text: 'It was cut.', sources: [{ id: 'wire' }] });
});

const undated = '- { id: undated, title: T, publisher: P, grade: B, licence: L }\n';

/** The sound files with other rows, and further lines in the series’ frontmatter. */
function filesWith(rows: readonly string[], lines = '', headline?: string): ContentFiles {
  const head = 'date,value,value_low,value_high,qualifier,status,measure,source_id,note';
  const quiet = '  - { id: quiet, label: Quiet, counts: Some., scope: some, drawn: quiet }\nheadline:';
  const files = edit(seriesFile, 'window:', `${lines}window:`, edit(seriesFile, 'headline:', quiet));
  const plan = '2020-11,4500,,,about,planned,level,report,The plan';
  return {
    ...(headline === undefined ? files : edit(seriesFile, '  - { date: 2020-07, source: wire }', headline, files)),
    [rowsFile]: [head, plan, ...rows, ''].join('\n'),
    [sourcesFile]: `${String(soundFiles[sourcesFile])}${undated}`,
  };
}

describe('the headline', () => {
  const rows = ['2020-08,7000,,,exact,reported,level,wire,', '2020-07,8600,,,exact,reported,level,wire,'];
  const twice = '2020-07,8500,,,exact,reported,level,wire,';
  const line = (...references: string[]) => references.map((one) => `  - { ${one}, source: wire }`).join('\n');

  test('has the reported rows that it names, in the order of time', () => {
    const [series] = siteOf(filesWith(rows, '', line('date: 2020-08', 'date: 2020-07'))).series;
    expect(series?.headline.map(({ date, value }) => `${date.text} ${value}`)).toEqual([
      '2020-07 8600',
      '2020-08 7000',
    ]);
  });

  test('tells two rows of one date and source by their values', () => {
    const [series] = siteOf(filesWith([...rows, twice], '', line('date: 2020-07, value: 8500'))).series;
    expect(series?.headline.map(({ value }) => value)).toEqual([8500]);
  });

  test.each([
    ['a row that there is not', rows, 'date: 2020-09', 'no reported row of a headline measure is of September 2020'],
    ['two rows', [...rows, twice], 'date: 2020-07', 'more than one reported row of a headline measure is of July 2020'],
    ['a row of another measure', ['2020-07,8600,,,exact,reported,quiet,wire,'], 'date: 2020-07', 'no reported row'],
    ['an estimate', ['2020-07,8600,,,exact,estimated,level,wire,'], 'date: 2020-07', 'no reported row'],
    ['a row of another source', ['2020-07,8600,,,exact,reported,level,undated,'], 'date: 2020-07', 'no reported row'],
  ])('cannot have %s', (_, some, reference, message) => {
    const lines = problemsOf(filesWith(some, '', line(reference)));
    expect(lines).toEqual([
      expect.stringMatching(/troops\.md:15:5 .* and from `wire` — name a date and a source that one row has$/u),
    ]);
    expect(lines[0]).toContain(message);
  });
});

test.each([
  'outcome: met',
  'text: It was cut.',
  'sources: wire',
  'outcome: met, text: It was cut.',
  'outcome: met, sources: wire',
  'text: It was cut., sources: wire',
])('an outcome of no more than { %s } is not complete', (part) => {
  expect(
    problemsOf(edit(seriesFile, 'window:', `aims:\n  - { date: 2020-11, source: report, ${part} }\nwindow:`)),
  ).toEqual([
    expect.stringMatching(/the outcome is not complete — give `outcome:`, `text:` and `sources:`, or none of them$/u),
  ]);
});

test('an aim is of a number that was to be, and of no report of the same day and source', () => {
  const rows = ['2020-07,8600,,,exact,reported,level,wire,', '2020-07,8000,,,exact,planned,level,wire,'];
  const [series] = siteOf(filesWith(rows, 'aims:\n  - { date: 2020-07, source: wire, condition: If asked. }\n')).series;
  expect(series?.points.map(({ value, condition, outcome }) => [value, condition, outcome])).toEqual([
    [4500, undefined, undefined],
    [8600, undefined, undefined],
    [8000, 'If asked.', undefined],
  ]);
});

test('a chart knows at first what could be known on the day of the last article that gives numbers', () => {
  const figures =
    '  - { id: f, quote: "8,700 troops", value: 8700, unit: troops, status: reported, date: 2020-06, series: troops }';
  const older = articleText('There were 8,700 troops.', { figures }).replace('2020-09-14', '2020-08-01');
  const newer = articleText('It rained.').replace('2020-09-14', '2021-08-01');
  const sources = `${undated}- { id: older, title: T, publisher: P, grade: report, licence: L, article: older }
- { id: late, title: T, publisher: P, grade: B, licence: L, date: 2020-10-01 }
`;
  const rows = [
    '2020-07,8600,,,exact,reported,level,wire,',
    '2020-06,8700,,,exact,reported,level,older,',
    '2020-05,8800,,,exact,reported,level,undated,',
    '2021-01,2500,,,exact,reported,level,undated,',
    '2021-02,2500,,,exact,planned,level,undated,',
    '2020-04,9000,,,exact,reported,level,late,',
  ];
  const [series] = siteOf({
    ...filesWith(rows, '', '  - { date: 2020-07, source: wire }'),
    'content/articles/older.md': older,
    'content/articles/newer.md': newer,
    [sourcesFile]: `${String(soundFiles[sourcesFile])}${sources}`,
  }).series;
  expect(series?.asOf?.text).toBe('2020-09-14');
  expect(series?.points.filter(({ later }) => later).map(({ date }) => date.text)).toEqual(['2021-01', '2020-04']);
});
