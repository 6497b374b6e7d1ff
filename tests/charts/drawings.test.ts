import { describe, expect, test } from 'vitest';
import { details } from '../../src/charts/details.ts';
import { drawViewTree } from '../../src/charts/view-tree.ts';
import { writeSvgFile } from '../../src/charts/write-svg.ts';
import { toArticlePoint, toDate, toMeasure, toPoint, toSeries } from './series-fixture.ts';

/** A series with every sign that a chart knows. */
const quiet = toMeasure({ id: 'quiet', drawn: 'quiet' });
const points = [
  toPoint({ id: 'start', date: '2018-06', value: 14_000 }),
  toPoint({ id: 'about', date: '2020-02', value: 13_000, qualifier: 'about' }),
  toArticlePoint({ id: 'own', date: '2020-07', value: 8600 }),
  toPoint({ id: 'other', date: '2020-05-27', value: 7500, qualifier: 'about', measure: toMeasure({ drawn: 'marks' }) }),
  toPoint({ id: 'count-a', date: '2019-09-30', value: 12_100, measure: quiet }),
  toPoint({ id: 'count-b', date: '2020-09-30', value: 9100, measure: quiet }),
  toArticlePoint({ id: 'plan', date: '2020-11', value: 4500, qualifier: 'about', status: 'planned' }),
  toPoint({ id: 'limit', date: '2020-11-30', value: 5000, high: 5000, qualifier: 'fewer_than', status: 'announced' }),
  toPoint({
    id: 'band',
    date: '2020-10',
    value: undefined,
    low: 6000,
    high: 7000,
    measure: toMeasure({ drawn: 'marks' }),
  }),
  toArticlePoint({ id: 'promise', date: '2021-05', value: 0, status: 'promised', condition: 'if the terms are kept' }),
  { ...toPoint({ id: 'since', date: '2021-01-15', value: 2500 }), later: true },
];
const series = toSeries(points, {
  asOf: toDate('2020-09-14'),
  breaks: [{ date: toDate('2019-06-01'), label: 'New way of counting', text: '' }],
  events: [{ date: toDate('2020-02-29'), label: 'Agreement', entity: undefined }],
});

const addresses = { hrefOf: ({ id }: { readonly id: string }) => `#${id}`, entityHref: () => '#' };

describe.each([
  ['three-years', series.window],
  ['autumn', { from: toDate('2020-08'), until: toDate('2020-12') }],
] as const)('the drawing of %s', (name, view) => {
  test.each(details.full.drawings)('is as it was kept, $name', async (drawing) => {
    const title = `Troops: ${name}`;
    const paper = { series, view, detail: 'full' as const, id: name, title, description: 'Every sign of a chart.' };
    const svg = writeSvgFile(drawViewTree({ ...paper, ...addresses }, drawing)).replaceAll('><', '>\n<');
    await expect(svg).toMatchFileSnapshot(`drawings/${name}-${drawing.name}.svg`);
  });
});

test('the strip of all years is as it was kept: dots, of which the numbers of articles alone lead anywhere', async () => {
  const paper = {
    series,
    view: series.window,
    detail: 'strip' as const,
    id: 'all',
    title: 'All',
    description: 'Dots.',
  };
  const svg = writeSvgFile(drawViewTree({ ...paper, ...addresses }, details.strip.drawings[1])).replaceAll(
    '><',
    '>\n<',
  );
  await expect(svg).toMatchFileSnapshot('drawings/strip.svg');
  expect(Array.from(svg.matchAll(/<a href="#([^"]+)"/gu), ([, id]) => id).toSorted()).toEqual([
    'own',
    'plan',
    'promise',
  ]);
});
