/** The steps in which a view can be moved along all of a series: months, or days where all is shorter than three years. */
export interface Steps {
  readonly count: number;
  /** The month or the day that begins at a border between steps; the borders count from 0 to `count`. */
  readonly toText: (border: number) => string;
  /** The border at which a year, a month or a day begins or ends, within all. */
  readonly toBorder: (text: string, side: 'start' | 'end') => number;
}

const dayLength = 86_400_000;
const mostDays = 3 * 366;

/** The steps from the first day of one date to the last day of another: `2001`, `2021-06`, `2020-09-14`. */
export function toSteps(from: string, until: string): Steps {
  const [first, end] = [toStart(from), toEnd(until)];
  const days = Math.round((end - first) / dayLength);
  const isDaily = days < mostDays;
  const toIndex = isDaily
    ? (moment: number) => Math.round((moment - first) / dayLength)
    : (moment: number) => toMonth(moment) - toMonth(first);
  const count = isDaily ? days : toMonth(end - dayLength) - toMonth(first) + 1;
  return {
    count,
    toText: (border) =>
      isDaily ? new Date(first + border * dayLength).toISOString().slice(0, 10) : writeMonth(toMonth(first) + border),
    toBorder: (text, side) => {
      const moment = side === 'start' ? toStart(text) : toEnd(text) - dayLength;
      return Math.max(0, Math.min(count, toIndex(moment) + (side === 'end' ? 1 : 0)));
    },
  };
}

/** Months since the year 0. */
function toMonth(moment: number): number {
  const date = new Date(moment);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Counted from the year 2000, for to `Date.UTC` a year below 100 is one of the last century. */
function writeMonth(month: number): string {
  return new Date(Date.UTC(2000, month - 2000 * 12)).toISOString().slice(0, 7);
}

function toStart(text: string): number {
  const [year, month = '01', day = '01'] = text.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`);
}

/** The moment after the last day. */
function toEnd(text: string): number {
  const [year = '', month, day] = text.split('-').map(Number);
  return Date.UTC(Number(year), month === undefined ? 12 : day === undefined ? month : month - 1, (day ?? 0) + 1);
}

/** The borders of the steps that are shown: the first and the one after the last. */
export type Range = readonly [start: number, end: number];

/** A quarter of its length earlier or later, or half or twice as long around the same middle, within `count` steps. */
export function toMoved([start, end]: Range, way: 'earlier' | 'later' | 'closer' | 'wider', count: number): Range {
  const length = end - start;
  const step = Math.max(1, Math.round(length / 4));
  if (way === 'earlier') return toShifted([start, end], -step, count);
  if (way === 'later') return toShifted([start, end], step, count);
  const wanted = Math.max(1, Math.min(count, Math.round(way === 'closer' ? length / 2 : length * 2)));
  const first = Math.max(0, Math.min(count - wanted, Math.round((start + end - wanted) / 2)));
  return [first, first + wanted];
}

/** As long as before and `by` steps on, as far as there is room. */
export function toShifted([start, end]: Range, by: number, count: number): Range {
  const steps = Math.max(-start, Math.min(count - end, Math.round(by)));
  return [start + steps, end + steps];
}

/** `2019` as it is, `2019-06` as `June 2019`, `2019-06-14` as `14 June 2019`. */
export function writeStep(text: string): string {
  const month = text.length > 4 ? ({ month: 'long' } as const) : {};
  const day = text.length > 7 ? ({ day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { ...day, ...month, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(text),
  );
}
