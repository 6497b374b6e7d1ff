/** Fewer marks where more would lie on each other: of every narrow column the first, the last, the least and the most. */
import type { ChartPoint } from './chart-series.ts';
import { toCoordinate } from './boxes.ts';

/** What thinning needs to know of a point. */
export interface Placed {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
}

/** The most marks of one kind that a drawing shows one by one. */
export const mostMarks = 300;
const columnWidth = 4;

/** All points where they are few, else the extremes of each column; what articles give is always kept. */
export function keepExtremes<P extends Placed>(points: readonly P[]): readonly P[] {
  if (points.length <= mostMarks) return points;
  const kept = new Set<P>(points.filter(({ point }) => point.figure));
  for (const column of toColumns(points)) for (const extreme of findExtremes(column)) kept.add(extreme);
  return points.filter((point) => kept.has(point));
}

/** Where points were left out, the stretch from the least to the most of each column, as one path. */
export function drawBand(points: readonly Placed[]): string {
  if (points.length <= mostMarks) return '';
  return toColumns(points)
    .filter((column) => column.length > 2)
    .map((column) => {
      const ys = column.map(({ y }) => y);
      const x = toCoordinate((Math.floor((column[0]?.x ?? 0) / columnWidth) + 0.5) * columnWidth);
      return `M${x},${Math.min(...ys)}V${Math.max(...ys)}`;
    })
    .join('');
}

function findExtremes<P extends Placed>(column: readonly P[]): readonly P[] {
  const byHeight = column.toSorted((a, b) => a.y - b.y);
  return [column[0], column.at(-1), byHeight[0], byHeight.at(-1)].filter((point) => point !== undefined);
}

function toColumns<P extends Placed>(points: readonly P[]): readonly P[][] {
  const columns = new Map<number, P[]>();
  for (const point of points) {
    const key = Math.floor(point.x / columnWidth);
    const column = columns.get(key);
    if (column) column.push(point);
    else columns.set(key, [point]);
  }
  return [...columns.values()];
}
