/** Everything that can be suggested for one article: names, statements and numbers, as items of its frontmatter. */
import { collectBlocks } from '../../core/blocks.ts';
import { splitFrontMatter } from '../../core/front-matter.ts';
import { parseMarkdown } from '../../core/markdown.ts';
import { parseDate, type PartialDate } from '../../core/partial-date.ts';
import { findClaims } from './find-claims.ts';
import { findDates } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import { findNames } from './find-names.ts';
import { mergeNames, toId, type FoundEntity, type KnownEntity, type TextBlock } from './merge-names.ts';

/** One item for a list of the frontmatter. */
export interface Suggestion {
  readonly list: 'entities' | 'claims' | 'figures' | 'notes';
  /** The fields in order, those without a value left out. */
  readonly item: Readonly<Record<string, unknown>>;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The line of the file that the item rests on. */
  readonly line: number;
}

/** A date of the text as it is read; nothing of it goes into the frontmatter, since a build reads dates by itself. */
export interface DateReading {
  readonly text: string;
  readonly date: PartialDate | undefined;
  readonly line: number;
}

/** What the text of an article file suggests, given what other content knows. */
export function suggest(
  file: string,
  text: string,
  known: readonly KnownEntity[],
): { readonly suggestions: readonly Suggestion[]; readonly dates: readonly DateReading[] } {
  const { yaml, body } = splitFrontMatter(file, text, () => undefined);
  const data = yaml?.value as { published?: unknown } | null | undefined; // whatever stands there; a check says what is wrong
  const published = parseDate(String(data?.published ?? ''));
  const blocks = collectBlocks(parseMarkdown(file, body, () => undefined)).map((block) => {
    return { text: block.text, line: block.element.position?.start.line ?? 1 };
  });
  const entities = mergeNames(blocks, known);
  const ids = new Set<string>();
  const suggestions = [
    ...entities.map(toEntityItem),
    ...blocks.flatMap((block) => toClaimItems(block, blocks, { entities, ids })),
    ...blocks.flatMap((block) => toFigureItems(block, blocks, { published, ids })),
  ];
  const dates = blocks.flatMap(({ text: words, line }) =>
    findDates(words, published).map((date) => ({ text: date.text, date: date.date, line })),
  );
  return { suggestions, dates };
}

function toEntityItem({ id, type, name, aliases, role, confidence, line }: FoundEntity): Suggestion {
  const item = { id, type, name, role: role ?? 'Named in the report', ...(aliases.length > 0 ? { aliases } : {}) };
  return { list: 'entities', item, confidence, line };
}

type Ids = Set<string>;

function toClaimItems(
  block: TextBlock,
  all: readonly TextBlock[],
  { entities, ids }: { entities: readonly FoundEntity[]; ids: Ids },
): Suggestion[] {
  return findClaims(block.text, entities)
    .filter(({ confidence }) => confidence >= 0.4)
    .map(({ quote, start, speaker, behalf, manner, grade, confidence }) => {
      const id = freeId(`c-${shortId(quote)}`, ids).slice(2);
      const voice = { ...(speaker ? { speaker } : {}), ...(behalf.length > 0 ? { behalf } : {}) };
      return {
        list: 'claims',
        item: { id, ...anchorOf(quote, start, { block, all }), ...voice, manner, grade },
        confidence,
        line: block.line,
      };
    });
}

function toFigureItems(
  block: TextBlock,
  all: readonly TextBlock[],
  { published, ids }: { published: PartialDate | undefined; ids: Ids },
): Suggestion[] {
  return findFigures(block.text, findNames(block.text), published).map(
    ({ quote, start, value, qualifier, unit, status, date, confidence }) => {
      const id = freeId(`f-${shortId(`${quote} ${unit}`)}`, ids).slice(2);
      const item = {
        id,
        ...anchorOf(quote, start, { block, all }),
        ...(value === undefined ? {} : { value }),
        ...(qualifier === 'exact' ? {} : { qualifier }),
        unit,
        status,
        ...(date === undefined ? {} : { date }),
      };
      return { list: 'figures', item, confidence, line: block.line };
    },
  );
}

/** The quote, and what stands behind or before it where the article has the same words elsewhere. */
function anchorOf(
  quote: string,
  start: number,
  { block, all }: { block: TextBlock; all: readonly TextBlock[] },
): object {
  const count = (words: string) => all.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
  if (count(quote) === 1) return { quote };
  const after = block.text.slice(start + quote.length);
  for (const { index, 0: word } of after.matchAll(/\S+/gu)) {
    const suffix = after.slice(0, index + word.length);
    if (count(quote + suffix) === 1) return { quote, suffix: suffix.trim() };
  }
  return { quote, prefix: block.text.slice(0, start).trim().split(/\s+/u).slice(-3).join(' ') };
}

function shortId(words: string): string {
  return toId(words).split('-').slice(0, 4).join('-');
}

function freeId(id: string, taken: Ids): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}
