/** Where everything has its page: paths from the root of the site, to which the pages add the base path. */
import { entityTypes } from './entity-types.ts';
import type { Annotation, Article, Entity, Point, Series } from './model.ts';
import { toWordsHash } from './words-hash.ts';

export function articleAddress(article: Pick<Article, 'slug'>): string {
  return `/articles/${article.slug}/`;
}

/** The exact words of an annotation. */
export function wordsAddress(article: Pick<Article, 'slug'>, annotation: Pick<Annotation, 'id'>): string {
  return `${articleAddress(article)}#${annotation.id}`;
}

/** The same, with a hash of the words: an old citation can tell that they have changed. */
export function citedAddress(article: Pick<Article, 'slug'>, annotation: Pick<Annotation, 'id' | 'text'>): string {
  return `${articleAddress(article)}?w=${toWordsHash(annotation.text)}#${annotation.id}`;
}

/** A file of the article's data; `ending` comes without its dot. */
export function articleFileAddress(article: Pick<Article, 'slug'>, ending: string): string {
  return `${articleAddress(article)}${article.slug}.${ending}`;
}

/** A file of what is known of an entity; `ending` comes without its dot. */
export function entityFileAddress(entity: Pick<Entity, 'id' | 'type'>, ending: string): string {
  return `${entityAddress(entity)}${entity.id}.${ending}`;
}

/** A feed of the whole site, without the ending of its files: `new`, `topics/peace`. */
export function feedAddress(name: string): string {
  return `/feeds/${name}`;
}

/** The feed of an entity, without the ending of its files. */
export function entityFeedAddress(entity: Pick<Entity, 'id' | 'type'>): string {
  return `${entityAddress(entity)}feed`;
}

/** The page on which an article with its words, or a series, is cited in every form. */
export function citeAddress(subject: Pick<Article, 'slug'> | Pick<Series, 'id'>): string {
  return 'slug' in subject ? `/cite/articles/${subject.slug}/` : `/cite/timeline/${subject.id}/`;
}

/**
 * The page that tells who says what in an article and what it rests on, or every number of a series with its words and its
 * source; `part` is a heading, a source or a point on it.
 */
export function basisAddress(subject: Pick<Article, 'slug'> | Pick<Series, 'id'>, part?: string): string {
  const page = 'slug' in subject ? articleAddress(subject) : `/timeline/${subject.id}/`;
  return `/basis${page}${part === undefined ? '' : `#${part}`}`;
}

/** The page of anything that content has a page for. */
export function pageAddress(
  subject: Pick<Article, 'slug'> | Pick<Entity, 'id' | 'type'> | Pick<Series, 'id' | 'lead'>,
): string {
  if ('slug' in subject) return articleAddress(subject);
  return 'type' in subject ? entityAddress(subject) : seriesAddress(subject);
}

/** The page that tells how an article's words, or a series' points, changed; and which copies of a page were kept. */
export function versionsAddress(
  subject: Pick<Article, 'slug'> | Pick<Entity, 'id' | 'type'> | Pick<Series, 'id'>,
): string {
  if ('type' in subject) return `/versions${entityAddress(subject)}`;
  return 'slug' in subject ? `/versions/articles/${subject.slug}/` : `/versions/timeline/${subject.id}/`;
}

export function entityAddress(entity: Pick<Entity, 'id' | 'type'>): string {
  return `/${entityTypes[entity.type].segment}/${entity.id}/`;
}

/** The statements that an entity makes, or that are made for it. */
export function voiceAddress(entity: Pick<Entity, 'id' | 'type'>): string {
  return `/claims/voice${entityAddress(entity)}`;
}

/** The row of an undertaking on the page of its agreement. */
export function commitmentAddress(agreement: Pick<Entity, 'id' | 'type'>, id: string): string {
  return `${entityAddress(agreement)}#commitment-${id}`;
}

/** The entry of a correction on the page of all of them. */
export function correctionAddress(correction: { readonly id: string }): string {
  return `/corrections/#${correction.id}`;
}

export function seriesAddress(series: Pick<Series, 'id' | 'lead'>): string {
  return series.lead ? '/timeline/' : `/timeline/${series.id}/`;
}

/** The row of a point in its series' table. */
export function pointAddress(series: Pick<Series, 'id' | 'lead'>, point: Pick<Point, 'id'>): string {
  return `${seriesAddress(series)}#${point.id}`;
}

/** The page of a series between two years: `/timeline/troops/2017-2021/`. */
export function viewAddress(series: Pick<Series, 'id'>, years: string): string {
  return `/timeline/${series.id}/${years.replace('–', '-')}/`;
}

/** The page of a series that is made to stand in a page elsewhere. */
export function embedAddress(series: Pick<Series, 'id' | 'lead'>): string {
  return series.lead ? '/timeline/embed/' : `/timeline/embed/${series.id}/`;
}

/** The card of an entity that is made to stand in a page elsewhere. */
export function entityEmbedAddress(entity: Pick<Entity, 'id' | 'type'>): string {
  return `/embed${entityAddress(entity)}`;
}

/** The statements of an article, made to stand in a page elsewhere; with the fragment of one, that one alone. */
export function statementsEmbedAddress(article: Pick<Article, 'slug'>, claim?: Pick<Annotation, 'id'>): string {
  return `/embed${articleAddress(article)}${claim ? `#${claim.id}` : ''}`;
}

/** A file of the series' data; `format` is the ending without its dot. */
export function seriesFileAddress(series: Pick<Series, 'id'>, format: string): string {
  return `/timeline/${series.id}.${format}`;
}
