/** Finds the dates of a text: those that are written out, and those that are told by the day of the report. */
import * as chrono from 'chrono-node';
import { monthNames } from '../../core/date-words.ts';
import { parseDate, type PartialDate } from '../../core/partial-date.ts';
import { findRelativeDates } from '../../core/relative-dates.ts';
import { countFrom, findToldDays } from './find-told-days.ts';

/** Words that tell a date. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Every date that the words can mean. */
  readonly readings: readonly PartialDate[];
  /** The one date that they mean; undefined where they do not tell one. */
  readonly date: PartialDate | undefined;
  readonly confidence: number;
}

const month = `${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`;
// Matches `14 September 2020`, `28 June in 2020`, `September 14, 2020`, `Sept. 2020`, `2020-09-14`; not `May`, `2020`.
const written = new RegExp(
  `\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${month}),? (?:(?:of|in) )?(?<year>\\d{4})|(?<month2>${month}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:,| of| in) (?<year2>\\d{4})|(?<month3>${month}),? (?<year3>\\d{4})|(?<iso>\\d{4}-\\d\\d-\\d\\d))\\b`,
  'gu',
);
// Matches the year of `in 2020`, `the 2016 vote`, `1977`; not `2016 men`, `2,016`, `1980s`.
const year =
  /(?<![\p{L}\d,.$€£#-])(?:1[89]|20)\d\d(?![\d%]|[,.]\d|-\d{3}|s\b| \p{Ll}+s\b| (?:people|men|women|children)\b)/gu;
// Matches what chrono takes for a date and no report means as one: `now`, `24/7`, `two weeks before` an event that follows.
const noDate = /^(?:now|\d+\/\d+|.* (?:before|after))$/iu;

/** The dates of a text that was published on a day, in order; none overlaps another. */
export function findDates(text: string, published: PartialDate | undefined): readonly FoundDate[] {
  const found: FoundDate[] = [...text.matchAll(written)].map((match) =>
    toFound(match, toDate(match.groups ?? {}), 0.95),
  );
  const add = (more: readonly FoundDate[]) =>
    found.push(...more.filter(({ start, end }) => !found.some((other) => start < other.end && other.start < end)));
  if (published) {
    add(findToldDays(text, published));
    add(
      findRelativeDates(text, published).map(({ start, end, dates }) => {
        const date = dates.length === 1 ? dates[0] : undefined;
        return { start, end, text: text.slice(start, end), readings: dates, date, confidence: 0.85 };
      }),
    );
  }
  add(findByChrono(text, published));
  add([...text.matchAll(year)].map((match) => toFound(match, parseDate(match[0]), 0.8)));
  return countFrom(text, found).toSorted((a, b) => a.start - b.start);
}

function toFound(match: RegExpExecArray, date: PartialDate | undefined, confidence: number): FoundDate {
  const readings = date ? [date] : [];
  return { start: match.index, end: match.index + match[0].length, text: match[0], readings, date, confidence };
}

function toDate(groups: Readonly<Record<string, string | undefined>>): PartialDate | undefined {
  if (groups['iso']) return parseDate(groups['iso']);
  const name = (groups['month'] ?? groups['month2'] ?? groups['month3'] ?? '').slice(0, 3);
  const number = monthNames.findIndex((long) => long.startsWith(name)) + 1;
  const day = groups['day'] ?? groups['day2'];
  const parts = [groups['year'] ?? groups['year2'] ?? groups['year3'] ?? '', number, ...(day ? [day] : [])];
  return parseDate(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}

/** What the rules of ours do not know; times of day and bare lengths of time are no dates. */
function findByChrono(text: string, published: PartialDate | undefined): FoundDate[] {
  const reference = published ? new Date(`${published.earliest}T12:00:00Z`) : new Date(0);
  return chrono.parse(text, { instant: reference, timezone: 0 }).flatMap(({ index, text: words, start, end }) => {
    if (end || !['day', 'month', 'year', 'weekday'].some((part) => start.isCertain(part as 'day'))) return []; // parts that chrono has
    if ((start.isCertain('hour') && !start.isCertain('day')) || noDate.test(words)) return [];
    const [y, m, d] = [start.get('year'), start.get('month'), start.get('day')].map((part) =>
      String(part).padStart(2, '0'),
    );
    const isDay = start.isCertain('day') || start.isCertain('weekday');
    const date = published
      ? parseDate(isDay ? `${y}-${m}-${d}` : start.isCertain('month') ? `${y}-${m}` : `${y}`)
      : undefined;
    return [
      { start: index, end: index + words.length, text: words, readings: date ? [date] : [], date, confidence: 0.5 },
    ];
  });
}
