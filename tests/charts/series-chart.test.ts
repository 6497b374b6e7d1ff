import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/core/model.ts';
import { drawSeries } from '../../src/charts/series-chart.ts';
import { markOf, options, toCorners } from './drawn-series.ts';
import { toArticlePoint, toDate, toMeasure, toPoint, toSeries } from './series-fixture.ts';

const counted = toMeasure({ id: 'counted' });

describe('the headline line', () => {
  test('joins neighbors of one measure as a step', () => {
    const points = [toPoint({ date: '2020-01-01', value: 10 }), toPoint({ date: '2020-02-01', value: 20 })];
    const chart = drawSeries(toSeries(points), options);
    const [first, second] = points.map((point) => markOf(chart, point));
    expect(toCorners(chart.headline)).toEqual([
      [
        [first?.x, first?.y],
        [second?.x, first?.y],
        [second?.x, second?.y],
      ],
    ]);
  });

  test('never joins two measures', () => {
    const points = [
      toPoint({ date: '2020-01-01' }),
      toPoint({ date: '2020-02-01', measure: counted }),
      toPoint({ date: '2020-03-01' }),
    ];
    expect(drawSeries(toSeries(points), options).headline).toEqual([]);
  });

  test.each(['2020-01-15', '2020-02-01'])('never crosses a break on %s', (date) => {
    const points = [toPoint({ date: '2020-01-01' }), toPoint({ date: '2020-02-01' }), toPoint({ date: '2020-03-01' })];
    const breaks = [{ date: toDate(date), label: 'New count', text: '' }];
    const chart = drawSeries(toSeries(points, { breaks }), options);
    expect(toCorners(chart.headline).map((corners) => corners[0]?.[0])).toEqual([markOf(chart, points[1] as Point).x]);
  });

  test('ends at its last point', () => {
    const points = [toPoint({ date: '2020-01-01', value: 10 }), toPoint({ date: '2020-02-01', value: 20 })];
    const chart = drawSeries(toSeries(points), options);
    const last = markOf(chart, points[1] as Point);
    expect(
      Math.max(
        ...toCorners(chart.headline)
          .flat()
          .map(([x]) => x),
      ),
    ).toBe(last.x);
  });

  test('comes in from the left and goes on to the right where neighbors lie outside', () => {
    const points = [toPoint({ date: '2018-01-01', value: 10 }), toPoint({ date: '2023-02-01', value: 20 })];
    const { headline, plot } = drawSeries(toSeries(points), options);
    expect(toCorners(headline).map((corners) => corners.map(([x]) => x))).toEqual([
      [plot.left, plot.right, plot.right],
    ]);
  });

  test.each(['announced', 'planned', 'promised'] as const)('has no %s point on it', (status) => {
    const points = [
      toPoint({ date: '2020-01-01', value: 10 }),
      toPoint({ date: '2020-02-01', value: 9, status }),
      toPoint({ date: '2020-03-01', value: 8 }),
    ];
    const chart = drawSeries(toSeries(points, { headline: points }), options);
    expect(chart.headline).toEqual([]);
    expect(markOf(chart, points[1] as Point).role).toBe('aim');
  });
});

describe('the quiet line', () => {
  const quiet = toMeasure({ id: 'table', drawn: 'quiet' });

  test('joins points of its own measure only', () => {
    const points = [
      toPoint({ date: '2020-01-01' }),
      toPoint({ date: '2020-02-01', measure: quiet }),
      toPoint({ date: '2020-03-01', measure: quiet }),
    ];
    const chart = drawSeries(toSeries(points), options);
    expect([chart.headline.length, chart.quiet.length]).toEqual([0, 1]);
  });

  test('is not drawn over more than two years without a count', () => {
    const points = [toPoint({ date: '2019-01-01', measure: quiet }), toPoint({ date: '2021-06-01', measure: quiet })];
    expect(drawSeries(toSeries(points), options).quiet).toEqual([]);
  });
});

describe('a mark', () => {
  const only = (parts: Parameters<typeof toPoint>[0]) => {
    const first = toPoint({ date: '2019-02-01', value: 10_000 });
    const point = toPoint(parts);
    const chart = drawSeries(toSeries([first, point]), options);
    return { chart, mark: markOf(chart, point) };
  };

  test('of a month stands in its middle, with a bar over its days', () => {
    const { mark } = only({ date: '2020-11' });
    const { left, right } = mark.extent ?? { left: 0, right: 0 };
    expect(right - left).toBeGreaterThan(20);
    expect(mark.x).toBeCloseTo((left + right) / 2, 0);
  });

  test('of a day has no bar', () => {
    expect(only({ date: '2020-11-17' }).mark.extent).toBeUndefined();
  });

  test('of a band without a value has a range and stands in its middle', () => {
    const { mark } = only({ value: undefined, low: 4000, high: 5000, qualifier: 'about' });
    expect(mark.y).toBeCloseTo(((mark.range?.top ?? 0) + (mark.range?.bottom ?? 0)) / 2, 0);
  });

  test.each(['fewer_than', 'up_to'] as const)('of “%s” is open downwards', (qualifier) => {
    const { mark } = only({ value: 5000, high: 5000, qualifier });
    expect(mark.limit).toBeGreaterThan(mark.y);
  });

  test('of “more than” is open upwards', () => {
    const { mark } = only({ value: 5000, low: 5000, qualifier: 'about' });
    expect(mark.limit).toBeLessThan(mark.y);
  });

  test('of an approximate number has a halo, of an exact one none', () => {
    expect([only({ qualifier: 'about' }).mark.halo, only({}).mark.halo]).toEqual([7, undefined]);
  });

  test.each([toPoint, toArticlePoint])('of a plan has a lead that ends before the reported level', (toPlan) => {
    const plan = toPlan({ date: '2020-11', status: 'planned', value: 1000 });
    const chart = drawSeries(toSeries([toPoint({ date: '2019-02-01', value: 10_000 }), plan]), options);
    const level = Math.min(...chart.marks.map(({ y }) => y));
    expect(markOf(chart, plan).lead?.top).toBeGreaterThan(level + 2);
  });

  test('of another scope is not drawn unless an article gives it', () => {
    const allied = toMeasure({ id: 'allied', scope: 'allied', drawn: 'marks' });
    const points = [
      toPoint(),
      toPoint({ date: '2020-08-01', measure: allied }),
      toArticlePoint({ date: '2020-09-01', measure: allied }),
    ];
    const chart = drawSeries(toSeries(points), options);
    expect(chart.marks.map(({ point }) => point.date.text)).toEqual(['2020-07-13', '2020-09-01']);
    expect([...chart.labels.values()][0]?.lines[0]?.rest).toBe('reported, 1 Sep 2020, allied');
  });
});

test('the geometry is the same in every time zone', () => {
  const program = `
    import { drawSeries } from './src/charts/series-chart.ts';
    import { toDate, toPoint, toSeries } from './tests/charts/series-fixture.ts';
    const points = ['2019-03-31', '2020-11', '2021'].map((date, index) => toPoint({ date, id: 'p' + index, value: index }));
    const options = { width: 700, height: 400, from: toDate('2019'), until: toDate('2021'), detail: 'full' };
    console.log(JSON.stringify(drawSeries(toSeries(points), options)));`;
  const draw = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  const [here, ...others] = ['UTC', 'Asia/Kabul', 'America/Los_Angeles'].map(draw);
  expect(here).toContain('"x"');
  for (const other of others) expect(other).toBe(here);
});
