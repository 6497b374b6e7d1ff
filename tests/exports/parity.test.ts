import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findSpan } from '../../src/charts/chart-words.ts';
import { toRole } from '../../src/charts/marks.ts';
import { toPointGroups } from '../../src/charts/point-groups.ts';
import { drawSeries } from '../../src/charts/series-chart.ts';
import { formatQuantity } from '../../src/core/quantity.ts';
import { writeSeriesCsv } from '../../src/exports/series-csv.ts';
import { writeSeriesJson } from '../../src/exports/series-json.ts';
import { readSite } from '../../src/site.ts';

const json = z.object({
  points: z.array(z.object({ id: z.string(), value: z.number().nullable(), text: z.string() })),
});

describe.each(readSite('.').series)('$id', (series) => {
  const ids = series.points.map(({ id }) => id).toSorted();

  test('has the same points in the table, the CSV and the JSON', () => {
    const rows = parse<Readonly<Record<string, string>>>(writeSeriesCsv(series), { columns: true });
    const data = json.parse(JSON.parse(writeSeriesJson(series))).points;
    const table = toPointGroups(series).flatMap(({ points }) => points.map(({ id }) => id));
    expect([table.toSorted(), rows.map(({ id }) => id).toSorted(), data.map(({ id }) => id).toSorted()]).toEqual([
      ids,
      ids,
      ids,
    ]);
    series.points.forEach((point, index) => {
      expect(rows[index]?.['value']).toBe(String(point.value ?? ''));
      expect([data[index]?.value, data[index]?.text]).toEqual([point.value ?? null, formatQuantity(point)]);
    });
  });

  test('has in the picture of all its years every point that is to be drawn', () => {
    const { marks } = drawSeries(series, { width: 1120, height: 480, ...findSpan(series), detail: 'full' });
    const drawn = series.points.filter((point) => toRole(series, point)).map(({ id }) => id);
    expect(marks.map(({ point }) => point.id).toSorted()).toEqual(drawn.toSorted());
  });
});
