/** Dates that the text tells by its own day: found by rule, or where an author says what exact words mean. */
import { placeOf } from '../anchor.ts';
import { positionIn } from '../blocks.ts';
import type { Block } from '../model.ts';
import { formatDate, type PartialDate } from '../partial-date.ts';
import { findRelativeDates, type RelativeDate } from '../relative-dates.ts';
import { sentencesOf } from '../sentences.ts';
import type { Draft, Kind, Words } from './kind.ts';

/** Words that tell a date by the day of the report, such as “on Monday”. */
export interface DateWords extends Words<'date'> {
  readonly date: PartialDate;
  /** How it was worked out from the dateline, as a noun phrase or a clause. */
  readonly rule: string;
}

type Found = Omit<DateWords, 'kind' | 'id'>;

/** Nothing is looked for in quotation marks, since nobody knows on which day these words were said. */
export const date: Kind<DateWords> = {
  kind: 'date',
  find(draft) {
    const pointed = findPointed(draft);
    const own = draft.data.language === 'en' ? draft.blocks.flatMap((block) => findInBlock(block, pointed, draft)) : [];
    const found = [...pointed, ...own].sort((a, b) => a.block.index - b.block.index || a.start - b.start);
    const counts = new Map<string, number>();
    return found.map((words) => {
      const name = `d-${toMoment(words.date)}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return { ...words, kind: 'date', id: count === 1 ? name : `${name}--${count}` };
    });
  },
  describe: ({ text, date: meant, rule }) => [
    ['As written', `“${text}”`],
    ['Means', formatDate(meant)],
    ['Worked out', rule],
  ],
  address: () => undefined,
  note: undefined,
};

/** The year, month or day that stands for a date in HTML; of a limit, its last. */
export function toMoment({ earliest, latest }: PartialDate): string {
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest === latest ? latest : latest.slice(0, 7);
  // A stretch that begins on the first of January, or has no beginning, is named by its end.
  return earliest.endsWith('-01-01') && latest.slice(0, 4) === earliest.slice(0, 4)
    ? latest.slice(0, 4)
    : latest.slice(0, 7);
}

function findPointed(draft: Draft): readonly Found[] {
  return draft.data.dates.flatMap((data, index) => {
    const place = placeOf(data, ['dates', index], draft);
    if (!place) return [];
    const text = place.block.text.slice(place.start, place.end);
    const position = draft.positionAt(['dates', index, 'quote']);
    return [{ ...place, text, position, date: data.date, rule: data.rule }];
  });
}

function findInBlock(block: Block, pointed: readonly Found[], draft: Draft): readonly Found[] {
  const closed = [...block.opaque, ...Array.from(block.text.matchAll(/“[^”]*(?:”|$)/gu), toSpan)]; // matches `“on Monday”`
  return sentencesOf(block).flatMap(({ text: sentence, offset }) =>
    findRelativeDates(sentence, draft.published)
      .map((found) => ({ ...found, start: found.start + offset, end: found.end + offset }))
      .filter(({ start, end }) => !closed.some(([from, until]) => from < end && start < until))
      .filter(({ start, end }) => !pointed.some((own) => own.block === block && own.start < end && start < own.end))
      .flatMap((found) => settle(found, block, draft) ?? []),
  );
}

function toSpan(match: RegExpExecArray): readonly [number, number] {
  return [match.index, match.index + match[0].length];
}

/** The one date that is meant; where there is none or more than one, the author is asked. */
function settle({ start, end, dates, rule }: RelativeDate, block: Block, draft: Draft): Found | undefined {
  const text = block.text.slice(start, end);
  const position = positionIn(block, start);
  const [meant] = dates;
  const isDay = draft.published.earliest === draft.published.latest;
  if (isDay && meant && dates.length === 1) return { block, start, end, text, position, date: meant, rule };
  if (!draft.areDatesWhole) return undefined; // reported already: with what is wrong there, most of these words can be worked out
  const fix = `say which under \`dates:\`, as in { quote: …${text}…, date: ${meant && isDay ? meant.text : 'YYYY-MM-DD'} }`;
  const message = isDay
    ? `“${text}” can mean ${dates.map(formatDate).join(' or ') || 'more than one date'}`
    : `“${text}” cannot be worked out, since \`published:\` is not a day`;
  draft.report(position, message, fix);
  return undefined;
}
