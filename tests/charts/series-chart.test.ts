import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point, Series } from '../../src/core/model.ts';
import { isOverlapping, type Box } from '../../src/charts/boxes.ts';
import { drawSeries, type Chart, type ChartOptions } from '../../src/charts/series-chart.ts';
import { toMarkBoxes } from '../../src/charts/marks.ts';
import { readSite } from '../../src/site.ts';
import { toArticlePoint, toDate, toMeasure, toPoint, toSeries } from './series-fixture.ts';

const options: ChartOptions = { width: 1100, height: 440, from: toDate('2019'), until: toDate('2021'), detail: 'full' };
const counted = toMeasure({ id: 'counted' });

/** The corners of all paths, path by path. */
function toCorners(lines: Chart['headline']): readonly (readonly [number, number])[][] {
  return lines.map(({ path }) =>
    Array.from(path.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu), ([, x, y]) => [Number(x), Number(y)] as const),
  );
}

function toSegmentBoxes(lines: Chart['headline']): readonly Box[] {
  return toCorners(lines).flatMap((corners) =>
    corners.slice(1).map(([x2, y2], index) => {
      const [x1, y1] = corners[index] ?? [x2, y2];
      return {
        left: Math.min(x1, x2) - 1,
        right: Math.max(x1, x2) + 1,
        top: Math.min(y1, y2) - 1,
        bottom: Math.max(y1, y2) + 1,
      };
    }),
  );
}

function markOf(chart: Chart, point: Point) {
  const mark = chart.marks.find((other) => other.point === point);
  if (!mark) throw new Error(`No mark for ${point.id}`);
  return mark;
}

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

