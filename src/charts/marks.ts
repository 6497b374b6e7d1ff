/** The points of a series as marks: where each stands, and what its mark says besides its place. */
import { compareText } from '../core/partial-date.ts';
import type { ChartPoint, ChartSeries } from './chart-series.ts';
import { toCoordinate, toLength, toLineBox, type Box } from './boxes.ts';
import { toExtent, toMiddle } from './axes.ts';
import { comparePoints, findLevel, isOnHeadline, toScope } from './runs.ts';
import type { Scales } from './step-lines.ts';
import { isLevelStatus } from '../core/vocabulary.ts';

/** What a mark stands for: a point of a line, another report, another count, or something that was to be. */
export type Role = 'headline' | 'quiet' | 'report' | 'count' | 'aim';

/** One point in a drawing; everything but the role and the point is a coordinate or a length. */
export interface Mark {
  readonly point: ChartPoint;
  readonly role: Role;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Radius of the soft ring of an approximate number. */
  readonly halo: number | undefined;
  /** From the highest to the lowest value that the source gives. */
  readonly range: { readonly top: number; readonly bottom: number } | undefined;
  /** The other end of the open tick of a limit, or of “more than”. */
  readonly limit: number | undefined;
  /** From the first to the last day that the date can mean, where that can be seen. */
  readonly extent: { readonly left: number; readonly right: number } | undefined;
  /** The dashed lead towards the last reported level; it ends before that level. */
  readonly lead: { readonly x: number; readonly top: number; readonly bottom: number } | undefined;
}

/** How large marks are drawn, and whether they show more than their place. */
export interface MarkStyle {
  readonly size: number;
  readonly bare: boolean;
}

const radii = { headline: 4, quiet: 1.8, report: 2.8, count: 2.6, aim: 6 } as const satisfies Record<Role, number>;
const haloWidth = 3;
const tickLength = 13;
const leadGap = 7;
const shortLead = 16;

/**
 * The role of a point in drawings of its series, or undefined where it stands in the table only. A number of another
 * population is drawn only if an article gives it, and then its words name that population.
 */
export function toRole(series: ChartSeries, point: ChartPoint): Role | undefined {
  const { measure } = point;
  if (measure.drawn === 'table' || (measure.scope !== toScope(series) && !point.figure)) return undefined;
  if (isOnHeadline(series, point) && point.status === 'reported') return 'headline';
  if (!isLevelStatus(point.status)) return 'aim';
  if (measure.drawn === 'quiet') return 'quiet';
  return measure.drawn === 'headline' ? 'report' : 'count';
}

/** The points that a drawing of the dates between two moments shows, by date. */
export function findDrawnPoints(series: ChartSeries, [start, end]: readonly [number, number]): readonly ChartPoint[] {
  const isWithin = (moment: number) => moment >= start && moment <= end;
  const isDrawn = (point: ChartPoint) => toRole(series, point) !== undefined && toValue(point) !== undefined;
  return series.points
    .filter((point) => isDrawn(point) && isWithin(toMiddle(point.date)))
    .toSorted((a, b) => comparePoints(a, b) || compareText(a.note, b.note));
}

/** The height at which a point stands: its value, or the middle or edge of its band. */
export function toValue({ value, low, high }: ChartPoint): number | undefined {
  if (value !== undefined) return value;
  return low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high);
}

/** The mark of one point. */
export function drawMark(
  point: ChartPoint,
  series: ChartSeries,
  { scales, style }: { scales: Scales; style: MarkStyle },
): Mark {
  const role = toRole(series, point) ?? 'count';
  const x = toCoordinate(scales.x(toMiddle(point.date)));
  const y = toCoordinate(scales.y(toValue(point) ?? 0));
  const isOwn = point.figure !== undefined && role !== 'aim';
  const radius = toLength(radii[isOwn ? 'headline' : role] * style.size);
  const plain = { point, role, x, y, radius };
  if (style.bare)
    return { ...plain, halo: undefined, range: undefined, limit: undefined, extent: undefined, lead: undefined };
  return {
    ...plain,
    halo: isSoft(point, role) ? toLength(radius + haloWidth) : undefined,
    range: drawRange(point, scales),
    limit: drawLimit(point, y),
    extent: drawExtent(point, scales),
    lead: role === 'aim' ? drawLead(point, series, scales) : undefined,
  };
}

/** Everything that a mark covers. */
export function toMarkBoxes(mark: Mark): readonly Box[] {
  const { x, y, range, limit, extent, lead } = mark;
  const reach = (mark.halo ?? mark.radius) + 1;
  return [
    toLineBox(x, y, x, y, reach),
    ...(range ? [toLineBox(x, range.top, x, range.bottom, 5)] : []),
    ...(limit === undefined ? [] : [toLineBox(x, y, x, limit, 5)]),
    ...(extent ? [toLineBox(extent.left, y, extent.right, y, 2)] : []),
    ...(lead ? [toLineBox(lead.x, lead.top, lead.x, lead.bottom, 2)] : []),
  ];
}

function isSoft(point: ChartPoint, role: Role): boolean {
  return (point.qualifier === 'about' || point.qualifier === 'words') && point.value !== undefined && role !== 'quiet';
}

function drawRange({ value, low, high }: ChartPoint, { y }: Scales): Mark['range'] {
  const ends = [value, low, high].filter((end) => end !== undefined);
  if (low === undefined && high === undefined) return undefined;
  const [top, bottom] = [toCoordinate(y(Math.max(...ends))), toCoordinate(y(Math.min(...ends)))];
  return bottom - top < 1 ? undefined : { top, bottom };
}

function drawLimit({ value, low, high, qualifier }: ChartPoint, y: number): number | undefined {
  if (qualifier === 'fewer_than' || qualifier === 'up_to') return toCoordinate(y + tickLength);
  if (qualifier === 'at_least' || qualifier === 'more_than') return toCoordinate(y - tickLength);
  const isOpenAbove = low !== undefined && high === undefined && (value === undefined || value === low);
  return isOpenAbove ? toCoordinate(y - tickLength) : undefined;
}

function drawExtent({ date }: ChartPoint, { x }: Scales): Mark['extent'] {
  const [first, last] = x.range;
  const [start, end] = [x(toExtent(date)[0]), x(toExtent(date)[1])];
  const left = toCoordinate(Math.max(start, first));
  const right = toCoordinate(Math.min(end, last));
  return date.earliest === date.latest || right - left < 3 ? undefined : { left, right };
}

/**
 * An article's own number reaches back to the last reported level, on the first day that its date can mean; any other
 * shows only in which direction that level lies.
 */
function drawLead(point: ChartPoint, series: ChartSeries, { x, y }: Scales): Mark['lead'] {
  const level = findLevel(series, toMiddle(point.date), point.later);
  if (level === undefined) return undefined;
  const isLong = point.figure !== undefined;
  const foot = isLong && point.date.earliest !== point.date.latest ? toExtent(point.date)[0] : toMiddle(point.date);
  const at = y(toValue(point) ?? 0);
  const direction = Math.sign(y(level) - at);
  const near = foot === toMiddle(point.date) ? at + direction * (radii.aim + 2) : at;
  const reach = Math.abs(y(level) - near) - leadGap;
  if (reach < leadGap) return undefined;
  const far = near + direction * (isLong ? reach : Math.min(reach, shortLead));
  return {
    x: toCoordinate(x(foot)),
    top: toCoordinate(Math.min(near, far)),
    bottom: toCoordinate(Math.max(near, far)),
  };
}
