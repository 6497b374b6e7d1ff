/** What full-text search looks through: a sentence, a statement, a number, a note or a profile each, with its own place. */
import { articleAddress, entityAddress, pointAddress, seriesAddress, wordsAddress } from './addresses.ts';
import { voiceOf } from './kinds/claim.ts';
import type { Annotation, Article, Block, Entity, Point, Series, Site } from './model.ts';
import { formatDate } from './partial-date.ts';
import { formatQuantity } from './quantity.ts';
import type { SearchKind } from './search-kinds.ts';
import { sentenceAt } from './sentences.ts';
import { statuses } from './vocabulary.ts';

/** One thing that can be found. */
export interface SearchRecord {
  /** A path of the site, with the fragment that leads to the exact place. */
  readonly address: string;
  readonly kind: SearchKind;
  /** The words that are searched and shown. */
  readonly text: string;
  /** Who speaks, what is counted: searched as well; empty for running text. */
  readonly title: string;
  /** Where the words stand: `US envoy asks Pakistan, ¶7`; empty for a profile. */
  readonly place: string;
}

/** Everything that can be found, in the order of the site: articles, profiles, series. */
export function findRecords({ articles, profiles, series }: Site): readonly SearchRecord[] {
  return [
    ...articles.flatMap(findInArticle),
    ...profiles.map(({ entity, appearances }) => toProfileRecord(entity, appearances[0]?.member.role)),
    ...series.flatMap(findInSeries),
  ];
}

function findInArticle(article: Article): SearchRecord[] {
  const { headline, dek, blocks, annotations } = article;
  const opening = { address: articleAddress(article), kind: 'text', text: `${headline}. ${dek}` } as const;
  return [
    { ...opening, title: '', place: formatDate(article.published) },
    ...blocks.flatMap((block) => findSentences(block, article)),
    ...annotations.flatMap((annotation) => toRecord(annotation, article) ?? []),
  ];
}

function findSentences(block: Block, article: Article): SearchRecord[] {
  const address = `${articleAddress(article)}${placeIn(article, block)}`;
  const records: SearchRecord[] = [];
  for (let at = 0; /\S/u.test(block.text.slice(at));) {
    const { text, offset } = sentenceAt(block.text, at);
    records.push({ address, kind: 'text', text, title: '', place: placeName(article, block) });
    at = Math.max(at + 1, offset + text.length + 1);
  }
  return records;
}

/** The fragment of the paragraph, or of the last one before a heading, list or table; empty where there is none. */
function placeIn({ blocks }: Article, block: Block): string {
  const before = blocks.findLast(({ index, paragraph }) => index <= block.index && paragraph !== undefined);
  return before?.paragraph === undefined ? '' : `#p-${before.paragraph}`;
}

function placeName({ headline }: Article, { paragraph }: Block): string {
  return paragraph === undefined ? headline : `${headline}, ¶${paragraph}`;
}

/** The record of an annotation; a name has none of its own, since its sentence and its profile are found. */
function toRecord(annotation: Annotation, article: Article): SearchRecord | undefined {
  const address = wordsAddress(article, annotation);
  const place = placeName(article, annotation.block);
  switch (annotation.kind) {
    case 'mention':
      return undefined;
    case 'claim':
      return { address, kind: 'statement', text: annotation.text, title: voiceOf(annotation), place };
    case 'note':
      return { address, kind: 'note', text: annotation.body, title: `On “${annotation.text}”`, place };
    case 'figure': {
      const { text } = sentenceAt(annotation.block.text, annotation.start);
      const date = annotation.date ? `, ${formatDate(annotation.date)}` : '';
      return { address, kind: 'number', text, title: `“${annotation.text}”: ${annotation.unit}${date}`, place };
    }
    default:
      return annotation satisfies never;
  }
}

function toProfileRecord(entity: Entity, role: string | undefined): SearchRecord {
  const { name, type, summary, spellings, roles, facts, portrait } = entity;
  const parts = [
    name,
    summary ?? role ?? '',
    spellings.length > 0 ? `Also ${spellings.join(', ')}` : '',
    ...roles.map(({ title }) => title),
    toText(portrait),
    ...facts.map(({ text }) => text),
  ];
  return { address: entityAddress(entity), kind: type, text: joinSentences(parts), title: '', place: '' };
}

function findInSeries(series: Series): SearchRecord[] {
  const { title, dek, points } = series;
  const opening = { address: seriesAddress(series), text: joinSentences([title, dek]), title: 'Timeline', place: '' };
  return [{ ...opening, kind: 'number' }, ...points.map((point) => toPointRecord(series, point))];
}

function toPointRecord(series: Series, point: Point): SearchRecord {
  const { date, measure, status, note, source } = point;
  const number = `${formatQuantity(point)} ${series.unit}`;
  const what = `${number}: ${measure.label}, ${statuses[status].label.toLowerCase()}, ${formatDate(date)}`;
  const text = joinSentences([what, note]);
  return { address: pointAddress(series, point), kind: 'number', text, title: source.publisher, place: series.title };
}

/** The texts as sentences one after another; empty ones are left out. */
function joinSentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?”]$/u.test(part) ? part : `${part}.`)) // matches `Done.`; not `Done`
    .join(' ');
}

/** The text of HTML that the core wrote itself: in text it escapes these two characters and no other. */
function toText(html: string): string {
  const words = html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' '); // matches `<p>`; not `&#x3C;p>`
  return words.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
}
