/** Articles, corrections and profiles as entries of feeds, each with its full text. */
import { articleAddress, correctionAddress, entityAddress } from '../core/addresses.ts';
import { findArticleDay, findEntityDay, toDay } from '../core/last-days.ts';
import type { Article, Correction, Profile, Tables } from '../core/model.ts';
import { formatDate, type PartialDate } from '../core/partial-date.ts';
import { writeArticleHtml, writeCorrectionHtml, writeProfileHtml } from './feed-html.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** Its page, as a path of the site. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** The day of its publication; undefined where that is not known to the day. */
  readonly published: string | undefined;
  /** The day since which it says what it says. */
  readonly updated: string;
  /** By what a feed sorts its entries: the last day first. */
  readonly order: string;
  readonly topics: readonly string[];
  readonly language: string;
  /** Its full text as HTML; addresses within the site begin with `siteAddress`. */
  readonly write: (siteAddress: string) => string;
}

/** An article. */
export function toArticleEntry(article: Article, tables: Tables): FeedEntry {
  const { headline, dek, published, topics, language } = article;
  const updated = findArticleDay(article, tables) ?? published.earliest;
  return {
    address: articleAddress(article),
    title: headline,
    summary: dek,
    published: toExactDay(published),
    updated,
    order: updated,
    topics,
    language,
    write: (siteAddress) => writeArticleHtml(article, tables, siteAddress),
  };
}

/** An article that was corrected or given notes after it was published, with what these are; undefined for any other. */
export function toChangeEntry(article: Article, tables: Tables): FeedEntry | undefined {
  const corrections = tables.corrected.get(article) ?? [];
  const notes = article.annotations.flatMap((one) => (one.kind === 'note' && one.later && one.known ? [one] : []));
  if (corrections.length + notes.length === 0) return undefined;
  const summary = [
    ...corrections.map(({ when, why }) => `Corrected on ${formatDate(when)}: ${why}`),
    ...notes.map(({ known, body }) => `Since then${known ? `, ${formatDate(known)}` : ''}: ${body}`),
  ].join(' ');
  return { ...toArticleEntry(article, tables), summary };
}

/** A correction. */
export function toCorrectionEntry(correction: Correction): FeedEntry {
  const { place, why, when } = correction;
  const day = toDay(when) ?? when.earliest;
  return {
    address: correctionAddress(correction),
    title: `Corrected: ${place}`,
    summary: why,
    published: toExactDay(when),
    updated: day,
    order: day,
    topics: [],
    language: 'en',
    write: (siteAddress) => writeCorrectionHtml(correction, siteAddress),
  };
}

/** What is known of an entity; undefined where nothing of it bears a date. */
export function toProfileEntry(profile: Profile, tables: Tables): FeedEntry | undefined {
  const { entity, appearances } = profile;
  const updated = findEntityDay(profile, tables);
  if (updated === undefined) return undefined;
  return {
    address: entityAddress(entity),
    title: `${entity.name}: what is known`,
    summary: entity.summary ?? appearances[0]?.member.role ?? '',
    published: undefined,
    updated,
    order: updated,
    topics: [],
    language: 'en',
    write: (siteAddress) => writeProfileHtml(profile, siteAddress),
  };
}

function toExactDay({ earliest, latest, approximate, uncertain }: PartialDate): string | undefined {
  return earliest === latest && !approximate && !uncertain ? earliest : undefined;
}
