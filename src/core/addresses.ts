/** Where everything has its page: paths from the root of the site, to which the pages add the base path. */
import { entityTypes } from './entity-types.ts';
import type { Annotation, Article, Entity, Point, Series } from './model.ts';

export function articleAddress(article: Pick<Article, 'slug'>): string {
  return `/articles/${article.slug}/`;
}

/** The exact words of an annotation. */
export function wordsAddress(article: Pick<Article, 'slug'>, annotation: Pick<Annotation, 'id'>): string {
  return `${articleAddress(article)}#${annotation.id}`;
}

export function entityAddress(entity: Pick<Entity, 'id' | 'type'>): string {
  return `/${entityTypes[entity.type].segment}/${entity.id}/`;
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

/** A file of the series' data; `format` is the ending without its dot. */
export function seriesFileAddress(series: Pick<Series, 'id'>, format: string): string {
  return `/timeline/${series.id}.${format}`;
}
