/** Which points of a series may share a line. */
import { compareDates, compareText } from '../core/partial-date.ts';
import type { Measure, Point, Series } from '../core/model.ts';
import { toMiddle } from './axes.ts';

/** A reported point with one value. */
export interface Level extends Point {
  readonly value: number;
}

/** Points that a step line joins: neighbours of one measure, all reported, with no break between them. */
export type Run = readonly Level[];

const longestQuietStep = 2 * 366 * 86_400_000;

/** The order of points along a line: by the middle of the date, then by date, then by id. */
export function comparePoints(a: Point, b: Point): number {
  return toMiddle(a.date) - toMiddle(b.date) || compareDates(a.date, b.date) || compareText(a.id, b.id);
}

/** The runs of the headline line. */
export function findHeadlineRuns(series: Series): readonly Run[] {
  return findRuns(series.headline, series.breaks);
}

/** The runs of each quiet measure of the series' own scope, measure by measure; no count is taken to hold over two years. */
export function findQuietRuns(series: Series): readonly Run[] {
  const headline = new Set(series.headline.map(({ id }) => id));
  const isQuiet = (measure: Measure) => measure.drawn === 'quiet' && measure.scope === toScope(series);
  return series.measures.filter(isQuiet).flatMap((measure) => {
    const own = (point: Point) =>
      point.measure.id === measure.id && point.status === 'reported' && !headline.has(point.id);
    return findRuns(series.points.filter(own), series.breaks, longestQuietStep);
  });
}

/** The population that the series is about: that of its headline line. */
export function toScope(series: Series): string | undefined {
  return (series.headline[0]?.measure ?? series.measures[0])?.scope;
}

/** The last level on the headline line at or before a moment; what became known later counts for later points alone. */
export function findLevel({ headline }: Series, moment: number, later: boolean): number | undefined {
  let last: Point | undefined;
  for (const point of headline) {
    if (!isLevel(point) || toMiddle(point.date) > moment || (point.later && !later)) continue;
    if (!last || comparePoints(last, point) < 0) last = point;
  }
  return last?.value;
}

function findRuns(points: readonly Point[], breaks: Series['breaks'], longest = Infinity): readonly Run[] {
  const runs: Level[][] = [];
  let previous: Point | undefined;
  for (const point of points.toSorted(comparePoints)) {
    const run = runs.at(-1);
    if (!isLevel(point)) {
      previous = undefined;
      continue;
    }
    const isNear = previous && toMiddle(point.date) - toMiddle(previous.date) <= longest;
    if (run && previous && isNear && isJoined(previous, point, breaks)) run.push(point);
    else runs.push([point]);
    previous = point;
  }
  return runs;
}

function isLevel(point: Point): point is Level {
  return point.status === 'reported' && point.value !== undefined;
}

function isJoined(a: Point, b: Point, breaks: Series['breaks']): boolean {
  if (a.measure.id !== b.measure.id) return false;
  return !breaks.some(({ date }) => toMiddle(a.date) < toMiddle(date) && toMiddle(date) <= toMiddle(b.date));
}
