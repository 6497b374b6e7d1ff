/** Holds what is suggested against what people have annotated. */
import { findNumbers } from '../../core/number-words.ts';
import { parseDate } from '../../core/partial-date.ts';
import { titles } from './cue-words.ts';
import { findDates } from './find-dates.ts';
import { findNames } from './find-names.ts';

/** How many were found, how many of these are right, and how many there are. */
export interface Measured {
  readonly what: string;
  readonly found: number;
  readonly right: number;
  readonly wanted: number;
  /** Kinds of which none is looked for, and how many of each there are. */
  readonly without: ReadonlyMap<string, number>;
}

interface Annotated {
  readonly text: string;
  readonly entities: readonly { readonly text: string; readonly type: string; readonly confidence: number }[];
}

/** Distinct names of people, organizations and places in each text, without article, title and possessive. */
export function measureNames(texts: unknown): readonly Measured[] {
  return [
    { what: 'Names, all that were annotated', least: 0 },
    { what: 'Names annotated with confidence', least: 0.5 },
  ].map(({ what, least }) => {
    const counts = { found: 0, right: 0, wanted: 0 };
    for (const { text, entities } of texts as readonly Annotated[]) {
      // as its makers describe the file
      const named = entities.filter(({ type, confidence, text: words }) => {
        return ['Person', 'Organisation', 'Location'].includes(type) && confidence >= least && isNameLike(words);
      });
      const wanted = new Set(named.map(({ text: words }) => toPlain(words)).filter((words) => words !== ''));
      const found = new Set(findNames(text).map(({ text: words }) => toPlain(words)));
      counts.found += found.size;
      counts.wanted += wanted.size;
      counts.right += [...found].filter((name) => wanted.has(name)).length;
    }
    return { what, ...counts, without: new Map() };
  });
}

const pronouns = /^(?:I|We|He|She|It|They|Our|My|His|Her|Their|Its|You|Your|These|This|Those|That|Who)\b/u; // `We`, not `West`

/** Whether annotated words are a name and no description: each word but the small ones has a capital letter. */
function isNameLike(words: string): boolean {
  const [first = '', ...rest] = words.replace(/^the /iu, '').split(/\s+/u);
  const isCapital = (word: string) => /^[\p{Lu}\d("“]/u.test(word);
  return (
    isCapital(first) &&
    !pronouns.test(words) &&
    rest.every((word) => isCapital(word) || /^(?:of|the|and|for|de|al|bin|in|on|to|&|-|al-.*|d’.*)$/u.test(word))
  );
}

function toPlain(name: string): string {
  const words = name.replace(/\s+/gu, ' ').replace(/’/gu, "'").replace(/'s?$/u, '').split(' ');
  const start = words.findIndex(
    (word) => !titles.has(word.toLowerCase().replace(/\.$/u, '')) && !/^(?:the|a|an)$/iu.test(word),
  );
  return words.slice(Math.max(0, start)).join(' ').toLowerCase();
}

interface Recognized {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly {
    readonly Text: string;
    readonly Start: number;
    readonly End: number;
    readonly TypeName?: string;
    readonly Resolution?: {
      readonly subtype?: string;
      readonly value?: string;
      readonly values?: readonly { readonly timex?: string; readonly value?: string }[];
    };
  }[];
}

// What marks the kinds of numbers that are not looked for.
const otherNumbers: readonly (readonly [kind: string, form: RegExp])[] = [
  [
    'parts of addresses, dates, telephone numbers and lists without spaces',
    /\d[./-]\d+[./-]\d|\d\d,\d\d,\d\d|\d{3}-\d{4}/u,
  ],
  ['commas for decimal points, Indian groups in digits', /\d,\d{1,2}(?:\D|$)/u],
  ['prefixes of units (10 G), “dzs”', /\d ?G\b|\b(?:dzs?|dozs?)\b/u],
  ['ordinals', /\b(?:millionth|billionth)s?\b/u],
];

/** Whole and decimal numbers of single sentences: right where words and value are. */
export function measureNumbers(cases: unknown): Measured {
  const without = new Map<string, number>();
  const counts = { found: 0, right: 0, wanted: 0 };
  for (const { Input: text, Results } of cases as readonly Recognized[]) {
    // as its makers describe the file
    const kinds = Results.map(({ Resolution }) => {
      const subtype = Resolution?.subtype ?? 'integer';
      return subtype === 'fraction'
        ? 'fractions'
        : subtype === 'power'
          ? 'powers'
          : otherNumbers.find(([, form]) => form.test(text))?.[0];
    });
    for (const kind of kinds) if (kind !== undefined) without.set(kind, (without.get(kind) ?? 0) + 1);
    const wanted = Results.filter((_, index) => kinds[index] === undefined);
    if (wanted.length < Results.length) continue;
    const found = findNumbers(text).filter(({ start, end }) => !/^(?:no|none|nil)$/iu.test(text.slice(start, end)));
    counts.found += found.length;
    counts.wanted += wanted.length;
    counts.right += found.filter(({ start, end, value }) =>
      wanted.some(
        ({ Start, End, Resolution }) => start === Start && end === End + 1 && value === Number(Resolution?.value),
      ),
    ).length;
  }
  return { what: 'Numbers of the supported kinds', ...counts, without };
}

/** Days, months and years of single sentences: right where one of the readings is one of those that are given. */
export function measureDates(cases: unknown): Measured {
  const without = new Map<string, number>();
  const counts = { found: 0, right: 0, wanted: 0 };
  for (const { Input: text, Context, Results } of cases as readonly Recognized[]) {
    // as its makers describe the file
    const published = parseDate(Context?.ReferenceDateTime?.slice(0, 10) ?? '');
    const others = Results.filter(({ TypeName }) => TypeName !== 'datetimeV2.date');
    for (const { TypeName = 'unnamed' } of others) {
      const kind = TypeName.replace('datetimeV2.', '');
      without.set(kind, (without.get(kind) ?? 0) + 1);
    }
    if (!published || others.length > 0) continue;
    const found = findDates(text, published);
    counts.found += found.length;
    counts.wanted += Results.length;
    counts.right += Results.filter(({ Start, End, Resolution }) => {
      const values = Resolution?.values?.map(({ value }) => value) ?? [];
      return found.some(
        ({ start, end, readings }) =>
          start <= End && Start < end && readings.some((date) => values.includes(date.text)),
      );
    }).length;
  }
  return { what: 'Dates', ...counts, without };
}
