import { describe, expect, test } from 'vitest';
import type { Measure, Source } from '../../src/core/model.ts';
import { parsePoints, rowColumns, type RowContext } from '../../src/core/points.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { articleFile, collector, edit, problemsOf, rowsFile, siteOf } from './fixture.ts';

const measure: Measure = { id: 'all_troops', label: 'L', counts: 'C', scope: 'S', drawn: 'headline' };
const source = { id: 'wire', article: undefined } as Source; // parsePoints reads no more
const context: RowContext = {
  series: 'troops',
  isBroken: () => false,
  measures: new Map([[measure.id, measure]]),
  sources: new Map([[source.id, source]]),
  articles: [],
  unit: 'troops',
  ledger: undefined,
};

function parse(rows: readonly string[], isBroken: RowContext['isBroken'] = () => false) {
  const { report, lines } = collector();
  const points = parsePoints('a.csv', [rowColumns.join(','), ...rows].join('\n'), { ...context, isBroken }, report);
  return { points, lines: lines() };
}

const tail = 'reported,all_troops,wire,';

describe('parsePoints', () => {
  test('gives values as numbers, and none where a cell is empty', () => {
    const { points, lines } = parse([`2020-07,8600,,9000,about,${tail}A note`, `2020-11,,4000,5000,about,${tail}`]);
    expect(lines).toEqual([]);
    expect(points.map(({ value, low, high, note }) => [value, low, high, note])).toEqual([
      [8600, undefined, 9000, 'A note'],
      [undefined, 4000, 5000, ''],
    ]);
    expect(points.map(({ position }) => position.line)).toEqual([2, 3]);
  });

  test('gives each point an id of its own that is fit for an address', () => {
    const { points, lines } = parse([
      `2020-07~,1,,,exact,${tail}`,
      `2020-07,2,,,exact,${tail}`,
      `2020-07,3,,,exact,${tail}`,
      `2020-07,3,,,exact,planned,all_troops,wire,`,
      `2020-07/2020-08~,1,,,exact,${tail}`,
      `2020-07/..,1,,,exact,${tail}`,
      `/2020-07,1,,,exact,${tail}`,
      `[..2020-07],1,,,exact,${tail}`,
    ]);
    expect(lines).toEqual([]);
    expect(points.map(({ id }) => id)).toEqual([
      'pt-2020-07-wire',
      'pt-2020-07-wire-all-troops',
      'pt-2020-07-wire-3',
      'pt-2020-07-wire-row-4',
      'pt-2020-07-to-2020-08-wire',
      'pt-2020-07-to-open-wire',
      'pt-unknown-to-2020-07-wire',
      'pt-to-2020-07-wire',
    ]);
  });

  test('keeps the ids that a ledger gives the same numbers, and takes none that is gone or is of another day', () => {
    const words = (point: string) => `${point}: 1 troops, reported`;
    const entries = [
      { id: 'pt-2020-07-wire-gone', words: words('July 2020'), because: 'It was wrong.' },
      { id: 'pt-2020-07-wire-kept', words: words('July 2020') },
      { id: 'pt-2020-08-wire-kept', words: words('July 2020') },
      { id: 'pt-2020-08-wire', words: words('August 2020'), now: 'pt-2020-07-wire-kept' },
    ] as unknown as Ledger['entries']; // no more of an entry is read
    const ledger: Ledger = { id: 'troops', file: 'a.yaml', editions: [], entries };
    const rows = ['2020-07', '2020-07~', '2020-08'].map((date) => `${date},1,,,exact,${tail}`);
    const given = parsePoints(
      'a.csv',
      [rowColumns.join(','), ...rows].join('\n'),
      { ...context, ledger },
      () => undefined,
    );
    expect(given.map(({ id }) => id)).toEqual([
      'pt-2020-07-wire-kept',
      'pt-2020-07-wire',
      'pt-2020-08-wire-all-troops',
    ]);
  });

  test.each([
    ['1', 1],
    ['-1.25', -1.25],
    ['12.', undefined],
    ['1.x', undefined],
    ['1 000', undefined],
  ])('reads “%s” as %j', (cell, value) => {
    expect(parse([`2020,${cell},,,exact,${tail}`]).points.map((point) => point.value)).toEqual([value]);
  });

  test.each([
    ['10,20', []],
    ['5,5', []],
    ['5,9', []],
    ['1,5', []],
    ['6,9', ['outside']],
    ['1,4', ['outside']],
    ['9,1', ['outside']],
  ])('5 between %s is reported only where it lies outside', (bounds, outside) => {
    const { lines } = parse([`2020,${bounds === '10,20' ? '' : '5'},${bounds},exact,${tail}`]);
    expect(lines.map((line) => /outside/u.exec(line)?.[0])).toEqual(outside);
  });

  test.each([
    ['a date', `2020-13,1,,,exact,${tail}`, /^a\.csv:2:1 “2020-13” is not a date — write YYYY/u],
    ['a number', `2020,1e3,,,exact,${tail}`, /^a\.csv:2:6 “1e3” is not a number — write digits only/u],
    [
      'a number of more digits than are exact',
      `2020,${'9'.repeat(400)},,,exact,${tail}`,
      /^a\.csv:2:6 the number is too large to be told exactly — /u,
    ],
    ['a bound', `2020,1,x,,exact,${tail}`, /^a\.csv:2:8 “x” is not a number/u],
    ['a row without a number', `2020,,,,exact,${tail}`, /^a\.csv:2:6 the row has no number/u],
    ['bounds the wrong way round', `2020,,5,4,exact,${tail}`, /^a\.csv:2:6 the value lies outside its own bounds/u],
    ['a qualifier', `2020,1,,,abuot,${tail}`, /^a\.csv:2:10 “abuot” is not known here — did you mean about\?/u],
    ['a status', '2020,1,,,exact,,all_troops,wire,', /^a\.csv:2:16 “” is not known here — use one of reported/u],
    ['a measure', '2020,1,,,exact,reported,all,wire,', /^a\.csv:2:25 no measure has the id “all” — /u],
    ['a source', '2020,1,,,exact,reported,all_troops,wir,', /^a\.csv:2:36 no source has the id “wir” — did you mean/u],
  ])('reports %s that does not hold, and leaves the row out', (_, row, line) => {
    const { points, lines } = parse([row, `2021,1,,,exact,${tail}`]);
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(points.map(({ date }) => date.text)).toContain('2021');
  });

  test('reports a row that repeats another, and none that differs in one cell', () => {
    const row = `2020-07,1,,,exact,${tail}`;
    expect(parse([row, row]).lines).toEqual([expect.stringMatching(/^a\.csv:3:1 repeats a row/u)]);
    expect(parse([row, row.replace(',1,', ',2,'), row.replace('reported', 'planned')]).lines).toEqual([]);
  });

  test('does not report ids of what is known in part only', () => {
    const row = '2020,1,,,exact,reported,other,other,';
    expect(parse([row]).lines).toHaveLength(2);
    expect(parse([row], () => true)).toEqual({ points: [], lines: [] });
  });
});

