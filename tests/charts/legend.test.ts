import { expect, test } from 'vitest';
import { findSpan, formatYears } from '../../src/charts/chart-words.ts';
import { findLegend, findSwitches } from '../../src/charts/legend.ts';
import { findSources, mostRows, toPointGroups, toPointParts } from '../../src/charts/point-groups.ts';
import { toMeasure, toPoint, toSeries } from './series-fixture.ts';

const nato = toMeasure({ id: 'nato', scope: 'NATO', drawn: 'table' });
const points = [
  toPoint({ id: 'n', date: '1999', measure: nato }),
  toPoint({ id: 'b', date: '2020-03' }),
  toPoint({ id: 'a', date: '2019-03-01', qualifier: 'about' }),
  toPoint({ id: 'c', date: '2021-03-01', status: 'promised', value: 0 }),
];
const series = toSeries(points);

test('the legend explains the signs that are drawn, and no others', () => {
  expect(findLegend(series).map(({ sign }) => sign)).toEqual(['headline', 'promised', 'about', 'extent']);
});

test('the span takes in the drawn points only', () => {
  expect(formatYears(findSpan(series))).toBe('2019–2021');
});

test('there is a switch for each kind that is drawn, and for no other', () => {
  expect(findSwitches(series).map(({ name }) => name)).toEqual(['headline', 'promised']);
});

test('the table has the own scope first, each by date, and every point once', () => {
  expect(toPointGroups(series).map(({ scope, points }) => [scope, points.map(({ id }) => id)])).toEqual([
    ['US', ['a', 'b', 'c']],
    ['NATO', ['n']],
  ]);
});

test('a long series has a table for each stretch of its rows, named by scope and dates, with every point once', () => {
  const days = Array.from({ length: mostRows + 1 }, (_, index) => new Date(Date.UTC(2019, 0, 1 + index)).toISOString());
  const long = toSeries([
    ...days.map((day) => toPoint({ id: day, date: day.slice(0, 10) })),
    toPoint({ id: 'n', date: '1999', measure: nato }),
  ]);
  const parts = toPointParts(long);
  expect(parts.map(({ name, groups }) => [name, ...groups.map((group) => group.points.length)])).toEqual([
    ['US, 1 January 2019 to 7 September 2019', 250],
    ['US, 8 September 2019', 1],
    ['NATO, 1999', 1],
  ]);
  const ids = parts.flatMap(({ groups }) => groups.flatMap((group) => group.points.map(({ id }) => id)));
  expect(ids.toSorted()).toEqual(long.points.map(({ id }) => id).toSorted());
  expect(toPointParts(series)).toEqual([{ name: undefined, groups: toPointGroups(series) }]);
});

test('a source of many points is listed once', () => {
  const source = points[0]?.source;
  expect(findSources(toSeries(points.map((point) => ({ ...point, source: source ?? point.source }))))).toEqual([
    source,
  ]);
});
