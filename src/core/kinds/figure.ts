/** Numbers in the text: what they count, what they are, and the series that they are a point of. */
import { pointAddress } from '../addresses.ts';
import { placeOf, type Place } from '../anchor.ts';
import { givesValue, isFloored, isHedged, isIndefinite, isLimited, isRange, numbersIn } from '../number-words.ts';
import { formatDate, type PartialDate } from '../partial-date.ts';
import { sentenceIn, sentencesOf } from '../sentences.ts';
import { qualifiers, statuses, type Qualifier, type Status } from '../vocabulary.ts';
import type { Draft, Kind, Words } from './kind.ts';

/** A number in the text, as it is written. */
export interface Figure extends Words<'figure'> {
  readonly key: string;
  /** Undefined where the text has a word such as “scores”. */
  readonly value: number | undefined;
  /** The bounds that the words give. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly qualifier: Qualifier;
  /** The sentence that the words stand in. */
  readonly sentence: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  readonly status: Status;
  readonly date: PartialDate | undefined;
  /** The id of the series whose points include this number. */
  readonly series: string | undefined;
}

/** Anchored by exact words of the body, which have to give the value. */
export const figure: Kind<Figure> = {
  kind: 'figure',
  find: (draft) =>
    draft.data.figures.flatMap((data, index) => {
      const place = placeOf(data, ['figures', index], draft);
      if (!place) return [];
      checkValue(data, index, draft);
      const { id: key, value, low, high, qualifier, unit, status, date, series } = data;
      const text = textAt(place);
      const sentence = sentenceIn(sentencesOf(place.block), place.start).text;
      return [
        {
          kind: 'figure' as const,
          id: `f-${key}`,
          key,
          ...place,
          text,
          position: draft.positionAt(['figures', index, 'quote']),
          value,
          low,
          high,
          qualifier,
          sentence,
          unit,
          status,
          date,
          series,
        },
      ];
    }),
  describe: ({ text, unit, qualifier, status, date }) => [
    ['As written', `“${text}”`],
    ['Counts', unit],
    ['Exactness', qualifiers[qualifier].label],
    ['Status', statuses[status].label],
    ['Date', date ? formatDate(date) : 'not given'],
  ],
  address(annotation, { charted: points }) {
    const charted = points.get(annotation);
    return charted && pointAddress(charted.series, charted.point);
  },
  note: ({ text, unit, status, date }) => ({
    label: 'number',
    title: `“${text}”`,
    tag: statuses[status].label.toLowerCase(),
    body: date ? `${unit}, ${formatDate(date)}` : unit,
    sources: [],
    isLater: false,
  }),
};

type FigureData = Draft['data']['figures'][number];

/** A remedy in words, and the one field whose other value is that remedy; it is safe where the words decide it. */
interface FieldRemedy {
  readonly fix: string;
  readonly field: keyof FigureData;
  readonly value: unknown;
  readonly isSafe?: boolean;
}
type ReportField = (field: string, message: string, fix: string | FieldRemedy) => void;

/** Reports mistakes in the fields of one number. */
function fieldReporter(index: number, draft: Draft): ReportField {
  return (field, message, remedy) => {
    if (typeof remedy === 'string') return draft.reportAt(['figures', index, field], message, remedy);
    const path = ['figures', index, remedy.field];
    const { fix, value, isSafe = false } = remedy;
    const change = value === undefined ? { path, remove: true as const } : { path, value, isSafe };
    draft.reportAt(['figures', index, field], message, { fix, change });
  };
}