describe('any series', () => {
  const statuses = ['reported', 'announced', 'planned', 'promised'] as const;
  const measures = [
    toMeasure(),
    counted,
    toMeasure({ id: 'quiet', drawn: 'quiet' }),
    toMeasure({ id: 'marks', drawn: 'marks' }),
  ];
  const day = fc
    .integer({ min: 0, max: 365 * 3 - 1 })
    .map((days) => new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10));
  const date = fc.tuple(day, fc.constantFrom(10, 7)).map(([text, length]) => text.slice(0, length));
  const bound = fc.option(fc.nat(120_000), { nil: undefined });
  const draft = fc.record({
    date,
    value: bound,
    low: bound,
    high: bound,
    qualifier: fc.constantFrom('exact' as const, 'about' as const, 'up_to' as const, 'fewer_than' as const),
    status: fc.constantFrom(...statuses),
    measure: fc.constantFrom(...measures),
    isOwn: fc.integer({ min: 0, max: 3 }).map((die) => die === 0),
  });
  const event = fc.record({
    date: day.map(toDate),
    label: fc.string({ minLength: 1, maxLength: 40 }),
    entity: fc.constant(undefined),
  });
  const series = fc
    .record({
      drafts: fc.array(draft, { minLength: 1, maxLength: 30 }),
      events: fc.array(event, { maxLength: 7 }),
      breaks: fc.array(
        day.map((text) => ({ date: toDate(text), label: 'New count', text: '' })),
        { maxLength: 2 },
      ),
    })
    .map(({ drafts, events, breaks }): Series => {
      const points = drafts.map(({ isOwn, ...parts }, index) =>
        (isOwn ? toArticlePoint : toPoint)({ ...parts, id: `p${index}` }),
      );
      return toSeries(points, { events, breaks, measures });
    });
  const width = fc.constantFrom(320, 390, 768, 1100);
  const check = (test: (chart: Chart, series: Series) => void) => {
    fc.assert(
      fc.property(series, width, (drawn, width) => {
        test(drawSeries(drawn, { ...options, width }), drawn);
      }),
      { numRuns: 60 },
    );
  };
  const toCovered = (boxes: readonly Box[], others: readonly Box[]) =>
    boxes.filter((box) => others.some((other) => other !== box && isOverlapping(box, other)));

  test('has a label for every number of an article, none on a label, a mark, a line or an event', () => {
    check((chart, { points }) => {
      const labels = Array.from(chart.labels.values(), ({ box }) => box);
      const flags = chart.flags.flatMap(({ x, stretches }) =>
        stretches.map(([top, bottom]) => ({ left: x, right: x, top, bottom })),
      );
      const own = chart.marks.filter(({ point }) => point.figure);
      expect(labels).toHaveLength(own.length);
      expect(own).toHaveLength(points.filter((point) => point.figure && toHeight(point) !== undefined).length);
      expect(toCovered(labels, labels)).toEqual([]);
      expect(toCovered(labels, chart.marks.flatMap(toMarkBoxes))).toEqual([]);
      expect(toCovered(labels, toSegmentBoxes([...chart.headline, ...chart.quiet]))).toEqual([]);
      expect(toCovered(labels, [...flags, ...chart.flags.map(({ box }) => box)])).toEqual([]);
    });
  });

  test('keeps its labels in the drawing', () => {
    check(({ labels, width, height }) => {
      for (const { box } of labels.values()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(height);
      }
    });
  });

  test('has no label of an event on another or on the line of another', () => {
    check(({ flags, width, plot }) => {
      const boxes = flags.map(({ box }) => box);
      expect(toCovered(boxes, boxes)).toEqual([]);
      for (const flag of flags) {
        const line = { left: flag.x, right: flag.x, top: flag.top, bottom: plot.bottom };
        expect(boxes.filter((box) => isOverlapping(box, line))).toEqual([]);
        expect(flag.box.right).toBeLessThanOrEqual(width);
        expect(flag.box.left).toBeGreaterThanOrEqual(0);
      }
    });
  });

  test('has finite coordinates with one decimal', () => {
    check((chart) => {
      for (const number of toNumbers({ ...chart, marks: chart.marks.map(({ point: _, ...mark }) => mark) })) {
        expect(Number.isFinite(number)).toBe(true);
        expect(Math.round(number * 10) / 10).toBe(number);
      }
    });
  });

  test('is drawn alike whatever the order of its rows', () => {
    check((chart, drawn) => {
      const turned = { ...drawn, points: drawn.points.toReversed(), headline: drawn.headline.toReversed() };
      expect(drawSeries(turned, { ...options, width: chart.width })).toEqual(chart);
    });
  });

  test('has only reported points of one measure on each stretch of line', () => {
    check((chart) => {
      const reported = chart.marks.filter(({ role }) => role === 'headline');
      for (const corners of toCorners(chart.headline)) {
        const inside = corners.slice(1, -1).filter((_, index) => index % 2 === 1);
        for (const [x, y] of inside) expect(reported.some((mark) => mark.x === x && mark.y === y)).toBe(true);
      }
    });
  });

  test('has no line through a moment between two measures', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 9 }), (days) => {
        const points = [...new Set(days)]
          .sort()
          .map((text, index) => toPoint({ date: text, measure: index % 2 ? counted : toMeasure() }));
        expect(drawSeries(toSeries(points), options).headline).toEqual([]);
      }),
    );
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

function toHeight({ value, low, high }: Point): number | undefined {
  return value ?? low ?? high;
}

function toNumbers(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(toNumbers);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === 'date' || key === 'boxes' ? [] : toNumbers(child)));
}

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
    expect(chart.marks.length).toBeLessThan(1200);
    expect(chart.marks.map(({ point }) => point.id)).toContain('n2500');
    const values = chart.marks.map(({ point }) => point.value ?? 0);
    expect([Math.min(...values), Math.max(...values)]).toEqual([5000, 99_000]);
  });

  test('shows as bands how far the rest reaches, inside the plot', () => {
    const ys = Array.from(chart.bands.join('').matchAll(/[,V](-?[\d.]+)/gu), ([, y]) => Number(y));
    expect(ys.length).toBeGreaterThan(100);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(chart.plot.top);
    expect(Math.max(...ys)).toBeLessThanOrEqual(chart.plot.bottom);
  });

  test('leaves a series of few points whole', () => {
    expect(drawSeries(toSeries(points.slice(0, 300)), options).marks).toHaveLength(300);
  });
});
