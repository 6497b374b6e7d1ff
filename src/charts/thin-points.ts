/** Fewer marks and shorter lines where more would lie on each other: of every narrow column the extremes alone. */
import type { ChartPoint } from './chart-series.ts';
import { toCoordinate } from './boxes.ts';

/** What thinning needs to know of a point. */
export interface Placed {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
}

/** The most points that a drawing shows one by one; of more, each role has at most as many marks. */
const mostMarks = 300;
const columnWidth = 4;
const markWidth = 8; // as wide as the largest dot, so that each can be told from its neighbours

/** All points of a line where they are few, else of each column the first, the last, the least and the most. */
export function keepExtremes<P extends Placed>(points: readonly P[]): readonly P[] {
  if (points.length <= mostMarks) return points;
  const kept = new Set<P>(points.filter(({ point }) => point.figure));
  for (const column of toColumns(points, columnWidth)) for (const extreme of findExtremes(column)) kept.add(extreme);
  return points.filter((point) => kept.has(point));
}

/** All marks where they are few, else of each role the least and the most of each column, and what articles give. */
export function thinMarks<P extends Placed & { readonly role: string }>(marks: readonly P[]): readonly P[] {
  if (marks.length <= mostMarks) return marks;
  const roles = Map.groupBy(marks, ({ role }) => role);
  const kept = new Set<P>(marks.filter(({ point }) => point.figure));
  for (const column of [...roles.values()].flatMap((own) => toColumns(own, markWidth)))
    for (const end of findEnds(column)) kept.add(end);
  return marks.filter((mark) => kept.has(mark));
}

/** Where points were left out, the stretch from the least to the most of each column, as one path. */
export function drawBand(points: readonly Placed[]): string {
  if (points.length <= mostMarks) return '';
  return toColumns(points, columnWidth)
    .filter((column) => column.length > 2)
    .map((column) => {
      const [least, most] = findEnds(column).map(({ y }) => y);
      const x = toCoordinate((Math.floor((column[0]?.x ?? 0) / columnWidth) + 0.5) * columnWidth);
      return `M${x},${most}V${least}`;
    })
    .join('');
}

function findExtremes<P extends Placed>(column: readonly P[]): readonly P[] {
  return [...column.slice(0, 1), ...column.slice(-1), ...findEnds(column)];
}

/** The lowest in the drawing, and the highest; of equals the first. */
function findEnds<P extends Placed>(column: readonly P[]): readonly P[] {
  const [first, ...rest] = column;
  if (!first) return [];
  let [least, most] = [first, first];
  for (const point of rest) {
    if (point.y > least.y) least = point;
    if (point.y < most.y) most = point;
  }
  return [least, most];
}

function toColumns<P extends Placed>(points: readonly P[], width: number): readonly P[][] {
  const columns = new Map<number, P[]>();
  for (const point of points) {
    const key = Math.floor(point.x / width);
    const column = columns.get(key);
    if (column) column.push(point);
    else columns.set(key, [point]);
  }
  return [...columns.values()];
}
