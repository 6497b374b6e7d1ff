/** Dates that a report tells by its own day, such as “on Monday”: worked out from the dateline, or a question. */
import { formatDate, monthNames } from './date-words.ts';
import { parseDate, type PartialDate } from './partial-date.ts';

/** Words that tell a date, and what they mean; with more than one date, nobody but the author can tell. */
export interface RelativeDate {
  readonly start: number;
  readonly end: number;
  /** One where the rule gives one. */
  readonly dates: readonly PartialDate[];
  /** How it was worked out: `the Monday on or before the dateline, 14 September 2020`. */
  readonly rule: string;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months: readonly string[] = monthNames;
const month = monthNames.join('|');

/**
 * Matches `Monday`, `last Monday`, `yesterday`, `earlier this year`, `next month`, `by May 2021`, `February 29`,
 * `29 February`, `in March`, `by November of this year`; not `Mondays`, `Good Friday`, `May` alone, `May 2021` alone,
 * `February 29, 2020`.
 */
const phrase = new RegExp(
  [
    String.raw`(?<!\b(?:Good|Black|Bloody|Ash|Palm|Easter) )\b(?:(?<which>[Ll]ast|[Nn]ext) )?(?<weekday>${weekdays.join('|')})\b(?!,? (?:\d|${month}))`,
    String.raw`\b(?<near>[Yy]esterday|[Tt]omorrow)\b`,
    String.raw`\b(?<earlier>[Ee]arlier |[Ll]ater )?(?<side>[Tt]his|[Ll]ast|[Nn]ext) (?<span>week|month|year)\b`,
    String.raw`\b[Bb]y (?<limit>${month}) (?<limitYear>\d{4})\b`,
    String.raw`\b(?:(?<dayBefore>\d{1,2}) (?<monthAfter>${month})|(?<monthBefore>${month}) (?<dayAfter>\d{1,2}))\b(?!,? \d{4}|\d)`,
    String.raw`\b(?<preposition>[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore) (?<month>${month})\b(?: of (?<ofYear>this|last|next) year)?(?! \d)`,
  ].join('|'),
  'gu',
);

// Matches `will meet`, `is due on`; not `was to`, `goodwill`.
const future = /\b(?:will|shall|would|plans?|planned|expected|due|scheduled|set to|is to|are to|upcoming|coming)\b/iu;

// Matches `arrived`, `was killed`, `met`; not `said that it opens`, `indeed`: what is said may lie ahead.
const past =
  /(?<!\p{L})(?!indeed|need|speed|said)(?:\p{L}{2,30}ed|was|were|had|did|met|wrote|came|left|went|began|took|gave|made|fell|rose|won|lost|fought|held|sent|saw|found|kept|spoke|struck|flew|broke|brought|became)(?!\p{L})/iu;

/** A dateline as numbers. */
interface Dateline {
  readonly date: PartialDate;
  readonly day: Date;
  readonly words: string;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Pick<RelativeDate, 'dates' | 'rule'>;

/** Every date that one sentence tells by the day of its report; `dateline` has to be a day. */
export function findRelativeDates(sentence: string, dateline: PartialDate): readonly RelativeDate[] {
  const found = [...sentence.matchAll(phrase)];
  if (found.length === 0) return []; // most sentences tell none
  const origin = { date: dateline, day: new Date(`${dateline.earliest}T00:00:00Z`), words: formatDate(dateline) };
  const isAhead = future.test(sentence) || !past.test(sentence);
  return found.flatMap((match): RelativeDate[] => {
    const reading = readPhrase(match.groups as Groups, origin, isAhead);
    return reading ? [{ start: match.index, end: match.index + match[0].length, ...reading }] : [];
  });
}

function readPhrase(groups: Groups, origin: Dateline, isAhead: boolean): Reading | undefined {
  const { weekday, near, span, limit, limitYear, month: name } = groups;
  if (weekday) return readWeekday(weekday, groups['which']?.toLowerCase(), { origin, isAhead });
  if (near) return readNear(near.toLowerCase(), origin);
  if (span) return readSpan(span, groups, origin);
  if (limit) return one(`[..${limitYear}-${toMonthNumber(limit)}]`, `“by” ${limit} sets a limit, not a day`);
  if (name) return readMonth(name, groups, { origin, isAhead });
  return readDay(groups, { origin, isAhead });
}

/** A weekday is the one before or on the dateline, unless its sentence does not look back: then either may be meant. */
function readWeekday(
  name: string,
  which: string | undefined,
  { origin, isAhead }: { readonly origin: Dateline; readonly isAhead: boolean },
): Reading {
  const back = (origin.day.getUTCDay() - weekdays.indexOf(name) + 7) % 7;
  const [past, coming] = [toDay(addDays(origin.day, -back)), toDay(addDays(origin.day, back === 0 ? 7 : 7 - back))];
  if (which === 'last') {
    const before = toDay(addDays(origin.day, -back - 7));
    return back === 0 ? one(before, `a week before the dateline, ${origin.words}`) : either(past, before);
  }
  if (which === 'next') return either(coming, toDay(addDays(new Date(`${coming}T00:00:00Z`), 7)));
  return isAhead ? either(past, coming) : one(past, `the ${name} on or before the dateline, ${origin.words}`);
}

function readNear(word: string, { day, words }: Dateline): Reading {
  return word === 'yesterday'
    ? one(toDay(addDays(day, -1)), `the day before the dateline, ${words}`)
    : one(toDay(addDays(day, 1)), `the day after the dateline, ${words}`);
}

function readSpan(span: string, { side = '', earlier }: Groups, { date, day, words }: Dateline): Reading {
  const step = toStep(side);
  const [from, until] = toSpan(span, step, day);
  const whole = span === 'year' ? from.slice(0, 4) : span === 'month' ? from.slice(0, 7) : `${from}/${until}`;
  if (!earlier) return one(whole, `the ${span} ${stepWords[step + 1]} the dateline, ${words}`);
  if (step !== 0) return { dates: [], rule: '' };
  const isEarlier = earlier.toLowerCase().startsWith('earlier');
  return isEarlier
    ? one(`[${from}..${date.earliest}]`, `within the ${span} of the dateline and not after it, ${words}`)
    : one(`[${date.earliest}..${until}]`, `within the ${span} of the dateline and not before it, ${words}`);
}

/** How many weeks, months or years lie between the dateline and `last`, `this` or `next`. */
function toStep(word: string): number {
  return ['last', 'this', 'next'].indexOf(word.toLowerCase()) - 1;
}

const stepWords = ['before that of', 'of', 'after that of'];

function toSpan(span: string, step: number, day: Date): readonly [string, string] {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  if (span === 'year') return [`${year + step}-01-01`, `${year + step}-12-31`];
  if (span === 'month')
    return [toDay(new Date(Date.UTC(year, month + step))), toDay(new Date(Date.UTC(year, month + step + 1, 0)))];
  const monday = addDays(day, 7 * step - ((day.getUTCDay() + 6) % 7));
  return [toDay(monday), toDay(addDays(monday, 6))];
}

interface Sense {
  readonly origin: Dateline;
  readonly isAhead: boolean;
}

/** A month without a year: by its preposition, its sentence or its “of this year”; its own month can be either. */
function readMonth(name: string, { preposition = '', ofYear }: Groups, { origin, isAhead }: Sense): Reading {
  const isLimit = preposition.toLowerCase() === 'by' || preposition.toLowerCase() === 'until';
  const [year, now] = [origin.day.getUTCFullYear(), toDay(origin.day).slice(0, 7)];
  const wrap = (date: string) => (isLimit ? `[..${date}]` : date);
  const number = toMonthNumber(name);
  if (ofYear) {
    const step = toStep(ofYear);
    return one(
      wrap(`${year + step}-${number}`),
      `the ${name} of the year ${stepWords[step + 1]} the dateline, ${origin.words}`,
    );
  }
  const past = `${year}-${number}` <= now ? `${year}-${number}` : `${year - 1}-${number}`;
  const coming = `${year}-${number}` >= now ? `${year}-${number}` : `${year + 1}-${number}`;
  if (past === coming) return either(wrap(past), wrap(`${year + (isLimit || isAhead ? 1 : -1)}-${number}`));
  if (isLimit) return one(wrap(coming), `the next ${name} after the dateline, ${origin.words}`);
  return isAhead ? either(past, coming) : one(past, `the last ${name} before the dateline, ${origin.words}`);
}

/** A day of a month without a year: the last one, unless its sentence does not look back. */
function readDay(groups: Groups, { origin, isAhead }: Sense): Reading | undefined {
  const [name, number] = [groups['monthAfter'] ?? groups['monthBefore'], groups['dayBefore'] ?? groups['dayAfter']] as [
    string,
    string,
  ]; // on either side
  const end = `-${toMonthNumber(name)}-${number.padStart(2, '0')}`;
  const year = origin.day.getUTCFullYear();
  // 29 February comes once in eight years at the least.
  const days = Array.from({ length: 17 }, (_, index) => `${year + 8 - index}${end}`).filter((day) => parseDate(day));
  const past = days.find((day) => day <= origin.date.earliest);
  const coming = days.findLast((day) => day > origin.date.earliest);
  if (past === undefined || coming === undefined) return undefined;
  return isAhead ? either(past, coming) : one(past, `the last ${number} ${name} before the dateline, ${origin.words}`);
}

function one(text: string, rule: string): Reading {
  return { dates: toDates([text]), rule };
}

function either(first: string, second: string): Reading {
  return { dates: toDates([first, second]), rule: '' };
}

/** A year before 1000 has none: dates have four digits. */
function toDates(texts: readonly string[]): readonly PartialDate[] {
  return texts.flatMap((text) => parseDate(text) ?? []);
}

function toDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}

function toMonthNumber(name: string): string {
  return String(months.indexOf(name) + 1).padStart(2, '0');
}
