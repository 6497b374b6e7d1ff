/** Dates in words. */
import type { PartialDate } from './partial-date.ts';

/** The months by their full names. */
export const monthNames = [
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

const seasons = ['spring', 'summer', 'autumn', 'winter'];
const quarters = ['first', 'second', 'third', 'fourth'];

/** The date in words: `14 September 2020`, `about September 2020`, `12–13 September 2020`, `from May 2020 on`. */
export function formatDate({ text }: Pick<PartialDate, 'text'>): string {
  if (text.startsWith('[')) return formatChoice(...(text.slice(1, -1).split('..') as [string, string])); // `[..2020-09]`
  const [from = '', until] = text.split('/');
  if (until === undefined || from === until) return formatSingle(from);
  if (until === '..') return `from ${formatSingle(from)} on`;
  if (until === '') return `from ${formatSingle(from)}, end unknown`;
  if (from === '..') return `until ${formatSingle(until)}`;
  if (from === '') return `until ${formatSingle(until)}, start unknown`;
  const month = until.slice(0, 8); // `2020-09-`: a stretch of days within one month names it once
  if (from.length === 10 && until.length === 10 && from.startsWith(month)) {
    return `${Number(from.slice(8))}–${formatSingle(until)}`;
  }
  return `${formatSingle(from)} to ${formatSingle(until)}`;
}

function formatChoice(from: string, until: string): string {
  if (from === '') return `${formatSingle(until)} or before`;
  if (until === '') return `${formatSingle(from)} or later`;
  return `between ${formatSingle(from)} and ${formatSingle(until)}`;
}

function formatSingle(text: string): string {
  const words = formatParts(text.replace(/[~?%]$/u, '').split('-'));
  const hedged = /[~%]$/u.test(text) ? `about ${words}` : words;
  return /[?%]$/u.test(text) ? `${hedged} (uncertain)` : hedged;
}

function formatParts([year = '', month, day]: readonly string[]): string {
  if (year.endsWith('XX')) return `${year.replace('XX', '00')} to ${year.replace('XX', '99')}`;
  if (year.endsWith('X')) return `${year.replace('X', '0')}s`;
  if (month === undefined) return year;
  if (month === 'XX') return `a ${day ? 'day' : 'month'} in ${year}`;
  const code = Number(month);
  if (code > 12) return formatPart(code, year);
  const name = monthNames[code - 1];
  if (day === 'XX') return `a day in ${name} ${year}`;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Seasons, quarters, thirds and halves of a year. */
function formatPart(code: number, year: string): string {
  if (code < 33) return `${seasons[(code - 21) % 4]} ${year}`;
  if (code < 37) return `${quarters[code - 33]} quarter of ${year}`;
  if (code < 40) return `${quarters[code - 37]} four months of ${year}`;
  return `${quarters[code - 40]} half of ${year}`;
}
