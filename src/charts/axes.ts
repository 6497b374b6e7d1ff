/** The axes of a drawing: where ticks stand and what they say. */
import { utcMonth, utcYear, type TimeInterval } from 'd3';
import { monthNames } from '../core/date-words.ts';
import { formatNumber } from '../core/quantity.ts';
import { openBounds, type PartialDate } from '../core/partial-date.ts';
import { toCoordinate, toTextWidth } from './boxes.ts';
import { toRoundTicks, toScale, type Scale } from './scales.ts';

/** A tick and its words; `strong` marks a new year among months, and zero among values. */
export interface Tick {
  readonly at: number;
  readonly text: string;
  readonly strong: boolean;
}

const dayLength = 86_400_000;
const tickGap = 14;
const months: readonly (TimeInterval | null)[] = [1, 3, 6].map((step) => utcMonth.every(step));
const years = [1, 2, 5, 10, 25, 50, 100].map((step) => utcYear.every(step));
const intervals = [...months, ...years].filter((interval): interval is TimeInterval => interval !== null);

type Extent = readonly [start: number, end: number];

// Sorting the points of a long series asks for the same dates many times.
const extents = new WeakMap<PartialDate, Extent>();

/** The first and the last moment of a date, the end of its last day, as milliseconds of UTC. */
export function toExtent(date: PartialDate): Extent {
  const known = extents.get(date);
  if (known) return known;
  const extent = [
    Date.parse(`${date.earliest}T00:00:00Z`),
    Date.parse(`${date.latest}T00:00:00Z`) + dayLength,
  ] as const;
  extents.set(date, extent);
  return extent;
}

/**
 * The middle of a date's extent: where every marker and every step stands, so that no date claims more than it knows.
 * A date with one open end stands at the end that is known.
 */
export function toMiddle(date: PartialDate): number {
  const [start, end] = toExtent(date);
  if (date.latest === openBounds.latest) return start;
  return date.earliest === openBounds.earliest ? end : (start + end) / 2;
}

/** The scale from the first moment of one date to the last moment of another. */
export function toTimeScale(from: PartialDate, until: PartialDate, range: Scale['range']): Scale {
  return toScale([toExtent(from)[0], toExtent(until)[1]], range);
}

/** The ticks of the closest interval of months or years whose words have room beside each other. */
export function drawTimeAxis(scale: Scale, fontSize: number): readonly Tick[] {
  const [left, right] = scale.range;
  const fitting = intervals.map((interval) => toTimeTicks(scale, interval)).find((ticks) => hasRoom(ticks, fontSize));
  return (fitting ?? []).filter(({ at, text }) => {
    const half = toTextWidth(text, fontSize) / 2;
    return at >= left - 1 && at + half <= right + tickGap;
  });
}

/** The ticks of the values, zero among them. */
export function drawValueAxis(scale: Scale, count: number): readonly Tick[] {
  return toRoundTicks(scale, count).map((tick) => {
    const value = Number(tick.toPrecision(12));
    return { at: toCoordinate(scale(value)), text: formatNumber(value), strong: value === 0 };
  });
}

function toTimeTicks(scale: Scale, interval: TimeInterval): readonly Tick[] {
  const [start, end] = scale.domain;
  return interval.range(new Date(start), new Date(end + 1)).map((moment) => {
    const isYear = moment.getUTCMonth() === 0;
    const text = isYear ? String(moment.getUTCFullYear()) : (monthNames[moment.getUTCMonth()] ?? '').slice(0, 3);
    return { at: toCoordinate(scale(moment.getTime())), text, strong: isYear && months.includes(interval) };
  });
}

function hasRoom(ticks: readonly Tick[], fontSize: number): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (!next) return true;
    const halves = (toTextWidth(tick.text, fontSize) + toTextWidth(next.text, fontSize)) / 2;
    return next.at - tick.at >= halves + tickGap;
  });
}
