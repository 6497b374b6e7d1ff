/** Dates as far as they are known. A date never gains precision: it keeps its text and its bounds. */
export { formatDate } from './date-words.ts';
export { openBounds, parseDate } from './edtf.ts';

/** A date in the notation of EDTF, as `edtf.ts` reads it. */
export interface PartialDate {
  /** As written: `2020-09~`. */
  readonly text: string;
  /** First day that it can mean, `YYYY-MM-DD`; that of `openBounds` where it can mean any day before its last. */
  readonly earliest: string;
  /** Last day that it can mean, `YYYY-MM-DD`; that of `openBounds` where no end is known, which is never today. */
  readonly latest: string;
  readonly approximate: boolean;
  /** Whether the source itself is not sure of it. */
  readonly uncertain: boolean;
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
