/** Since when a page says what it says, from the dates of its content: what was published, corrected, found in a source. */
import { articleAddress, entityAddress, seriesAddress } from './addresses.ts';
import { entityTypes } from './entity-types.ts';
import type { Article, Profile, Series, Site, Source, Tables } from './model.ts';
import { openBounds, type PartialDate } from './partial-date.ts';

type Evidence = { readonly sources: readonly Source[] };

/** The last day that a date can mean, or its first where it has no end; undefined where it has neither. */
export function toDay({ earliest, latest }: PartialDate): string | undefined {
  if (latest !== openBounds.latest) return latest;
  return earliest === openBounds.earliest ? undefined : earliest;
}

/** The last of some days; undefined where there is none. */
export function toLastDay(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((last, day) => (day !== undefined && (last === undefined || day > last) ? day : last), undefined);
}

/** Of an article: when it was published, corrected, or given a note of what became known. */
export function findArticleDay(article: Article, { corrected }: Pick<Site, 'corrected'>): string | undefined {
  const notes = article.annotations.flatMap((annotation) => (annotation.kind === 'note' ? [annotation] : []));
  return toLastDay([
    ...toDays([article.published, ...(corrected.get(article) ?? []).map(({ when }) => when)]),
    ...toDays(notes.map(({ known }) => known)),
    ...findSourceDays(notes),
  ]);
}

/** Of what is known of an entity: when it was corrected, or the newest of its sources appeared. */
export function findEntityDay({ entity }: Pick<Profile, 'entity'>, tables: Tables): string | undefined {
  const { facts, roles, commitments } = entity;
  const outcomes = commitments.flatMap((commitment) => commitment.outcomes);
  const relations = tables.relations.filter(({ from, to }) => from === entity || to === entity);
  return toLastDay([
    ...toDays((tables.corrected.get(entity) ?? []).map(({ when }) => when)),
    ...toDays([...facts.map(({ known }) => known), ...outcomes.map(({ date }) => date)]),
    ...findSourceDays([...facts, ...roles, ...commitments, ...outcomes, ...relations]),
  ]);
}

/** Of a series: when a point was known, or what became of it, or was corrected. */
function findSeriesDay({ points }: Series, { corrected }: Pick<Site, 'corrected'>): string | undefined {
  return toLastDay([
    ...toDays(points.map(({ known }) => known)),
    ...toDays(points.flatMap((point) => (corrected.get(point) ?? []).map(({ when }) => when))),
    ...findSourceDays(points.flatMap(({ outcome }) => outcome ?? [])),
  ]);
}

/** The day of every page of the site that has one, by its path. */
export function indexDays(site: Site): ReadonlyMap<string, string> {
  const { articles, profiles, series, corrections } = site;
  const articleDays = new Map(articles.map((article) => [article, findArticleDay(article, site)]));
  const ofArticles = articles.map((article) => [articleAddress(article), articleDays.get(article)] as const);
  const ofProfiles = profiles.map((profile) => {
    const named = profile.appearances.map(({ article }) => articleDays.get(article));
    return [entityAddress(profile.entity), toLastDay([findEntityDay(profile, site), ...named])] as const;
  });
  const ofSeries = series.map((one) => [seriesAddress(one), findSeriesDay(one, site)] as const);
  const lastOf = (pages: readonly (readonly [string, string | undefined])[]) => toLastDay(pages.map(([, day]) => day));
  const ofLists = [
    ['/', lastOf([...ofArticles, ...ofProfiles, ...ofSeries])] as const,
    ['/articles/', lastOf(ofArticles)] as const,
    ['/corrections/', toLastDay(toDays(corrections.map(({ when }) => when)))] as const,
    ...Object.values(entityTypes).map(({ segment }) => {
      const own = ofProfiles.filter(([path]) => path.startsWith(`/${segment}/`));
      return [`/${segment}/`, lastOf(own)] as const;
    }),
  ];
  const pages = [...ofLists, ...ofArticles, ...ofProfiles, ...ofSeries];
  return new Map(pages.flatMap(([path, day]) => (day === undefined ? [] : [[path, day] as const])));
}

function toDays(dates: readonly (PartialDate | undefined)[]): (string | undefined)[] {
  return dates.map((date) => date && toDay(date));
}

function findSourceDays(items: readonly Evidence[]): (string | undefined)[] {
  return toDays(items.flatMap(({ sources }) => sources.map(({ date }) => date)));
}
