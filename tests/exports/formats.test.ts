import { existsSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rowColumns } from '../../src/core/points.ts';
import { formats } from '../../src/exports/formats.ts';
import { writeSeriesCsv } from '../../src/exports/series-csv.ts';
import { writeSeriesJson } from '../../src/exports/series-json.ts';
import { readExternal } from '../read-external.ts';
import { toArticlePoint, toPoint, toSeries } from '../charts/series-fixture.ts';

type Row = Readonly<Record<string, string>>;
const readCsv = (text: string): Row[] => parse<Row>(text, { columns: true });
const points = [
  toPoint({
    date: '2020-11',
    value: undefined,
    low: 4000,
    high: 5000,
    qualifier: 'about',
    note: 'a "band", no value\nat all',
  }),
  toArticlePoint({ date: '2020-09-14', value: 8600 }),
];
const json = z.object({
  points: z.array(
    z.object({
      id: z.string(),
      value: z.number().nullable(),
      text: z.string(),
      date: z.object({ edtf: z.string(), earliest: z.string(), latest: z.string(), approximate: z.boolean() }),
      source: z.object({ id: z.string(), url: z.string().nullable() }),
      words: z.object({ text: z.string(), address: z.string() }).nullable(),
    }),
  ),
});
const readJson = (text: string) => json.parse(JSON.parse(text)).points;

describe('writeSeriesCsv', () => {
  test('begins with the columns of the series’ own file', () => {
    expect(writeSeriesCsv(toSeries([])).trimEnd().split(',').slice(0, rowColumns.length)).toEqual([...rowColumns]);
  });

  test('parses back to the same rows, whatever the notes hold', () => {
    const note = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.record({ note, value: fc.option(fc.integer(), { nil: undefined }) }), { minLength: 1 }),
        (drafts) => {
          const rows = readCsv(writeSeriesCsv(toSeries(drafts.map((parts) => toPoint(parts)))));
          expect(rows.map((row) => [row['note'], row['value']])).toEqual(
            drafts.map(({ note, value }) => [note, value === undefined ? '' : String(value)]),
          );
        },
      ),
    );
  });

  test('ends every line with CR and LF', () => {
    expect(writeSeriesCsv(toSeries([toPoint(), toPoint()])).split('\r\n')).toHaveLength(4);
  });

  const others = readExternal('payloads/csv-formula.txt')?.match(/^[=+\-@].*/gmu) ?? []; // matches `=1`; not `DDE`
  test.each(['=1+1', '+1', '-x', '@a', '\tb', '\rc', '\nd', '＝1', '＋1', '－1', '＠a', ...others])(
    'makes %j safe for spreadsheets',
    (note) => {
      expect(readCsv(writeSeriesCsv(toSeries([toPoint({ note })])))[0]?.['note']).toBe(`'${note}`);
    },
  );

  test('leaves a negative number a number', () => {
    expect(readCsv(writeSeriesCsv(toSeries([toPoint({ value: -5 })])))[0]?.['value']).toBe('-5');
  });
});

describe('writeSeriesJson', () => {
  test('carries the same points as the CSV', () => {
    const series = toSeries(points);
    const rows = readCsv(writeSeriesCsv(series)).map((row) => [row['id'], row['date'], row['value'], row['source_id']]);
    const items = readJson(writeSeriesJson(series));
    expect(items.map(({ id, date, value, source }) => [id, date.edtf, String(value ?? ''), source.id])).toEqual(rows);
  });

  test('prints a range as a range, with the first and the last day of its date', () => {
    const [band] = readJson(writeSeriesJson(toSeries(points)));
    expect([band?.text, band?.value, band?.date.earliest, band?.date.latest]).toEqual([
      'about 4,000–5,000',
      null,
      '2020-11-01',
      '2020-11-30',
    ]);
  });

  test('gives the words of an article with their address', () => {
    const words = readJson(writeSeriesJson(toSeries(points), 'https://example.org/news')).map(
      (point) => point.words?.address,
    );
    expect(words).toEqual([undefined, 'https://example.org/news/articles/a-report/#figure-p-2020-09-14']);
  });
});

test.each(formats)('$label has its route', ({ ending }) => {
  expect(existsSync(`src/pages/timeline/[series].${ending}.ts`)).toBe(true);
});

test('every format has its own ending', () => {
  expect(new Set(formats.map(({ ending }) => ending)).size).toBe(formats.length);
});

test.each(formats)('$label is the same text each time', ({ write }) => {
  expect(write(toSeries(points))).toBe(write(toSeries(points)));
});
