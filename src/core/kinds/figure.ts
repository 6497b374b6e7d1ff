/** Numbers in the text: what they count, what they are, and the series that they are a point of. */
import { pointAddress } from '../addresses.ts';
import { placeOf, type Place } from '../anchor.ts';
import { givesValue, isFloored, isHedged, isIndefinite, isLimited, isRange } from '../number-words.ts';
import { formatDate, type PartialDate } from '../partial-date.ts';
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
  label: 'Number',
  plural: 'Numbers',
  find: (draft) =>
    draft.data.figures.flatMap((data, index) => {
      const place = placeOf(data, ['figures', index], draft);
      if (!place) return [];
      checkValue(data, index, draft);
      const { id: key, value, low, high, qualifier, unit, status, date, series } = data;
      const text = textAt(place);
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
  address(annotation, site) {
    const charted = site.charted.get(annotation);
    return charted && pointAddress(charted.series, charted.point);
  },
  note: ({ text, unit, status, date }) => ({
    title: `“${text}”`,
    tag: statuses[status].label.toLowerCase(),
    body: date ? `${unit}, ${formatDate(date)}` : unit,
    sources: [],
    isLater: false,
  }),
};

type FigureData = Draft['data']['figures'][number];

type ReportField = (field: string, message: string, fix: string) => void;

function checkValue(data: FigureData, index: number, draft: Draft): void {
  const { quote, value, low, high, qualifier } = data;
  const reportAt: ReportField = (field, message, fix) => draft.reportAt(['figures', index, field], message, fix);
  if (qualifier === 'words') {
    if (value !== undefined)
      reportAt('value', 'a number given in words has no value', 'remove `value:`, or correct `qualifier:`');
    if (!isIndefinite(quote))
      reportAt('quote', `“${quote}” has no word such as “scores”`, 'quote the word, or correct `qualifier:`');
  } else if (qualifier === 'range') {
    checkRange(data, reportAt);
  } else if (value === undefined) {
    reportAt(
      'quote',
      'the figure has no value',
      'add `value:`, or write `qualifier: words` for a word such as “scores”',
    );
  }
  for (const [field, number] of Object.entries({ value, low, high })) checkNumber(field, number, quote, reportAt);
  checkHedge(quote, qualifier, reportAt);
}

function checkNumber(field: string, number: number | undefined, quote: string, reportAt: ReportField): void {
  if (number === undefined || givesValue(quote, number) || isIndefinite(quote)) return;
  const fix = 'correct the value, or quote the words that give it';
  reportAt(field, `the value ${number} does not stand in the quoted words “${quote}”`, fix);
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
    reportAt('quote', `“${quote}” hedges the number, yet it is called exact`, fix);
  } else if (qualifier === 'exact' && isLimited(quote)) {
    const fix = 'write `qualifier: up_to` or `qualifier: fewer_than`';
    reportAt('quote', `“${quote}” gives a limit, yet it is called exact`, fix);
  } else if (qualifier === 'about' && !isHedged(quote)) {
    const fix = 'quote the hedge as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no word such as “about”`, fix);
  } else if ((qualifier === 'up_to' || qualifier === 'fewer_than') && !isLimited(quote)) {
    const fix = 'quote the limit as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no words such as “up to”`, fix);
  } else if ((qualifier === 'at_least' || qualifier === 'more_than') && !isFloored(quote)) {
    const fix = 'quote the limit as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no words such as “at least”`, fix);
  }
}

function textAt({ block, start, end }: Place): string {
  return block.text.slice(start, end);
}
