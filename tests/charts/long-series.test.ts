import { describe, expect, test } from 'vitest';
import { drawSeries } from '../../src/charts/series-chart.ts';
import { readSite } from '../../src/site.ts';
import { options, toCorners } from './drawn-series.ts';
import { toArticlePoint, toDate, toPoint, toSeries } from './series-fixture.ts';

describe('what became known only later', () => {
  const known = toPoint({ date: '2020-02-01', value: 13000 });
  const own = toArticlePoint({ date: '2020-09-14', value: 8600 });
  const since = { ...toPoint({ id: 'since', date: '2021-01-15', value: 2500 }), later: true };
  const series = toSeries([known, own, since], { asOf: toDate('2020-09-14') });

  test('has a line of its own, which starts at the last level that was known', () => {
    const { headline } = drawSeries(series, options);
    expect(headline.map(({ later }) => later)).toEqual([false, true]);
    const [first, second] = toCorners(headline);
    expect(second?.[0]).toEqual(first?.at(-1));
  });

  test('moves nothing of what was known on the day', () => {
    const without = { ...series, points: [known, own], headline: [known, own] };
    const [all, before] = [drawSeries(series, options), drawSeries(without, options)];
    expect(all.headline.filter(({ later }) => !later)).toEqual(before.headline);
    expect(all.marks.filter(({ point }) => !point.later)).toEqual(before.marks);
  });

  test.each([320, 700, 1120])('is written out only where its label has room beside it, at %d', (width) => {
    const [troops] = readSite('.').series;
    if (!troops) throw new Error('There is no series');
    const { labels } = drawSeries(troops, { width, height: 440, ...troops.window, detail: 'full' });
    for (const [mark, { leader }] of labels) if (mark.point.later) expect(leader).toBeUndefined();
  });
});

describe('a series of 5,000 points', () => {
  const points = Array.from({ length: 5000 }, (_, index) => {
    const day = new Date(Date.UTC(2019, 0, 1) + Math.floor(index / 5) * 86_400_000).toISOString().slice(0, 10);
    return toPoint({ id: `n${index}`, date: day, value: index === 2500 ? 99_000 : 5000 + ((index * 7919) % 3000) });
  });
  const series = toSeries(points);
  const chart = drawSeries(series, options);

  test('is thinned to marks that can be told apart, and keeps its extremes', () => {
    expect(chart.marks.length).toBeLessThanOrEqual(300);
    expect(chart.marks.map(({ point }) => point.id)).toContain('n2500');
    const values = chart.marks.map(({ point }) => point.value ?? 0);
    expect([Math.min(...values), Math.max(...values)]).toEqual([5000, 99_000]);
  });

  test('loses no plan among the reports, however many these are', () => {
    const planned = points.map((point, index) =>
      index % 500 === 250 ? { ...point, status: 'planned' as const } : point,
    );
    const { marks } = drawSeries(toSeries(planned), options);
    expect(marks.filter(({ role }) => role === 'aim').map(({ point }) => point.id)).toEqual([
      'n250',
      'n750',
      'n1250',
      'n1750',
      'n2250',
      'n2750',
      'n3250',
      'n3750',
      'n4250',
      'n4750',
    ]);
    expect(marks.length).toBeLessThanOrEqual(310);
  });

  test('shows as bands how far the rest reaches, inside the plot', () => {
    const ys = Array.from(chart.bands.join('').matchAll(/[,V](-?[\d.]+)/gu), ([, y]) => Number(y));
    expect(ys.length).toBeGreaterThan(100);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(chart.plot.top);
    expect(Math.max(...ys)).toBeLessThanOrEqual(chart.plot.bottom);
  });

  test('leaves a series of few points whole, and no longer one', () => {
    const marksOf = (count: number) => drawSeries(toSeries(points.slice(0, count)), options).marks.length;
    expect(marksOf(300)).toBe(300);
    expect(marksOf(301)).toBeLessThan(200);
  });
});
