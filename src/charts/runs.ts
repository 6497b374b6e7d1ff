/** Which points of a series may share a line. */
import { compareDates, compareText } from '../core/partial-date.ts';
import type { ChartMeasure, ChartPoint, ChartSeries } from './chart-series.ts';
import { toMiddle } from './axes.ts';

/** A reported point with one value. */
export interface Level extends ChartPoint {
  readonly value: number;
}

/** Points that a step line joins: neighbours of one measure, all reported, with no break between them. */
export type Run = readonly Level[];

const longestQuietStep = 2 * 366 * 86_400_000;

/** The order of points along a line: by the middle of the date, then by date, then by id. */
export function comparePoints(a: ChartPoint, b: ChartPoint): number {
  return toMiddle(a.date) - toMiddle(b.date) || compareDates(a.date, b.date) || compareText(a.id, b.id);
}

// Each drawing of a long series asks for its runs, and so do the words beside it.
const headlineRuns = new WeakMap<ChartSeries, readonly Run[]>();

/** The runs of the headline line. */
export function findHeadlineRuns(series: ChartSeries): readonly Run[] {
  const known = headlineRuns.get(series);
  if (known) return known;
  const runs = findRuns(series.headline, series.breaks);
  headlineRuns.set(series, runs);
  return runs;
}

/** The runs of each quiet measure of the series' own scope, measure by measure; no count is taken to hold over two years. */
export function findQuietRuns(series: ChartSeries): readonly Run[] {
  const headline = new Set(series.headline.map(({ id }) => id));
  const isQuiet = (measure: ChartMeasure) => measure.drawn === 'quiet' && measure.scope === toScope(series);
  return series.measures.filter(isQuiet).flatMap((measure) => {
    const own = (point: ChartPoint) =>
      point.measure.id === measure.id && point.status === 'reported' && !headline.has(point.id);
    return findRuns(series.points.filter(own), series.breaks, longestQuietStep);
  });
}

/** The population that the series is about: that of its headline line. */
export function toScope(series: ChartSeries): string | undefined {
  return (series.headline[0]?.measure ?? series.measures[0])?.scope;
}

/** The last level on the headline line at or before a moment; what became known later counts for later points alone. */
export function findLevel({ headline }: ChartSeries, moment: number, later: boolean): number | undefined {
  const { levels, known } = toHeadline(headline);
  return findLast(later ? levels : known, moment)?.value;
}

/** Whether a point is one of those that the headline line is made of. */
export function isOnHeadline({ headline }: ChartSeries, point: ChartPoint): boolean {
  return toHeadline(headline).members.has(point);
}

interface Headline {
  readonly members: ReadonlySet<ChartPoint>;
  /** By date. */
  readonly levels: readonly Level[];
  /** Those of them that were known on the series' day. */
  readonly known: readonly Level[];
}

// A long series asks this of each of its points.
const headlines = new WeakMap<readonly ChartPoint[], Headline>();

function toHeadline(headline: readonly ChartPoint[]): Headline {
  const known = headlines.get(headline);
  if (known) return known;
  const levels = headline.filter(isLevel).toSorted(comparePoints);
  const made = { members: new Set(headline), levels, known: levels.filter((level) => !level.later) };
  headlines.set(headline, made);
  return made;
}

/** The last of sorted levels at or before a moment, by halves. */
function findLast(levels: readonly Level[], moment: number): Level | undefined {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const level = levels[middle];
    if (level && toMiddle(level.date) <= moment) low = middle + 1;
    else high = middle;
  }
  return levels[low - 1];
}

function findRuns(points: readonly ChartPoint[], breaks: ChartSeries['breaks'], longest = Infinity): readonly Run[] {
  const runs: Level[][] = [];
  let previous: ChartPoint | undefined;
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

function isLevel(point: ChartPoint): point is Level {
  return point.status === 'reported' && point.value !== undefined;
}

function isJoined(a: ChartPoint, b: ChartPoint, breaks: ChartSeries['breaks']): boolean {
  if (a.measure.id !== b.measure.id) return false;
  return !breaks.some(({ date }) => toMiddle(a.date) < toMiddle(date) && toMiddle(date) <= toMiddle(b.date));
}
