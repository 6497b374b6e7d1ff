/** The whole pipeline: content files in, a site or a list of problems out. */
import { annotateArticle, parseArticle } from './annotate.ts';
import { checks } from './checks/checks.ts';
import { indexContent } from './content-index.ts';
import { decodeFiles, type ContentFiles } from './decode.ts';
import { collectEntities } from './entities.ts';
import { indexFigures, indexProfiles, indexUndertakings } from './index-site.ts';
import type { Article, Site } from './model.ts';
import { compareDates, compareText } from './partial-date.ts';
import { compareProblems, type Problem } from './problem.ts';
import type { Incomplete } from './references.ts';
import { parseSeries } from './series.ts';
import { parseSources } from './sources.ts';

/** A site, or everything that stands in its way. */
export type BuildResult =
  | { readonly site: Site; readonly problems: readonly [] }
  | { readonly site: undefined; readonly problems: readonly Problem[] };

/** Builds the site from the files of `content/`. Pure: the same files give the same site, in whatever order they come. */
export function buildSite(files: ContentFiles): BuildResult {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const incomplete: Incomplete = new Set();

  const content = indexContent(decodeFiles(files, report), report);
  const { sources, linkArticles } = parseSources(content.sources, incomplete, report);
  const drafts = content.articles.flatMap((file) => parseArticle(file, incomplete, report) ?? []);
  const entities = collectEntities({ files: content.entities, articles: drafts }, { sources, incomplete, report });
  const seriesIds = new Set(content.series.map(({ id }) => id));
  const register = { entities, sources, seriesIds, incomplete };
  const articles = drafts.map((draft) => annotateArticle(draft, register, report)).sort(compareArticles);
  linkArticles(new Map(articles.map((article) => [article.slug, article])));
  const series = parseSeries(content, { sources, entities, articles, incomplete }, report);
  const profiles = indexProfiles(entities.values(), articles);
  const charted = indexFigures(series);
  const site: Site = {
    articles,
    profiles,
    series,
    charted,
    undertaken: indexUndertakings(articles),
    sources: [...sources.values()].sort((a, b) => compareText(a.id, b.id)),
  };
  // The checks compare one thing with another: they look at a site only when each thing is sound by itself.
  if (problems.length === 0) for (const check of checks) check(site, report);

  return problems.length === 0 ? { site, problems: [] } : { site: undefined, problems: problems.sort(compareProblems) };
}

/** Newest first, then by slug. */
function compareArticles(a: Article, b: Article): number {
  return compareDates(b.published, a.published) || compareText(a.slug, b.slug);
}
