/** Everything that can be followed as a feed: what is new, what has changed, what was corrected, each topic and each entity. */
import { entityAddress, entityFeedAddress, feedAddress } from '../core/addresses.ts';
import { toLastDay } from '../core/last-days.ts';
import type { Profile, Site, Tables } from '../core/model.ts';
import { compareText } from '../core/partial-date.ts';
import { indexTopics } from '../core/topics.ts';
import { publisher } from './citation.ts';
import { toArticleEntry, toChangeEntry, toCorrectionEntry, toProfileEntry, type FeedEntry } from './feed-entries.ts';

/** A feed in the form from which every format is written. */
export interface Feed {
  /** The path of its files without their ending. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The page that it follows, as a path of the site. */
  readonly page: string;
  /** The day of its last entry, or of the site's; the beginning of 1970 where nothing bears a date. */
  readonly day: string;
  /** The last first; the oldest are left out where there are many. */
  readonly entries: readonly FeedEntry[];
}

/** How many entries a feed of the site has, and one of an entity. */
const [most, mostOfEntity] = [20, 10];

/** The feeds of the whole site, then those of its topics. */
export function findSiteFeeds(site: Site): readonly Feed[] {
  const ofArticles = site.articles.map((article) => toArticleEntry(article, site));
  const toFeed = (name: string, rest: Pick<Feed, 'title' | 'description' | 'entries'>, page = '/'): Feed => ({
    ...rest,
    path: feedAddress(name),
    title: `${publisher}: ${rest.title}`,
    page,
    day: toFeedDay(rest.entries, ofArticles),
    entries: sortEntries(rest.entries, most),
  });
  return [
    toFeed('new', {
      title: 'new articles',
      description: 'Every new article, in full.',
      entries: ofArticles.map((entry, index) => ({ ...entry, order: site.articles[index]?.published.earliest ?? '' })),
    }),
    toFeed('changed', {
      title: 'changed articles',
      description: 'Articles that were corrected or given notes on what became known since, in full.',
      entries: site.articles.flatMap((article) => toChangeEntry(article, site) ?? []),
    }),
    toFeed(
      'corrected',
      {
        title: 'corrections',
        description: 'Every mistake that was published here and put right.',
        entries: site.corrections.map(toCorrectionEntry),
      },
      '/corrections/',
    ),
    ...indexTopics(site.articles).map(({ id, name, articles }) =>
      toFeed(`topics/${id}`, {
        title: name,
        description: `Articles on the topic “${name}”, in full.`,
        entries: articles.map((article) => toArticleEntry(article, site)),
      }),
    ),
  ];
}

/** The feed of an entity: the articles that name it, its corrections, and what is known of it. */
export function toEntityFeed(profile: Profile, tables: Tables): Feed {
  const { entity, appearances } = profile;
  const entries = [
    ...appearances.map(({ article }) => toArticleEntry(article, tables)),
    ...(tables.corrected.get(entity) ?? []).map(toCorrectionEntry),
    ...[toProfileEntry(profile, tables) ?? []].flat(),
  ];
  return {
    path: entityFeedAddress(entity),
    title: `${publisher}: ${entity.name}`,
    description: `Articles that name ${entity.name}, in full, corrections, and our notes.`,
    page: entityAddress(entity),
    day: toFeedDay(entries, []),
    entries: sortEntries(entries, mostOfEntity),
  };
}

function toFeedDay(entries: readonly FeedEntry[], others: readonly FeedEntry[]): string {
  const last = (from: readonly FeedEntry[]) => toLastDay(from.map(({ updated }) => updated));
  return last(entries) ?? last(others) ?? '1970-01-01';
}

function sortEntries(entries: readonly FeedEntry[], count: number): FeedEntry[] {
  return [...entries]
    .sort((a, b) => compareText(b.order, a.order) || compareText(a.address, b.address))
    .slice(0, count);
}
