/** Finds the numbers of a text that count something: their words, value, unit, exactness, date and status. */
import { findNumbers } from '../../core/number-words.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import { cutSentences } from '../../core/sentences.ts';
import type { Qualifier, Status } from '../../core/vocabulary.ts';
import { findDates, type FoundDate } from './find-dates.ts';
import type { Name } from './find-names.ts';

/** A number as the frontmatter has it. */
export interface FoundFigure {
  readonly quote: string;
  readonly start: number;
  readonly value: number | undefined;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly status: Status;
  readonly date: string | undefined;
  readonly confidence: number;
}

const hedges = {
  about: /\b(?:about|around|roughly|approximately|nearly|almost|some|close to|an estimated) $/iu,
  up_to: /\b(?:up to|at most|no more than) $/iu,
  fewer_than: /\b(?:fewer than|less than) $/iu,
  at_least: /\b(?:at least|no fewer than|no less than) $/iu,
  more_than: /(?<!\bno )\b(?:more than|over) $/iu,
} as const satisfies Partial<Record<Qualifier, RegExp>>;
// Matches `dozens of commuters`, `scores of people`; not `many thanks`.
const inWords = /\b(?:dozens|scores|hundreds|thousands|millions)\b(?: of(?: the| their| its)? [\p{L}-]+)?/giu;
const currencySign = /(?:US|A|C)?[$€£¥]\s?$/u; // ends `for US$`, not `for`
// What is counted: at most three words behind the number, up to one that no noun phrase holds.
const counted = /^[ -](?:of (?:the |its |their |these )?)?((?:[\p{L}][\p{L}’-]*(?: |$|(?=[,.;:!?)]))){1,3})/u;
const stops =
  /\b(?:and|or|to|in|on|at|by|from|with|for|of|were|was|are|is|had|has|have|will|would|who|that|which|as|after|before|since|per|during|over|under|than|a|the|an|cannot|can|could|may|might|must|should|do|does|did|not|be|been|it|they|he|she|said|says|into|against|about|every|each|if|when|while|but)\b.*/iu;

/** The numbers of one block of text; what lies in a name or in a date is none. */
export function findFigures(
  text: string,
  names: readonly Name[],
  published: PartialDate | undefined,
): readonly FoundFigure[] {
  const dates = findDates(text, published);
  const closed = [...dates, ...names].map(({ start, end }) => [start, end] as const);
  const isFree = (start: number, end: number) => !closed.some(([from, until]) => start < until && from < end);
  const around = (start: number, end: number) => describe(text, { start, end }, dates);
  const exact = findNumbers(text).flatMap(({ start, end, value }): FoundFigure[] => {
    if (value === 0 || !isFree(start, end) || isLabel(text, start, end)) return [];
    const sign = currencySign.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
    const [qualifier, hedge] = hedgeOf(text.slice(Math.max(0, start - sign.length - 20), start - sign.length));
    const { unit, status, date } = around(start, end);
    if (unit === undefined || (value === 1 && !/\d/u.test(text.slice(start, end)))) return [];
    const from = start - sign.length - hedge.length;
    const confidence = 0.6 + (qualifier === 'exact' ? 0 : 0.15) + (/\d/u.test(text.slice(start, end)) ? 0.15 : 0);
    return [{ quote: text.slice(from, end), start: from, value, qualifier, unit, status, date, confidence }];
  });
  const loose = [...text.matchAll(inWords)].flatMap((match): FoundFigure[] => {
    const { unit, status, date } = around(match.index, match.index + match[0].length);
    const own = match[0].replace(/^\S+(?: of(?: (?:the|their|its)\b)?)? ?/u, '');
    if (exact.some(({ start, quote }) => start < match.index + match[0].length && match.index < start + quote.length))
      return [];
    return [
      {
        quote: match[0],
        start: match.index,
        value: undefined,
        qualifier: 'words',
        unit: own || (unit ?? 'things'),
        status,
        date,
        confidence: 0.7,
      },
    ];
  });
  return [...exact, ...loose].sort((a, b) => a.start - b.start);
}

/** A number that names something, such as the 5 of `Article 5`, counts nothing. */
function isLabel(text: string, start: number, end: number): boolean {
  return (
    /(?:\p{Lu}\p{L}{1,11}|No\.|¶|§|#|-) ?$/u.test(text.slice(Math.max(0, start - 12), start)) ||
    /^(?:-(?:\p{L}|\d)|:\d|th\b|st\b|nd\b|rd\b|\/\d)/u.test(text.slice(end))
  );
}

function hedgeOf(before: string): readonly [Qualifier, string] {
  for (const [qualifier, pattern] of Object.entries(hedges)) {
    const hedge = pattern.exec(before)?.[0];
    if (hedge !== undefined) return [qualifier as keyof typeof hedges, hedge]; // the keys of the table
  }
  return ['exact', ''];
}

function describe(text: string, { start, end }: { start: number; end: number }, dates: readonly FoundDate[]) {
  const { offset, text: sentence } = cutSentences(text).findLast((part) => part.offset <= start) ?? { offset: 0, text };
  const near = dates.filter((date) => date.start >= offset && date.end <= offset + sentence.length && date.date);
  const date = near.length === 1 ? near[0]?.date?.text : undefined;
  return { unit: unitOf(text, start, end), status: statusOf(sentence), date };
}

function unitOf(text: string, start: number, end: number): string | undefined {
  const money = currencySign.exec(text.slice(Math.max(0, start - 4), start))?.[0].trim();
  const currency = money && { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' }[money.at(-1) ?? ''];
  if (currency) return currency;
  const after = text.slice(end, end + 60);
  if (/^ ?(?:%|percent|per cent)/u.test(after)) return 'percent';
  const words = (counted.exec(after)?.[1]?.replace(stops, '').trim() ?? '').split(/\s+/u);
  const noun = words.findIndex((word) => /(?:[^su]s|people|men|women|children|troops)$/u.test(word)); // `bus lines`: behind the plural a verb follows
  const unit = words.slice(0, noun === -1 ? words.length : noun + 1).join(' ');
  return unit === '' ? unitBefore(text.slice(0, start)) : unit;
}

/** What was counted just before: the troops of `cut its troops from 13,000 to 8,600`. */
function unitBefore(text: string): string | undefined {
  const sentence = cutSentences(text).at(-1)?.text ?? '';
  const counted =
    /(?<!\p{L})(?:\p{Ll}+(?![su])\p{Ll}s|troops|people)(?= (?:from|to|at|by|of|was|were|is|are|stood|rose|fell)\b)/gu;
  return sentence.match(counted)?.at(-1);
}

function statusOf(sentence: string): Status {
  if (/\b(?:promised|pledged|vowed|undertook|committed to)\b/iu.test(sentence)) return 'promised';
  if (/\b(?:plans?|planned|will|would|expects?|expected|aims?|intends?|is to|are to)\b/iu.test(sentence))
    return 'planned';
  return /\b(?:announced|announces)\b/iu.test(sentence) ? 'announced' : 'reported';
}
