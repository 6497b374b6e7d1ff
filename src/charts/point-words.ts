/** What a chart and its table say of a point, and where the point leads. */
import { pointAddress, seriesAddress, wordsAddress } from '../core/addresses.ts';
import type { Point, Series } from '../core/model.ts';
import { formatDate, type PartialDate } from '../core/partial-date.ts';
import { formatQuantity } from '../core/quantity.ts';
import { isLevelStatus, outcomes, sourceGrades, statuses } from '../core/vocabulary.ts';
import type { ChartPoint, ChartSeries } from './chart-series.ts';
import { toScope } from './runs.ts';

const joiners = {
  reported: 'reported,',
  estimated: 'estimated,',
  announced: 'announced for',
  planned: 'planned for',
  promised: 'promised for',
} as const satisfies Record<ChartPoint['status'], string>;

/** The whole point in words: `27 May 2020: about 7,500, reported. Daily Observer (Press)`. */
export function writePointTitle(series: ChartSeries, point: ChartPoint): string {
  const status = statuses[point.status].label.toLowerCase();
  const depends = point.condition === undefined ? '' : `, ${point.condition}`;
  const words = `${formatDate(point.date)}: ${formatQuantity(point)}, ${status}${writeScope(series, point)}${depends}.`;
  const outcome = isLevelStatus(point.status) ? '' : ` ${writeOutcome(point)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${writeSource(point)}.${outcome}`;
}

/** What became of a number that was to be reached: `Reached late: …`, or that it is not recorded. */
export function writeOutcome({ outcome }: ChartPoint): string {
  return outcome ? `${outcomes[outcome.result].label}: ${outcome.text}` : 'Outcome not recorded.';
}

/** By when the number was known, in words. */
export function writeKnown({ known }: ChartPoint): string {
  return known ? `known by ${formatDate(known)}` : 'the source bears no date';
}

/** The number with its qualifier, and the status with the date: `about 4,500`, `planned for Nov 2020`. */
export function writePointLabel(series: ChartSeries, point: ChartPoint): readonly [number: string, rest: string] {
  const rest = `${joiners[point.status]} ${formatShortDate(point.date)}${writeScope(series, point)}`;
  return [formatQuantity(point), rest];
}

/** The exact words of the article that gives the number, or the point's row in the table. */
export function toPointAddress(series: Series, point: Point): string {
  const { figure, source } = point;
  return figure && source.article ? wordsAddress(source.article, figure) : pointAddress(series, point);
}

/** The way from a point of a series, known by its id, to where it rests. */
export function toPointAddresses(series: Series): (point: Pick<Point, 'id'>) => string {
  const addresses = new Map(series.points.map((point) => [point.id, toPointAddress(series, point)]));
  return ({ id }) => addresses.get(id) ?? seriesAddress(series);
}

/** The date with its month in three letters: `14 Sep 2020`. */
export function formatShortDate(date: PartialDate): string {
  // Matches `September` in `14 September 2020`; not `about`, not `May`.
  return formatDate(date).replace(/\b([A-Z][a-z]{2})[a-z]+/u, '$1');
}

/** Names the population of a point where it is not the series' own. */
function writeScope(series: ChartSeries, { measure }: ChartPoint): string {
  return measure.scope === toScope(series) ? '' : `, ${measure.scope}`;
}

function writeSource({ source }: ChartPoint): string {
  return `${source.publisher} (${sourceGrades[source.grade].label})`;
}
