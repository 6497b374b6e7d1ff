/**
 * The grammar of dates, a part of EDTF (ISO 8601-2): a year, month or day; a season, quarter or half (`2020-21`); digits
 * left open (`201X`, `2020-09-XX`); `?`, `~` or `%` behind it; a stretch of time whose ends may be open (`2020/..`) or
 * unknown (`2020/`); and one moment out of several (`[..2020-09]`, `[2020-09..2020-11]`).
 */
import type { PartialDate } from './partial-date.ts';

/** The bounds of what has none: a bound that is open or unknown is never today. */
export const openBounds = { earliest: '0000-01-01', latest: '9999-12-31' } as const;

// Matches `2020-09-14`, `2020-09~`, `201X`, `2020-09-XX`; not `14.9.2020`, `2020-9`, `~2020`.
const form = /^(\d{2}(?:\d[\dX]|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)$/u;

/** First month and number of months of each code that may stand in place of a month; winter ends in the next year. */
const parts: Readonly<Record<string, readonly [month: number, length: number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3],
  29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3],
  37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6],
}; // prettier-ignore

/** The date that a text writes, or undefined where the text writes none. */
export function parseDate(text: string): PartialDate | undefined {
  // Matches `[..2020-09]`, `[2020-09..2020-11]`; not `[2020]`.
  const choice = /^\[([^.]*)\.\.([^.]*)\]$/u.exec(text);
  if (choice) return toStretch(text, toEnd(choice[1], 'earliest'), toEnd(choice[2], 'latest'));
  const [from, until, ...rest] = text.split('/');
  if (from === undefined || rest.length > 0) return undefined;
  if (until === undefined) return parseSingle(from);
  return toStretch(text, toEnd(from.replace(/^\.\.$/u, ''), 'earliest'), toEnd(until.replace(/^\.\.$/u, ''), 'latest'));
}

/** What a stretch is between; a text that names neither end says nothing. */
function toStretch(text: string, from: PartialDate | undefined, until: PartialDate | undefined) {
  if (!from || !until || until.latest < from.earliest || (!from.text && !until.text)) return undefined;
  const [approximate, uncertain] = [from.approximate || until.approximate, from.uncertain || until.uncertain];
  return { text, earliest: from.earliest, latest: until.latest, approximate, uncertain };
}

function toEnd(text: string | undefined, side: keyof typeof openBounds): PartialDate | undefined {
  if (text) return parseSingle(text);
  return { text: '', earliest: openBounds[side], latest: openBounds[side], approximate: false, uncertain: false };
}

function parseSingle(text: string): PartialDate | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, sign = ''] = match;
  const isOpenYear = year.includes('X');
  if ((isOpenYear && month) || (month === 'XX' && day && day !== 'XX')) return undefined;
  const code = parts[month ?? ''];
  if (code && day) return undefined;
  const bounds = code ? toPartBounds(Number(year), code) : toBounds(year, month ?? 'XX', day ?? 'XX');
  if (!bounds || !bounds.every(isCalendarDay)) return undefined;
  const [approximate, uncertain] = [sign === '~' || sign === '%', sign === '?' || sign === '%'];
  return { text, earliest: bounds[0], latest: bounds[1], approximate, uncertain };
}

type Bounds = readonly [earliest: string, latest: string];

function toBounds(year: string, month: string, day: string): Bounds {
  const [first, last] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  const [begin, end] = month === 'XX' ? ['01', '12'] : [month, month];
  const latest = day === 'XX' ? toLastDay(Number(last), Number(end)) : day;
  return [`${first}-${begin}-${day === 'XX' ? '01' : day}`, `${last}-${end}-${latest}`];
}

function toPartBounds(year: number, [month, length]: readonly [number, number]): Bounds {
  const end = month + length - 1;
  const [lastYear, lastMonth] = end > 12 ? [year + 1, end - 12] : [year, end];
  return [
    `${toDigits(year, 4)}-${toDigits(month, 2)}-01`,
    `${toDigits(lastYear, 4)}-${toDigits(lastMonth, 2)}-${toLastDay(lastYear, lastMonth)}`,
  ];
}

function toLastDay(year: number, month: number): string {
  const day = new Date(Date.UTC(2000, month, 0));
  day.setUTCFullYear(year, month, 0); // a year below 100 is that year
  return toDigits(day.getUTCDate(), 2);
}

function toDigits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function isCalendarDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
