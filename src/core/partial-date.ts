/**
 * Dates as far as they are known, in the notation of EDTF (ISO 8601-2): `2020`, `2020-09`, `2020-09-14`, each with an
 * optional `~` for "about", and `2020-09-12/2020-09-13` for a stretch of time. A date never gains precision: it keeps
 * its text and its bounds.
 */
export interface PartialDate {
  /** As written: `2020-09~`. */
  readonly text: string;
  /** First day that it can mean, `YYYY-MM-DD`. */
  readonly earliest: string;
  /** Last day that it can mean, `YYYY-MM-DD`. */
  readonly latest: string;
  readonly approximate: boolean;
}

// Matches `2020-09-14`, `2020-09~`; not `14.9.2020`, `2020-9`.
const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)$/u;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The date that a text writes, or undefined where the text writes none. */
export function parseDate(text: string): PartialDate | undefined {
  const [from, until, ...rest] = text.split('/').map(parseSingle);
  if (!from || rest.length > 0) return undefined;
  if (!text.includes('/')) return from;
  if (!until || until.latest < from.earliest) return undefined;
  const approximate = from.approximate || until.approximate;
  return { text, earliest: from.earliest, latest: until.latest, approximate };
}

function parseSingle(text: string): PartialDate | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, year, month, day, tilde] = match;
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const latest = day ? earliest : `${year}-${month ?? '12'}-${lastDay(Number(year), Number(month ?? 12))}`;
  if (!isCalendarDay(earliest) || !isCalendarDay(latest)) return undefined;
  return { text, earliest, latest, approximate: tilde === '~' };
}

/** The date in words: `14 September 2020`, `about September 2020`, `12–13 September 2020`. */
export function formatDate(date: PartialDate): string {
  const [from = '', until = from] = date.text.split('/');
  const month = until.slice(0, 8); // `2020-09-`: a stretch of days within one month names it once
  if (from !== until && from.length === 10 && until.length === 10 && from.startsWith(month)) {
    return `${Number(from.slice(8))}–${formatSingle(until)}`;
  }
  return from === until ? formatSingle(from) : `${formatSingle(from)} to ${formatSingle(until)}`;
}

function formatSingle(text: string): string {
  const [year, month, day] = text.replace('~', '').split('-');
  const name = month === undefined ? undefined : monthNames[Number(month) - 1];
  const words = [day === undefined ? undefined : Number(day), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
  return text.endsWith('~') ? `about ${words}` : words;
}

/** Orders dates by first day, then by last day, then by text. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return compareText(a.earliest, b.earliest) || compareText(a.latest, b.latest) || compareText(a.text, b.text);
}

/** Whether all of `date` lies after all of `other`; false where the two overlap, since then nobody knows. */
export function isAfter(date: PartialDate, other: PartialDate): boolean {
  return date.earliest > other.latest;
}

/** Orders texts by code unit: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}

function isCalendarDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
