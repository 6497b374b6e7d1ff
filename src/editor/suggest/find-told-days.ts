/** Finds days that are told by other days: “Monday the 21st”, “on the 18th”, “Tuesday of next week”, “two weeks after 15 January”. */
import { parseDate, type PartialDate } from '../../core/partial-date.ts';
import type { FoundDate } from './find-dates.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekday = String.raw`(?:(?:Mon|Fri|Sun)(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Sat(?:urday)?)`;
const side = String.raw`(?:this|next|last|the (?:following|previous))`;
const day = 86_400_000; // milliseconds

// Matches `Monday 21!`, `Fri 14th`, `Wednesday the 31st`; not `Monday 12 men`, `Monday 21 May`, `Monday 9:30`.
const numbered = new RegExp(
  String.raw`\b(?<weekday>${weekday})\.?,? (?:the )?(?<number>[12]?\d|3[01])(?:(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?=\s*(?:[.;!?)](?!\d)|,(?! \d)|$)))`,
  'giu',
);
// Matches `Tuesday of next week`, `next week on Tuesday`, `last week - Monday`; not `next week`, `Tuesday and next week`.
const weekly = new RegExp(
  String.raw`\b(?:(?<weekday>${weekday}) (?:of |in )?(?<side>${side}) week\b|(?<side2>${side}) week(?: on| -|,)? (?<weekday2>${weekday})\b)`,
  'giu',
);
// Matches `on the 18th.`, `by the 4th of this month`; not `the 18th century`, `on the 4th floor`.
const ordinal =
  /\b(?:on|by|until|since) (?:the )?(?<number>[12]?\d|3[01])(?:st|nd|rd|th)(?: of)?(?<month> (?:this|last|next) month)?(?=\s*(?:[.,;:!?)]|$)| (?:and|or|to|at|in|for|with|when|but)\b)/giu;
// Matches `20161016`; not `12016101`, `2016-1016`.
const compact = /(?<!\d)(?<date>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)/gu;
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const count = String.raw`(?<count>an?|\d{1,3}|${counts.slice(1).join('|')})`;
// Matches `two weeks after `, `3 days from `; not `two weeks ago`.
const counted = new RegExp(
  String.raw`\b${count} (?<unit>day|week|fortnight|month|year)s? (?<way>before|after|from|following) (?:on )?$`,
  'iu',
);
// Matches `in a fortnight`, `two fortnights ago`; not `a fortnight of rain`.
const fortnight = new RegExp(
  String.raw`\b(?:in (?<count>an?|${counts.slice(1).join('|')}) fortnights?|(?<count2>an?|${counts.slice(1).join('|')}) fortnights? ago)\b`,
  'giu',
);

/** The days that are told by the day of publication, which has to be one; none overlaps another of its kind. */
export function findToldDays(text: string, published: PartialDate): readonly FoundDate[] {
  const origin = new Date(`${published.earliest}T00:00:00Z`);
  const find = (pattern: RegExp, read: (groups: Readonly<Record<string, string | undefined>>) => readonly string[]) =>
    Array.from(text.matchAll(pattern)).flatMap(
      (match) => toFound(match.index, match[0], read(match.groups ?? {})) ?? [],
    );
  return [
    ...find(numbered, ({ weekday: name, number }) => {
      const isRight = (date: Date) => date.getUTCDay() === weekdayOf(name) && date.getUTCDate() === Number(number);
      return nearest(origin, isRight);
    }),
    ...find(weekly, ({ weekday: name, weekday2, side: where, side2 }) => {
      const monday = -((origin.getUTCDay() + 6) % 7) + 7 * stepOf(where ?? side2);
      return [toDay(shift(origin, 'day', monday + ((weekdayOf(name ?? weekday2) + 6) % 7)))];
    }),
    ...find(ordinal, ({ number, month }) => {
      if (!month) return nearest(origin, (date) => date.getUTCDate() === Number(number));
      const first = new Date(Date.UTC(origin.getUTCFullYear(), origin.getUTCMonth() + stepOf(month.trim()), 1));
      return [`${toDay(first).slice(0, 8)}${number?.padStart(2, '0')}`];
    }),
    ...find(compact, ({ date = '' }) => [date.replace(/(....)(..)/u, '$1-$2-')]), // `20161016` as `2016-10-16`
    ...find(fortnight, ({ count: ahead, count2: back }) => [
      toDay(shift(origin, 'fortnight', ahead ? toCount(ahead) : -toCount(back))),
    ]),
  ];
}

/** The dates, of which those that are counted from now begin with the count: `two weeks after` with `15 January`. */
export function countFrom(text: string, found: readonly FoundDate[]): readonly FoundDate[] {
  return found.map((date) => {
    const match = counted.exec(text.slice(Math.max(0, date.start - 40), date.start));
    const { count: number, unit = 'day', way } = match?.groups ?? {};
    const days = date.readings.filter(({ earliest, latest }) => earliest === latest);
    if (!match || days.length === 0) return date;
    const step = toCount(number) * (way?.toLowerCase() === 'before' ? -1 : 1);
    const start = date.start - match[0].length;
    const told = days.map(({ earliest }) => toDay(shift(new Date(`${earliest}T00:00:00Z`), unit.toLowerCase(), step)));
    return toFound(start, text.slice(start, date.end), told) ?? date;
  });
}

function toFound(start: number, text: string, days: readonly string[]): FoundDate | undefined {
  const readings = [...new Set(days)].flatMap((each) => parseDate(each) ?? []);
  if (readings.length === 0) return undefined;
  const date = readings.length === 1 ? readings[0] : undefined;
  return { start, end: start + text.length, text, readings, date, confidence: 0.6 };
}

/** The last day on or before the origin of which something is so, and the first one after it, within five years. */
function nearest(origin: Date, isRight: (date: Date) => boolean): readonly string[] {
  return [-1, 1].flatMap((way) => {
    for (let step = way === 1 ? 1 : 0; step < 1830; step += 1) {
      const date = new Date(origin.getTime() + way * step * day);
      if (isRight(date)) return [toDay(date)];
    }
    return [];
  });
}

/** A month later keeps the day of the month, or takes the last one that the month has. */
function shift(date: Date, unit: string, step: number): Date {
  const days = { day: 1, week: 7, fortnight: 14 }[unit];
  if (days !== undefined) return new Date(date.getTime() + step * days * day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + (unit === 'year' ? 12 * step : step)];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last)));
}

function weekdayOf(name = ''): number {
  return weekdays.indexOf(name.slice(0, 3).toLowerCase());
}

function stepOf(words = ''): number {
  if (/next|following/iu.test(words)) return 1;
  return /last|previous/iu.test(words) ? -1 : 0;
}

function toCount(words = ''): number {
  const index = counts.indexOf(words.toLowerCase());
  if (index > 0) return index;
  return /^an?$/iu.test(words) ? 1 : Number(words);
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
