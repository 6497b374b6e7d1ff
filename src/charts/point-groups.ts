/** The points of a series in the order of its table. */
import { compareText, formatDate } from '../core/partial-date.ts';
import type { Measure, Point, Series } from '../core/model.ts';
import { comparePoints, toScope } from './runs.ts';

/** The points of one scope by date, and what was counted for them. */
export interface PointGroup {
  readonly scope: string;
  readonly measures: readonly Measure[];
  readonly points: readonly Point[];
}

/** One group for each scope that has points: the series' own first, then in the order of the measures. */
export function toPointGroups(series: Series): readonly PointGroup[] {
  const own = toScope(series);
  const scopes = new Set([...(own === undefined ? [] : [own]), ...series.measures.map(({ scope }) => scope)]);
  return Array.from(scopes, (scope) => ({
    scope,
    measures: series.measures.filter((measure) => measure.scope === scope),
    points: series.points.filter(({ measure }) => measure.scope === scope).toSorted(comparePoints),
  })).filter(({ points }) => points.length > 0);
}

/** Rows that one table holds; a browser lays out the tables that are near, so that a long series stays quick. */
export interface PointPart {
  /** What a long series' table is called, by its scope and its first and last date; undefined where one table holds all. */
  readonly name: string | undefined;
  readonly groups: readonly PointGroup[];
}

/** The most rows of one table. */
export const mostRows = 250;

/** One part where the points are few, else one for every `mostRows` points of a scope. */
export function toPointParts(series: Series): readonly PointPart[] {
  const groups = toPointGroups(series);
  if (series.points.length <= mostRows) return [{ name: undefined, groups }];
  return groups.flatMap(({ points, ...group }) =>
    Array.from({ length: Math.ceil(points.length / mostRows) }, (_, index) => {
      const part = points.slice(index * mostRows, (index + 1) * mostRows);
      const dates = [part[0], part.at(-1)].map((point) => (point ? formatDate(point.date) : ''));
      return { name: `${group.scope}, ${[...new Set(dates)].join(' to ')}`, groups: [{ ...group, points: part }] };
    }),
  );
}

/** The sources of the points and of their outcomes, each once, by publisher, then by title. */
export function findSources(series: Series): readonly Point['source'][] {
  const sources = new Set(series.points.flatMap(({ source, outcome }) => [source, ...(outcome?.sources ?? [])]));
  return [...sources].toSorted(
    (a, b) => compareText(a.publisher, b.publisher) || compareText(a.title, b.title) || compareText(a.id, b.id),
  );
}
