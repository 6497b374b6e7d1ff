/** Numbers in the text: what they count, what they are, and the series that they are a point of. */
import { pointAddress } from '../addresses.ts';
import { placeOf, type Place } from '../anchor.ts';
import { givesValue, isHedged, isIndefinite, isLimited } from '../number-words.ts';
import { formatDate, type PartialDate } from '../partial-date.ts';
import { qualifiers, statuses, type Qualifier, type Status } from '../vocabulary.ts';
import type { Draft, Kind, Words } from './kind.ts';

/** A number in the text, as it is written. */
export interface Figure extends Words<'figure'> {
  readonly key: string;
  /** Undefined where the text has a word such as “scores”. */
  readonly value: number | undefined;
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
      const { id: key, value, qualifier, unit, status, date, series } = data;
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

function checkValue({ quote, value, qualifier }: FigureData, index: number, draft: Draft): void {
  const reportAt = (field: string, message: string, fix: string) =>
    draft.reportAt(['figures', index, field], message, fix);
  if (qualifier === 'words') {
    if (value !== undefined)
      reportAt('value', 'a number given in words has no value', 'remove `value:`, or correct `qualifier:`');
    if (!isIndefinite(quote))
      reportAt('quote', `“${quote}” has no word such as “scores”`, 'quote the word, or correct `qualifier:`');
  } else if (value === undefined) {
    reportAt(
      'quote',
      'the figure has no value',
      'add `value:`, or write `qualifier: words` for a word such as “scores”',
    );
  } else if (!givesValue(quote, value)) {
    reportAt(
      'value',
      `the value ${value} does not stand in the quoted words “${quote}”`,
      'correct the value, or quote the words that give it',
    );
  }
  checkHedge(quote, qualifier, reportAt);
}

/** What the words leave open, the qualifier leaves open too, and the other way round. */
function checkHedge(
  quote: string,
  qualifier: Qualifier,
  reportAt: (field: string, message: string, fix: string) => void,
): void {
  if (qualifier === 'exact' && isHedged(quote)) {
    reportAt('quote', `“${quote}” hedges the number, yet it is called exact`, 'write `qualifier: about`');
  } else if (qualifier === 'exact' && isLimited(quote)) {
    const fix = 'write `qualifier: up_to` or `qualifier: fewer_than`';
    reportAt('quote', `“${quote}” gives a limit, yet it is called exact`, fix);
  } else if (qualifier === 'about' && !isHedged(quote)) {
    const fix = 'quote the hedge as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no word such as “about”`, fix);
  } else if ((qualifier === 'up_to' || qualifier === 'fewer_than') && !isLimited(quote)) {
    const fix = 'quote the limit as well, or write `qualifier: exact`';
    reportAt('qualifier', `“${quote}” has no words such as “up to”`, fix);
  }
}

function textAt({ block, start, end }: Place): string {
  return block.text.slice(start, end);
}