test('a point is given with the number of its article, and with the shortest statement around that', () => {
  const claims = [
    '  - { id: all, quote: "It plans a cut to around 4,500 troops", manner: paraphrased, grade: reporter }',
    '  - { id: cut, quote: "to around 4,500", manner: paraphrased, grade: reporter }',
    '  - { id: beside, quote: It plans, manner: paraphrased, grade: reporter }',
    '  - { id: elsewhere, quote: Ministry said, manner: paraphrased, grade: reporter }',
  ].join('\n');
  const { series } = siteOf(edit(articleFile, 'figures:', `${claims}\nfigures:`));
  expect(series[0]?.points.map(({ figure, claim }) => [figure?.id, claim?.id])).toEqual([
    [undefined, undefined],
    ['f-level', 'c-cut'],
  ]);
});

test.each([
  ['its value', '4400,,,about,planned'],
  ['its status', '4500,,,about,reported'],
])('a row that differs from the number of its article in %s is reported, the one that gives it is not', (_, cells) => {
  const lines = problemsOf(edit(rowsFile, '2020-11,', `2020-11,${cells},level,report,\n2020-11,`));
  expect(lines).toEqual([
    expect.stringMatching(/troops\.csv:3:\d+ the article that this row names .+ has no such figure/u),
  ]);
});

test('a row that hedges otherwise than the number of its article is reported with that', () => {
  const lines = problemsOf(edit(rowsFile, '4500,,,about', '4500,,,exact'));
  expect(lines.map((line) => line.split(':')[0])).toEqual([articleFile, rowsFile]);
});