function checkValue(data: FigureData, index: number, draft: Draft): void {
  const { quote, value, low, high, qualifier } = data;
  const reportAt = fieldReporter(index, draft);
  if (qualifier === 'words') {
    if (value !== undefined)
      reportAt('value', 'a number given in words has no value', {
        fix: 'remove `value:`, or correct `qualifier:`',
        field: 'value',
        value: undefined,
      });
    if (!isIndefinite(quote))
      reportAt('quote', `“${quote}” has no word such as “scores”`, 'quote the word, or correct `qualifier:`');
  } else if (qualifier === 'range') {
    checkRange(data, reportAt);
  } else if (value === undefined) {
    const fix = 'add `value:`, or write `qualifier: words` for a word such as “scores”';
    const change = isIndefinite(quote)
      ? { field: 'qualifier' as const, value: 'words' }
      : { field: 'value' as const, value: onlyNumber(quote) };
    reportAt('quote', 'the figure has no value', change.value === undefined ? fix : { fix, isSafe: true, ...change });
  }
  for (const [field, number] of Object.entries({ value, low, high })) checkNumber(field, number, quote, reportAt);
  checkHedge(quote, qualifier, reportAt);
}

function checkNumber(field: string, number: number | undefined, quote: string, reportAt: ReportField): void {
  if (number === undefined || givesValue(quote, number) || isIndefinite(quote)) return;
  const fix = 'correct the value, or quote the words that give it';
  const message = `the value ${number} does not stand in the quoted words “${quote}”`;
  const only = field === 'value' ? onlyNumber(quote) : undefined;
  reportAt(field, message, only === undefined ? fix : { fix, field: 'value', value: only });
}

/** The number of words that give just one. */
function onlyNumber(quote: string): number | undefined {
  const given = numbersIn(quote);
  return given.length === 1 ? given[0] : undefined;
}

function checkRange({ quote, value, low, high }: FigureData, reportAt: ReportField): void {
  if (value !== undefined)
    reportAt('value', 'a range has no value of its own', 'remove `value:`, and give `low:` and `high:`');
  if (low === undefined || high === undefined || low > high)
    reportAt('quote', 'the range has no two bounds in order', 'give `low:` and `high:` as the words do');
  if (!isRange(quote))
    reportAt('qualifier', `“${quote}” has no words such as “between … and …”`, 'quote both numbers of the range');
}

/** What the words leave open, the qualifier leaves open too, and the other way round. */
function checkHedge(quote: string, qualifier: Qualifier, reportAt: ReportField): void {
  if (qualifier === 'exact' && isHedged(quote)) {
    const fix = isFloored(quote) ? 'write `qualifier: at_least` or `qualifier: more_than`' : 'write `qualifier: about`';
    const floor = /more than/iu.test(quote) ? 'more_than' : 'at_least'; // `more than 5`, not `at least 5`
    const value = isFloored(quote) ? floor : 'about';
    reportAt('quote', `“${quote}” hedges the number, yet it is called exact`, {
      fix,
      field: 'qualifier',
      value,
      isSafe: true,
    });
  } else if (qualifier === 'exact' && isLimited(quote)) {
    const fix = 'write `qualifier: up_to` or `qualifier: fewer_than`';
    const value = /\b(?:fewer|less) than\b/iu.test(quote) ? 'fewer_than' : 'up_to'; // `less than 5`, not `up to 5`
    reportAt('quote', `“${quote}” gives a limit, yet it is called exact`, {
      fix,
      field: 'qualifier',
      value,
      isSafe: true,
    });
  } else if (qualifier === 'about' && !isHedged(quote)) {
    const fix = 'quote the hedge as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no word such as “about”`, { fix, field: 'qualifier', value: 'exact' });
  } else if ((qualifier === 'up_to' || qualifier === 'fewer_than') && !isLimited(quote)) {
    const fix = 'quote the limit as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no words such as “up to”`, { fix, field: 'qualifier', value: 'exact' });
  } else if ((qualifier === 'at_least' || qualifier === 'more_than') && !isFloored(quote)) {
    const fix = 'quote the limit as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no words such as “at least”`, { fix, field: 'qualifier', value: 'exact' });
  }
}

function textAt({ block, start, end }: Place): string {
  return block.text.slice(start, end);
}
