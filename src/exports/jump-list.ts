/** The names and titles that the jump box and the page for missing addresses know, small enough to be fetched at once. */
import { entityTypes } from '../core/entity-types.ts';
import type { Article, Profile, Series, Site } from '../core/model.ts';
import { rankProfiles } from '../core/rank-profiles.ts';

/** The most bytes that the list may have. */
export const mostBytes = 20_000;

/** One folder of the site: its path without slashes, what one of its pages is called, and `[title, id]` of each. */
export type JumpFolder = readonly [folder: string, label: string, pages: readonly (readonly [string, string])[]];

interface JumpPage {
  readonly folder: string;
  readonly page: readonly [title: string, id: string];
}

/** What the list is made of. */
export interface JumpSource {
  readonly articles: readonly Pick<Article, 'slug' | 'headline'>[];
  readonly profiles: Site['profiles'];
  readonly series: readonly Pick<Series, 'id' | 'title' | 'lead'>[];
}

const labels: ReadonlyMap<string, string> = new Map([
  ['timeline', 'Timeline'],
  ['articles', 'Article'],
  ...Object.values(entityTypes).map(({ segment, label }) => [segment, label] as const),
]);

/**
 * The list as compact JSON of at most 20,000 bytes: every series, then by turns the newest article and the entity that
 * most articles name, until it is full. What does not fit is found by the full-text search.
 */
export function writeJumpList({ articles, profiles, series }: JumpSource): string {
  const pages = interleave<JumpPage>(
    articles.map(({ slug, headline }) => ({ folder: 'articles', page: [headline, slug] })),
    rankProfiles(profiles).map(toEntityPage),
  );
  const kept = new Map<string, JumpFolder[2][number][]>();
  let bytes = JSON.stringify([...labels].map(([folder, label]) => [folder, label, []])).length;
  for (const { folder, page } of [...series.map(toSeriesPage), ...pages]) {
    bytes += new TextEncoder().encode(JSON.stringify(page)).length + 1; // and a comma
    if (bytes > mostBytes) break;
    kept.set(folder, [...(kept.get(folder) ?? []), page]);
  }
  const folders: readonly JumpFolder[] = [...kept].map(([folder, own]) => [folder, labels.get(folder) ?? '', own]);
  return JSON.stringify(folders);
}

function toEntityPage({ entity: { name, id, type } }: Profile): JumpPage {
  return { folder: entityTypes[type].segment, page: [name, id] };
}

function toSeriesPage({ id, title, lead }: JumpSource['series'][number]): JumpPage {
  return { folder: 'timeline', page: [title, lead ? '' : id] };
}

function interleave<T>(first: readonly T[], second: readonly T[]): T[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]).flat();
}
