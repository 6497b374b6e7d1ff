import type { z } from 'zod';
import { removeUnseen } from './decode.ts';
import { meantWord } from './nearest.ts';
import { parseDate } from './partial-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// Matches `14 September 2020`, `14 Sept. 2020`, `14.9.2020`; not `9/14/2020`, of which nobody knows which number is the day.
const dayFirst = /^(\d{1,2})(?:\.(\d{1,2})\.|\.? ([A-Za-z]{3,9})\.?,? )(\d{4})$/u;
// Matches `September 14, 2020`, `Sept. 14 2020`; not `September 2020`.
const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/u;
// Matches `2020-9-14`, `2020/09/14`, `2020-9`; not `20-9-14`.
const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u;
// Matches `8,600`, `1,250,000`; not `8,60`.
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** The value that a field has to have been meant to hold, where what it holds can be read in one way only. */
export function meantValue(issue: z.core.$ZodIssue): string | number | readonly unknown[] | boolean | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_value')
    return typeof input === 'string' ? meantWord(input, issue.values.map(String)) : undefined;
  if (typeof input === 'string' && issue.message.startsWith('is not a date')) return meantDate(input);
  if (typeof input === 'string' && issue.message.includes('which nobody sees')) return removeUnseen(input);
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string')
    return typeof input === 'number' || typeof input === 'boolean' ? String(input) : undefined;
  if (issue.expected === 'array') return typeof input === 'string' ? [input] : undefined;
  if (issue.expected === 'number' && typeof input === 'string') return meantNumber(input);
  return issue.expected === 'boolean' ? { yes: true, no: false }[String(input).toLowerCase()] : undefined;
}

/** `8600` for `8,600`; undefined where the text is no number in whatever form. */
export function meantNumber(text: string): number | undefined {
  if (grouped.test(text)) return Number(text.replaceAll(',', ''));
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** `2020-09-14` for `14 September 2020`; undefined where the text may be read in two ways. */
export function meantDate(text: string): string | undefined {
  const [, day, number, name, year] = dayFirst.exec(text.trim()) ?? [];
  const [, nameFirst, dayBehind, yearBehind] = monthFirst.exec(text.trim()) ?? [];
  const [, yearAhead, monthBehind, lastDay] = yearFirst.exec(text.trim()) ?? [];
  const named = name ?? nameFirst;
  const month = named ? monthOf(named) : (number ?? monthBehind);
  const parts = [year ?? yearBehind ?? yearAhead, month, day ?? dayBehind ?? lastDay].filter(
    (part) => part !== undefined,
  );
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return month !== undefined && parseDate(date) ? date : undefined;
}

function monthOf(name: string): number | undefined {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index + 1;
}
