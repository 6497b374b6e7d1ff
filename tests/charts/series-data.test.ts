import { expect, test } from 'vitest';
import { writeChartWords } from '../../src/charts/chart-words.ts';
import { details } from '../../src/charts/details.ts';
import { toPointAddresses } from '../../src/charts/point-words.ts';
import { parseSeriesData, type SeriesData } from '../../src/charts/series-data.ts';
import { drawViewTree, parseStretch, writeViewTitle, type ViewPaper } from '../../src/charts/view-tree.ts';
import { findViews } from '../../src/charts/views.ts';
import { entityAddress } from '../../src/core/addresses.ts';
import { writeSeriesJson } from '../../src/exports/series-json.ts';
import { readSite } from '../../src/site.ts';

const all = readSite('.').series.flatMap((series) => {
  const free = [parseStretch('2009-05', '2013-08'), parseStretch('2020-09-01', '2020-09-30')];
  const views = [...findViews(series).map(({ stretch }) => stretch), ...free].filter((view) => view !== undefined);
  return views.map((view) => ({ series, view, name: writeViewTitle(series, view) }));
});

test.each(all)('a browser draws from the JSON what a build draws: $name', ({ series, view }) => {
  const data = JSON.parse(writeSeriesJson(series, 'https://example.org/base')) as SeriesData; // that writes it
  const read = parseSeriesData(data);
  const toPaper = (own: Pick<ViewPaper, 'series' | 'hrefOf' | 'entityHref'>): ViewPaper => ({
    ...{ ...own, view, detail: 'full', id: 'large', title: writeViewTitle(own.series, view) },
    description: [false, true].flatMap((later) => writeChartWords(own.series, view, later)).join(' '),
  });
  const addressOf = toPointAddresses(series);
  const built = toPaper({
    series,
    hrefOf: (point) => `https://example.org/base${addressOf(point)}`,
    entityHref: (entity) => `https://example.org/base${entityAddress(entity)}`,
  });
  const inBrowser = toPaper({ series: read.series, hrefOf: read.addressOf, entityHref: read.entityAddressOf });
  for (const drawing of details.full.drawings)
    expect(drawViewTree(inBrowser, drawing)).toEqual(drawViewTree(built, drawing));
});

test('a point whose measure is missing is left out', () => {
  const data = JSON.parse(writeSeriesJson(all[0]?.series as (typeof all)[number]['series'])) as SeriesData;
  const { series } = parseSeriesData({ ...data, measures: data.measures.slice(0, 1) });
  expect(series.points.length).toBeGreaterThan(0);
  expect(series.points.length).toBeLessThan(data.points.length);
  expect(series.headline.every((point) => series.points.includes(point))).toBe(true);
});
