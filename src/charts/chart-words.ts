/** What is said in words of a series' charts, for those who do not see them. */
import { compareText, formatDate, parseDate, type PartialDate } from '../core/partial-date.ts';
import type { Point, Series } from '../core/model.ts';
import { formatQuantity } from '../core/quantity.ts';
import { isLevelStatus } from '../core/vocabulary.ts';
import { toExtent, toMiddle } from './axes.ts';
import { comparePoints } from './runs.ts';
import { toRole } from './marks.ts';

/** Two dates, both included. */
export interface Span {
  readonly from: PartialDate;
  readonly until: PartialDate;
}

/** The whole years from the first drawn point to the last; the series' window where nothing is drawn. */
export function findSpan(series: Series): Span {
  const drawn = series.points.filter((point) => toRole(series, point) !== undefined);
  const years = drawn.map(({ date }) => date.earliest.slice(0, 4)).toSorted(compareText);
  const [from, until] = [years[0], years.at(-1)].map((year) => (year === undefined ? undefined : parseDate(year)));
  return from && until ? { from, until } : series.window;
}

/** The years of a span: `2019–2021`. */
export function formatYears({ from, until }: Span): string {
  const [first, last] = [from.earliest.slice(0, 4), until.latest.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** What a chart shows between two dates: how many points, and where its headline line begins and ends. */
export function writeChartDescription(series: Series, span: Span): string {
  const [start, end] = [toExtent(span.from)[0], toExtent(span.until)[1]];
  const isShown = ({ date }: Point) => toMiddle(date) >= start && toMiddle(date) <= end;
  const points = series.points.filter((point) => toRole(series, point) !== undefined && isShown(point));
  const aims = points.filter(({ status }) => !isLevelStatus(status)).length;
  const line = series.headline.filter(isShown).toSorted(comparePoints);
  const [first, last] = [line[0], line.at(-1)];
  const counts = `${points.length - aims} reported numbers of ${series.unit} and ${aims} that were announced, planned or promised.`;
  if (!first || !last) return counts;
  return `${counts} The headline line goes from ${writeLevel(first)} to ${writeLevel(last)}. Every point is in the table of points.`;
}

function writeLevel(point: Point): string {
  return `${formatQuantity(point)} (${formatDate(point.date)})`;
}
