import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOverlapping, toLineBox, toTextWidth, type Box } from '../../src/charts/boxes.ts';
import { toMarkBoxes } from '../../src/charts/marks.ts';
import type { Label } from '../../src/charts/place-labels.ts';
import { drawSeries, type Chart } from '../../src/charts/series-chart.ts';
import { findViews } from '../../src/charts/views.ts';
import { readSite } from '../../src/site.ts';
import { checkSeries, findCovered, options, someDay, toCorners, toSegmentBoxes } from './drawn-series.ts';
import { toMeasure, toPoint, toSeries } from './series-fixture.ts';

const counted = toMeasure({ id: 'counted' });

describe('any series', () => {
  test('has a label for every number of an article, none on a label, a mark, a line, an event or the axis', () => {
    checkSeries((chart) => {
      const own = chart.marks.filter(({ point }) => point.figure);
      expect(own.filter((mark) => !chart.labels.has(mark))).toEqual([]);
      expect(findCollisions(chart)).toEqual([]);
    }, 300);
  });

  test('leads from each label that had to move away to its mark over no other label, where the plot has room', () => {
    checkSeries(({ labels, plot }) => {
      for (const { box, leader } of labels.values()) {
        if (box.top >= plot.bottom) continue; // rows below the plot can bar each other's way

        const others = Array.from(labels.values(), (label) => label.box).filter((other) => other !== box);
        expect(findCovered(leader ? toLeaderBoxes(leader) : [], others)).toEqual([]);
      }
    }, 300);
  });

  test('keeps its labels in the drawing', () => {
    checkSeries(({ labels, width, height }) => {
      for (const { box } of labels.values()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(height);
      }
    });
  });

  test('has no label of an event on another or on the line of another', () => {
    checkSeries(({ flags, width, plot }) => {
      const boxes = flags.map(({ box }) => box);
      expect(findCovered(boxes, boxes)).toEqual([]);
      for (const flag of flags) {
        const line = { left: flag.x, right: flag.x, top: flag.top, bottom: plot.bottom };
        expect(boxes.filter((box) => isOverlapping(box, line))).toEqual([]);
        expect(flag.box.right).toBeLessThanOrEqual(width);
        expect(flag.box.left).toBeGreaterThanOrEqual(0);
      }
    });
  });

  test('has finite coordinates with one decimal', () => {
    checkSeries((chart) => {
      for (const number of toNumbers({ ...chart, marks: chart.marks.map(({ point: _, ...mark }) => mark) })) {
        expect(Number.isFinite(number)).toBe(true);
        expect(Math.round(number * 10) / 10).toBe(number);
      }
    });
  });

  test('is drawn alike whatever the order of its rows', () => {
    checkSeries((chart, { points, headline, ...rest }, drawn) => {
      const turned = { ...rest, points: points.toReversed(), headline: headline.toReversed() };
      expect(drawSeries(turned, drawn)).toEqual(chart);
    });
  });

  test('keeps its lines and marks in its plot, also a line that comes in from a higher level', () => {
    checkSeries(({ headline, quiet, marks, plot }) => {
      for (const [x, y] of [
        ...toCorners([...headline, ...quiet]).flat(),
        ...marks.map((mark) => [mark.x, mark.y] as const),
      ]) {
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
        expect(y).toBeGreaterThanOrEqual(plot.top);
        expect(y).toBeLessThanOrEqual(plot.bottom);
      }
    });
  });

  test('has only reported points of one measure on each stretch of line', () => {
    checkSeries((chart) => {
      const reported = chart.marks.filter(({ role }) => role === 'headline');
      for (const corners of toCorners(chart.headline)) {
        const inside = corners.slice(1, -1).filter((_, index) => index % 2 === 1);
        for (const [x, y] of inside) expect(reported.some((mark) => mark.x === x && mark.y === y)).toBe(true);
      }
    });
  });

  test('has no line through a moment between two measures', () => {
    fc.assert(
      fc.property(fc.array(someDay, { minLength: 2, maxLength: 9 }), (days) => {
        const points = [...new Set(days)]
          .sort()
          .map((text, index) => toPoint({ date: text, measure: index % 2 ? counted : toMeasure() }));
        expect(drawSeries(toSeries(points), options).headline).toEqual([]);
      }),
    );
  });
});

/** What the labels of a drawing lie on, of everything that stands in it. */
function findCollisions({ labels, marks, headline, quiet, flags, timeTicks, plot }: Chart): readonly Box[] {
  const boxes = Array.from(labels.values(), ({ box }) => box);
  const cut = flags.flatMap(({ x, stretches }) =>
    stretches.map(([top, bottom]) => ({ left: x - 0.5, right: x + 0.5, top, bottom })),
  );
  const words = timeTicks.map(({ at, text }) => {
    const half = toTextWidth(text, 12) / 2;
    return { left: at - half, right: at + half, top: plot.bottom + 8, bottom: plot.bottom + 24 };
  });
  return findCovered(boxes, [
    ...boxes,
    ...marks.flatMap(toMarkBoxes),
    ...toSegmentBoxes([...headline, ...quiet]),
    ...cut,
    ...flags.map(({ box }) => box),
    ...words,
  ]);
}

function toLeaderBoxes({ x1, y1, x2, y2 }: NonNullable<Label['leader']>): readonly Box[] {
  return Array.from({ length: 100 }, (_, index) => {
    const [x, y] = [x1 + ((x2 - x1) * index) / 100, y1 + ((y2 - y1) * index) / 100];
    return toLineBox(x, y, x, y, 0.25);
  });
}

function toNumbers(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(toNumbers);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === 'date' || key === 'boxes' ? [] : toNumbers(child)));
}

describe('the published series', () => {
  const all = readSite('.').series;
  const drawn = all.flatMap((series) =>
    findViews(series).flatMap(({ label, stretch }) =>
      [320, 390, 700, 768, 1120, 1280].map((width) => ({ series, id: series.id, label, stretch, width })),
    ),
  );

  test.each(drawn)('$id, $label, at $width has labels that touch nothing', ({ series, stretch, width }) => {
    const chart = drawSeries(series, { ...options, ...stretch, width });
    expect(findCollisions(chart)).toEqual([]);
    expect(chart.marks.filter((mark) => mark.point.figure && !chart.labels.has(mark))).toEqual([]);
  });
});
