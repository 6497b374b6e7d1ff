/** Events and breaks as verticals with labels at the top, in rows so that no label meets another or another's line. */
import { isAfter, type PartialDate } from '../core/partial-date.ts';
import type { ChartEntity, ChartSeries } from './chart-series.ts';
import { toMiddle } from './axes.ts';
import { toCoordinate, toTextWidth, type Box } from './boxes.ts';
import type { Scale } from './scales.ts';

/** A vertical through the plot, from its own row down. */
export interface Flag {
  readonly kind: 'event' | 'break';
  readonly date: PartialDate;
  readonly x: number;
  /** Where the line begins. */
  readonly top: number;
  /** The stretches of the line from there down, which labels of points may cut. */
  readonly stretches: readonly (readonly [top: number, bottom: number])[];
  readonly text: string;
  /** The label as it was written, where it had to be cut to fit. */
  readonly whole: string;
  readonly anchor: 'start' | 'end';
  readonly textX: number;
  /** The baseline of the label. */
  readonly textY: number;
  readonly box: Box;
  readonly entity: ChartEntity | undefined;
  /** Whether it happened only after the day up to which the series' knowledge goes at first. */
  readonly later: boolean;
}

/** Which kinds of flags a drawing has, and the room for their labels. */
export interface FlagStyle {
  readonly kinds: readonly Flag['kind'][];
  readonly fontSize: number;
  readonly width: number;
}

type Draft = Pick<Flag, 'kind' | 'date' | 'x' | 'text' | 'whole' | 'anchor' | 'entity' | 'later'> & {
  readonly length: number;
};
type Placed = Draft & { readonly row: number };

const rowHeight = 16;
const space = 5;

/** The flags of a series and the height of all their rows. */
export function drawFlags(
  series: ChartSeries,
  x: Scale,
  style: FlagStyle,
): { readonly flags: readonly Flag[]; readonly height: number } {
  const drafts = toDrafts(series, x, style);
  const ends = toRows(drafts.filter(({ anchor }) => anchor === 'end').toReversed());
  const first = Math.max(-1, ...ends.map(({ row }) => row)) + 1;
  const starts = toRows(drafts.filter(({ anchor }) => anchor === 'start'));
  const placed = [...ends, ...starts.map((flag) => ({ ...flag, row: flag.row + first }))];
  const flags = placed.map(toFlag).toSorted((a, b) => a.x - b.x || a.top - b.top);
  return { flags, height: Math.max(0, ...placed.map(({ row }) => row + 1)) * rowHeight };
}

/** From left to right, each with the side on which its label has room. */
function toDrafts(series: ChartSeries, x: Scale, style: FlagStyle): readonly Draft[] {
  const [left, right] = x.range;
  const breaks = series.breaks.map(({ date, label }) => ({ kind: 'break' as const, date, label, entity: undefined }));
  const events = series.events.map(({ date, label, entity }) => ({ kind: 'event' as const, date, label, entity }));
  const flags = [...events, ...breaks]
    .filter(({ kind }) => style.kinds.includes(kind))
    .map((flag) => ({ ...flag, x: toCoordinate(x(toMiddle(flag.date))) }))
    .filter((flag) => flag.x >= left && flag.x <= right)
    .toSorted((a, b) => a.x - b.x || (a.label < b.label ? -1 : 1));
  let limit = style.width;
  const drafts = flags.toReversed().map((flag): Draft => {
    const wanted = toTextWidth(flag.label, style.fontSize);
    const isStart = flag.x + space + wanted <= limit;
    const text = isStart ? flag.label : cutText(flag.label, flag.x - space - 1, style.fontSize);
    if (!isStart) limit = flag.x - space;
    const { kind, date, entity, label } = flag;
    const length = toTextWidth(text, style.fontSize);
    const later = series.asOf !== undefined && isAfter(date, series.asOf);
    return { kind, date, entity, later, x: flag.x, text, whole: label, anchor: isStart ? 'start' : 'end', length };
  });
  return drafts.toReversed();
}

/** Gives each flag the first row below every earlier label that reaches over its line or its label. */
function toRows(flags: readonly Draft[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const flag of flags) {
    const above = placed.filter((other) => Math.abs(other.x - flag.x) <= other.length + 2 * space);
    placed.push({ ...flag, row: Math.max(-1, ...above.map(({ row }) => row)) + 1 });
  }
  return placed;
}

function toFlag({ length, row, ...draft }: Placed): Flag {
  const top = row * rowHeight;
  const textX = toCoordinate(draft.anchor === 'start' ? draft.x + space : draft.x - space);
  const left = toCoordinate(draft.anchor === 'start' ? textX : textX - length);
  const box = { left, right: toCoordinate(left + length), top: top + 1, bottom: top + rowHeight - 1 };
  return { ...draft, top, stretches: [], textX, textY: top + 12, box };
}

/** The flags with lines down to `bottom` that leave out everything that stands in their way. */
export function cutFlags(flags: readonly Flag[], boxes: readonly Box[], bottom: number): readonly Flag[] {
  return flags.map((flag) => {
    const crossing = boxes
      .filter(({ left, right }) => left - 2 < flag.x && flag.x < right + 2)
      .toSorted((a, b) => a.top - b.top);
    const stretches: (readonly [number, number])[] = [];
    let top = flag.top + 2;
    for (const box of crossing) {
      if (box.top > top) stretches.push([toCoordinate(top), toCoordinate(Math.min(box.top, bottom))]);
      top = Math.max(top, box.bottom);
    }
    return {
      ...flag,
      stretches: top < bottom ? [...stretches, [toCoordinate(top), toCoordinate(bottom)] as const] : stretches,
    };
  });
}

function cutText(text: string, room: number, fontSize: number): string {
  if (toTextWidth(text, fontSize) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && toTextWidth(`${letters.join('').trimEnd()}…`, fontSize) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
