/** What full-text search looks through: a sentence, a statement, a number, a note or a profile each, with its own place. */
import { articleAddress, basisAddress, entityAddress, seriesAddress, wordsAddress } from './addresses.ts';
import { voiceOf, wordsOf } from './kinds/claim.ts';
import type { Annotation, Appearance, Article, Block, Fact, Point, Profile, Series, Site } from './model.ts';
import { partProfile } from './part-profile.ts';
import { formatDate } from './partial-date.ts';
import { formatQuantity } from './quantity.ts';
import type { SearchKind } from './search-kinds.ts';
import { limitRecords } from './search-grain.ts';
import { cutSentences, sentenceIn, sentencesOf } from './sentences.ts';
import { statuses } from './vocabulary.ts';

/** One thing that can be found. */
export interface SearchRecord {
  /** A path of the site, with the fragment that leads to the exact place. */
  readonly address: string;
  readonly kind: SearchKind;
  /** The words that are searched and shown. */
  readonly text: string;
  /** Of a page as a whole its name, by which it is found first. */
  readonly name?: string;
  /** Names by which the words are found although they lack them: who speaks, what is counted. */
  readonly about?: string;
  /** Who says so, what is counted: shown beside the words, not searched. */
  readonly title?: string;
  /** Where the words stand, as `US envoy asks Pakistan, ¶7`: shown, not searched. */
  readonly place?: string;
}

/** Everything that can be found, in the order of the site: articles, profiles, series. */
export function findRecords({ articles, profiles, series }: Site): readonly SearchRecord[] {
  return limitRecords([
    ...articles.flatMap(findInArticle),
    ...profiles.flatMap(findInProfile),
    ...series.flatMap(findInSeries),
  ]);
}

function findInArticle(article: Article): SearchRecord[] {
  const { headline, dek, blocks, annotations } = article;
  const opening = { address: articleAddress(article), text: joinSentences([headline, dek]), name: headline };
  return [
    { ...opening, kind: 'text', place: formatDate(article.published) },
    ...blocks.flatMap((block) => findInBlock(block, article)),
    ...annotations.flatMap((annotation) => findInAnnotation(annotation, article)),
  ];
}

function findInBlock(block: Block, article: Article): SearchRecord[] {
  const address = `${articleAddress(article)}${placeIn(article, block)}`;
  const place = placeName(article, block);
  return splitSentences(block.text).map((text) => ({ address, kind: 'text', text, place }));
}

/** The fragment of the paragraph, or of the last one before a heading, list or table; empty where there is none. */
function placeIn({ blocks }: Article, block: Block): string {
  const before = blocks.findLast(({ index, paragraph }) => index <= block.index && paragraph !== undefined);
  return before?.paragraph === undefined ? '' : `#p-${before.paragraph}`;
}

function placeName({ headline }: Article, { paragraph }: Block): string {
  return paragraph === undefined ? headline : `${headline}, ¶${paragraph}`;
}

/** The records of an annotation; a name or a date has none of its own, since its sentence is found. */
function findInAnnotation(annotation: Annotation, article: Article): SearchRecord[] {
  const [address, place] = [wordsAddress(article, annotation), placeName(article, annotation.block)];
  switch (annotation.kind) {
    case 'mention':
    case 'date':
    case 'commitment':
    case 'part':
      return [];
    case 'claim': {
      const { speaker, behalf } = annotation;
      const text = wordsOf(annotation);
      const about = [...(speaker ? [speaker] : []), ...behalf].map(({ name }) => name).join(', ');
      return [{ address, kind: 'statement', text, about, title: voiceOf(annotation), place }];
    }
    case 'note': {
      const title = `On “${annotation.text}”`;
      return splitSentences(annotation.body).map((text) => ({ address, kind: 'note', text, title, place }));
    }
    case 'figure': {
      const { block, start, unit, date } = annotation;
      const title = `“${annotation.text}”: ${unit}${date ? `, ${formatDate(date)}` : ''}`;
      return [{ address, kind: 'number', text: sentenceIn(sentencesOf(block), start).text, about: unit, title, place }];
    }
  }
}

function findInProfile(profile: Profile): SearchRecord[] {
  const { entity, appearances } = profile;
  const { name, type: kind, spellings } = entity;
  const { known, since } = partProfile(profile);
  const address = entityAddress(entity);
  const what = entity.summary ?? (appearances[0] as Appearance).member.role;
  const text = joinSentences([name, what, spellings.length > 0 ? `Also ${spellings.join(', ')}` : '']);
  const toRecords = (place: string, texts: readonly string[]): SearchRecord[] =>
    texts.map((text) => ({ address: address + place, kind, text, about: name, title: name }));
  const toTexts = (facts: readonly Fact[]) => facts.map((fact) => fact.text);
  return [
    { address, kind, text, name },
    ...toRecords('', splitSentences(toText(entity.portrait))),
    ...toRecords('#since-then', splitSentences(toText(entity.aftermath))),
    ...toRecords(
      '#roles',
      entity.roles.map(({ title }) => title),
    ),
    ...entity.commitments.flatMap(({ id, duty }) => toRecords(`#commitment-${id}`, [duty])),
    ...toRecords('#facts', toTexts(known)),
    ...toRecords('#since-then', toTexts(since)),
  ];
}

function findInSeries(series: Series): SearchRecord[] {
  const { title: name, dek, points } = series;
  const opening = { address: seriesAddress(series), text: joinSentences([name, dek]), name, place: 'Timeline' };
  return [{ ...opening, kind: 'number' }, ...points.map((point) => toPointRecord(series, point))];
}

function toPointRecord(series: Series, point: Point): SearchRecord {
  const { date, measure, status, note, source } = point;
  const text = joinSentences([`${formatQuantity(point)} ${series.unit}, ${formatDate(date)}`, note]);
  const title = `${measure.label}, ${statuses[status].label.toLowerCase()}: ${source.publisher}`;
  const address = basisAddress(series, point.id);
  return { address, kind: 'number', text, about: series.title, title, place: series.title };
}

function splitSentences(text: string): string[] {
  return cutSentences(text).map((sentence) => sentence.text);
}

/** The texts as sentences one after another; empty ones are left out. */
function joinSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?”]$/u.test(part) ? part : `${part}.`)) // matches `Done.`; not `Done`
    .join(' ');
}

/**
 * The text of HTML that the core wrote itself: in text it escapes these two characters and no other, and each block, cell and
 * break of a line stands in a line of its own.
 */
function toText(html: string): string {
  const words = html.replace(/<(?:[^"<>]|"[^"]*")*>/gu, '').replace(/\s+/gu, ' '); // matches `<a title="x > y">`; not `&#x3C;p>`
  return words.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
}
