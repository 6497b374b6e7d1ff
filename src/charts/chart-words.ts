/** What a series' charts show, in two to four sentences made from the data, and the stretches of years that they show. */
import { formatDifference, toDifference, type Difference } from '../core/difference.ts';
import type { Stretch } from '../core/model.ts';
import { compareText, formatDate, openBounds, parseDate } from '../core/partial-date.ts';
import { formatQuantity, isOpen } from '../core/quantity.ts';
import { isLevelStatus } from '../core/vocabulary.ts';
import { toExtent, toMiddle } from './axes.ts';
import type { ChartPoint, ChartSeries } from './chart-series.ts';
import { toRole } from './marks.ts';
import { writePointLabel } from './point-words.ts';
import { comparePoints, findHeadlineRuns } from './runs.ts';

/** Two numbers of which one follows the other, and what lies between them. */
export interface Step {
  readonly from: ChartPoint;
  readonly to: ChartPoint;
  readonly difference: Difference;
}

/** The whole years from the first drawn point to the last; the series' window where nothing is drawn. */
export function findSpan(series: ChartSeries): Stretch {
  const drawn = series.points.filter((point) => toRole(series, point) !== undefined);
  const years = drawn
    .flatMap(({ date }) => [date.earliest, date.latest])
    .filter((day) => day !== openBounds.earliest && day !== openBounds.latest)
    .map((day) => day.slice(0, 4))
    .toSorted(compareText);
  const [from, until] = [years[0], years.at(-1)].map((year) => (year === undefined ? undefined : parseDate(year)));
  return from && until ? { from, until } : series.window;
}

/** The years of a stretch: `2019–2021`. */
export function formatYears({ from, until }: Stretch): string {
  const [first, last] = [from.earliest.slice(0, 4), until.latest.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** A stretch in words: `2019–2021`, `June 2019 to March 2020`. */
export function formatStretch(stretch: Stretch): string {
  const { from, until } = stretch;
  if (from.earliest.endsWith('-01-01') && until.latest.endsWith('-12-31')) return formatYears(stretch);
  const words = from.text === until.text ? from.text : `${from.text}/${until.text}`;
  return formatDate({ text: words });
}

/** The series between two dates in words; `later` takes in what became known only after the series' day. */
export function writeChartWords(series: ChartSeries, view: Stretch, later: boolean): readonly string[] {
  const points = findShown(series, view, later);
  const shown = new Set(points);
  const line = series.headline.filter((point) => shown.has(point)).toSorted(comparePoints);
  const [first, last] = [line[0], line.at(-1)];
  const step = findLargestStep(series, points);
  const aims = points.filter(({ status }) => !isLevelStatus(status));
  const open = points.filter(isOpen).length;
  const asOf = series.asOf && !later ? `As known on ${formatDate(series.asOf)}, the` : 'The';
  return [
    first && last && first !== last
      ? `${asOf} headline line goes from ${writeLevel(first)} to ${writeLevel(last)}, in ${series.unit}.`
      : first && `${asOf} headline line has one level, ${writeLevel(first)}, in ${series.unit}.`,
    step &&
      `Its largest step is from ${writeLevel(step.from)} to ${writeLevel(step.to)}: ${formatDifference(step.difference)}.`,
    aims.length > 0 &&
      `${writeCount(aims.length, 'number was', 'numbers were')} announced, planned or promised${writeAims(series, aims)}.`,
    points.length > 0 &&
      `${open} of the ${writeCount(points.length, 'number', 'numbers')} shown ${open === 1 ? 'is' : 'are'} approximate, a limit or a range.`,
  ].filter((sentence) => typeof sentence === 'string');
}

/** What lies between the numbers that articles give, one after the other, of one scope and measure. */
export function findComputed(series: ChartSeries): readonly Step[] {
  const own = series.points.filter(({ figure }) => figure).toSorted(comparePoints);
  return own.slice(1).flatMap((to, index) => {
    const from = own[index] ?? to;
    return from.measure.id === to.measure.id ? [{ from, to, difference: toDifference(from, to) }] : [];
  });
}

/** The points that a drawing between two dates shows. */
export function findShown(series: ChartSeries, { from, until }: Stretch, later: boolean): readonly ChartPoint[] {
  const [start, end] = [toExtent(from)[0], toExtent(until)[1]];
  const isWithin = ({ date }: ChartPoint) => toMiddle(date) >= start && toMiddle(date) <= end;
  return series.points.filter(
    (point) => toRole(series, point) !== undefined && isWithin(point) && (later || !point.later),
  );
}

/** The step between two of the points that the headline line joins with the largest change, the earliest of equals. */
export function findLargestStep(series: ChartSeries, points: readonly ChartPoint[]): Step | undefined {
  const shown = new Set(points);
  let largest: Step | undefined;
  for (const run of findHeadlineRuns(series)) {
    const levels = run.filter((level) => shown.has(level));
    levels.slice(1).forEach((to, index) => {
      const from = levels[index] ?? to;
      const difference = toDifference(from, to);
      const size = Math.abs(difference.change.value ?? 0);
      if (size > Math.abs(largest?.difference.change.value ?? 0)) largest = { from, to, difference };
    });
  }
  return largest;
}

/** Aims that articles give, written out. */
function writeAims(series: ChartSeries, aims: readonly ChartPoint[]): string {
  const own = aims.filter(({ figure }) => figure).map((point) => writePointLabel(series, point).join(' '));
  return own.length > 0 ? `, among them ${own.join(' and ')}` : '';
}

function writeCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function writeLevel(point: ChartPoint): string {
  return `${formatQuantity(point)} (${formatDate(point.date)})`;
}
