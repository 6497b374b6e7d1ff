import { describe, expect, test } from 'vitest';
import type { Measure, Source } from '../../src/core/model.ts';
import { parsePoints, rowColumns, type RowContext } from '../../src/core/points.ts';
import { collector } from './fixture.ts';

const measure: Measure = { id: 'all_troops', label: 'L', counts: 'C', scope: 'S', drawn: 'headline' };
const source = { id: 'wire', article: undefined } as Source; // parsePoints reads no more
const context: RowContext = {
  series: 'troops',
  partial: new Set(),
  measures: new Map([[measure.id, measure]]),
  sources: new Map([[source.id, source]]),
  articles: [],
  unit: 'troops',
  ledger: undefined,
};

function parse(rows: readonly string[], partial: RowContext['partial'] = new Set()) {
  const { report, lines } = collector();
  const points = parsePoints('a.csv', [rowColumns.join(','), ...rows].join('\n'), { ...context, partial }, report);
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
    ]);
    expect(lines).toEqual([]);
    expect(points.map(({ id }) => id)).toEqual([
      'pt-2020-07-wire',
      'pt-2020-07-wire-all-troops',
      'pt-2020-07-wire-3',
      'pt-2020-07-wire-row-4',
      'pt-2020-07-to-2020-08-wire',
    ]);
  });

  test.each([
    ['a date', `2020-13,1,,,exact,${tail}`, /^a\.csv:2:1 “2020-13” is not a date — write YYYY/u],
    ['a number', `2020,1e3,,,exact,${tail}`, /^a\.csv:2:6 “1e3” is not a number — write digits only/u],
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
    expect(parse([row], new Set(['measure', 'source'] as const))).toEqual({ points: [], lines: [] });
  });
});
