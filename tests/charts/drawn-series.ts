/** What the tests of drawings share: series made by chance, and the lines of a drawing as corners and boxes. */
import fc from 'fast-check';
import type { Point, Series, Stretch } from '../../src/core/model.ts';
import { toLineBox, isOverlapping, type Box } from '../../src/charts/boxes.ts';
import { drawSeries, type Chart, type ChartOptions } from '../../src/charts/series-chart.ts';
import { toArticlePoint, toDate, toMeasure, toPoint, toSeries } from './series-fixture.ts';

/** Three years at the width of a large screen. */
export const options: ChartOptions = {
  width: 1100,
  height: 440,
  from: toDate('2019'),
  until: toDate('2021'),
  detail: 'full',
};

const measures = [
  toMeasure(),
  toMeasure({ id: 'counted' }),
  toMeasure({ id: 'quiet', drawn: 'quiet' }),
  toMeasure({ id: 'marks', drawn: 'marks' }),
];

/** A day of the three years. */
export const someDay = fc
  .integer({ min: 0, max: 365 * 3 - 1 })
  .map((days) => new Date(Date.UTC(2019, 0, 1 + days)).toISOString().slice(0, 10));
const date = fc.tuple(someDay, fc.constantFrom(10, 7)).map(([text, length]) => text.slice(0, length));
const bound = fc.option(fc.nat(120_000), { nil: undefined });
const draft = fc.record({
  date,
  value: bound,
  low: bound,
  high: bound,
  qualifier: fc.constantFrom('exact' as const, 'about' as const, 'up_to' as const, 'fewer_than' as const),
  status: fc.constantFrom('reported' as const, 'announced' as const, 'planned' as const, 'promised' as const),
  measure: fc.constantFrom(...measures),
  later: fc.integer({ min: 0, max: 2 }).map((die) => die === 0),
  isOwn: fc.integer({ min: 0, max: 3 }).map((die) => die === 0),
});
const event = fc.record({
  date: someDay.map(toDate),
  label: fc.string({ minLength: 1, maxLength: 40 }),
  entity: fc.constant(undefined),
});
const someBreak = someDay.map((text) => ({ date: toDate(text), label: 'New count', text: '' }));

const series = fc
  .record({
    drafts: fc.array(draft, { minLength: 1, maxLength: 30 }),
    events: fc.array(event, { maxLength: 7 }),
    breaks: fc.array(someBreak, { maxLength: 2 }),
  })
  .map(({ drafts, events, breaks }): Series => {
    const points = drafts.map(({ isOwn, ...parts }, index) =>
      (isOwn ? toArticlePoint : toPoint)({ ...parts, id: `p${index}` }),
    );
    return toSeries(points, { events, breaks, measures, asOf: toDate('2020-09-14') });
  });

/** The widths of the screens and the stretches of time that charts are seen in. */
const widths = [320, 390, 700, 768, 1120, 1280] as const;
const views: readonly Stretch[] = [
  { from: toDate('2019'), until: toDate('2021') },
  { from: toDate('2020'), until: toDate('2020') },
  { from: toDate('2019-11'), until: toDate('2021-02') },
  { from: toDate('2020-05-03'), until: toDate('2020-06-20') },
];

/** Tests series made by chance, at every width and in every view. */
export function checkSeries(test: (chart: Chart, series: Series, drawn: ChartOptions) => void, numRuns = 90): void {
  const property = fc.property(
    series,
    fc.constantFrom(...widths),
    fc.constantFrom(...views),
    (made, width, { from, until }) => {
      const drawn = { ...options, width, from, until };
      test(drawSeries(made, drawn), made, drawn);
    },
  );
  fc.assert(property, { numRuns });
}

/** The corners of all paths, path by path, each from its last one on by a level and a step: `M0,9H5V4`. */
export function toCorners(lines: Chart['headline']): readonly (readonly [number, number])[][] {
  return lines.map(({ path }) => {
    const corners: [number, number][] = [];
    for (const [, way, first, second] of path.matchAll(/([MHV])(-?[\d.]+)(?:,(-?[\d.]+))?/gu)) {
      const [x, y] = corners.at(-1) ?? [0, 0];
      if (way === 'M') corners.push([Number(first), Number(second)]);
      else corners.push(way === 'H' ? [Number(first), y] : [x, Number(first)]);
    }
    return corners;
  });
}

/** Each stretch of the paths as a box. */
export function toSegmentBoxes(lines: Chart['headline']): readonly Box[] {
  return toCorners(lines).flatMap((corners) =>
    corners.slice(1).map(([x2, y2], index) => {
      const [x1, y1] = corners[index] ?? [x2, y2];
      return toLineBox(x1, y1, x2, y2, 1);
    }),
  );
}

/** The boxes that others lie on. */
export function findCovered(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
  return boxes.filter((box) => others.some((other) => other !== box && isOverlapping(box, other)));
}

/** The mark of a point that has to have one. */
export function markOf(chart: Chart, point: Pick<Point, 'id'>): Chart['marks'][number] {
  const mark = chart.marks.find((other) => other.point.id === point.id);
  if (!mark) throw new Error(`No mark for ${point.id}`);
  return mark;
}
