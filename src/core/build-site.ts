/** The whole pipeline: content files in, a site or a list of problems out. */
import { articleAddress } from './addresses.ts';
import { indexArticleAddresses, indexSeriesAddresses, type AddressBook } from './address-book.ts';
import { correctionsIn } from './corrections-in.ts';
import { annotateArticle, parseArticle, type DraftArticle, type Register } from './annotate.ts';
import { attemptAll, attemptFile, type Attempt, type Attempts } from './attempt.ts';
import { checks } from './checks/checks.ts';
import { indexContent, type ContentFile } from './content-index.ts';
import { parseCorrections } from './corrections.ts';
import { decodeFiles, toText, type ContentFiles } from './decode.ts';
import { orderByRepeats, type EarlierArticle } from './earlier-claims.ts';
import { collectEntities } from './entities.ts';
import { indexFigures, indexProfiles, indexUndertakings } from './index-site.ts';
import { parseLedgers, reportStrayLedgers } from './ledger.ts';
import type { Article, Series, Site } from './model.ts';
import { findPagePaths, parsePageAddresses } from './page-addresses.ts';
import { compareDates, compareText } from './partial-date.ts';
import { compareProblems, type Notice, type Problem, type Report } from './problem.ts';
import { rememberNothing, type Recall, type Remember } from './recall.ts';
import { addBroken, addUnread, readIds, type Incomplete } from './references.ts';
import { collectRelations } from './relations.ts';
import { parseSeries } from './series.ts';
import { parseSnapshots } from './snapshots.ts';
import { parseSources } from './sources.ts';

/** A site with what an editor should look at, or everything that stands in its way. */
export type BuildResult =
  | { readonly site: Site; readonly problems: readonly []; readonly notices: readonly Notice[] }
  | { readonly site: undefined; readonly problems: readonly Problem[]; readonly notices: readonly Notice[] };

/** How steps over single files are run: where they may be given up, and where what they once made is remembered. */
export interface Means {
  readonly attempt?: Attempt;
  readonly remember?: Remember;
}

/**
 * Builds the site from the files of `content/`, without the articles that are drafts unless they are asked for. Pure: the
 * same files give the same site, in whatever order they come. A file with Markdown of which a step is given up is a problem.
 */
export function buildSite(
  files: ContentFiles,
  withDrafts = false,
  { attempt = attemptAll, remember = rememberNothing }: Means = {},
): BuildResult {
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const notify = (notice: Notice) => void notices.push(notice);
  const incomplete: Incomplete = new Map();
  const means = { attempt, remember, report };

  const content = indexContent(decodeFiles(files, report), report);
  for (const { file } of problems) addUnread(incomplete, file, toText(files[file]));
  const { sources, linkArticles } = parseSources(content.sources, incomplete, report);
  const { parsed: drafts, left } = parseArticles(content.articles, { withDrafts, incomplete, ...means });
  const entities = collectEntities({ files: content.entities, articles: drafts }, { sources, incomplete, ...means });
  const seriesIds = new Set(content.series.map(({ id }) => id));
  const ledgers = parseLedgers(content.articleLedgers, means);
  const seriesLedgers = parseLedgers(content.seriesLedgers, means);
  const register = { entities, sources, seriesIds, incomplete, ledgers };
  const articles = annotateArticles(drafts, register, means);
  linkArticles(new Map(articles.map((article) => [article.slug, article])), left);
  const series = parseSeries(content, { sources, entities, articles, incomplete, ledgers: seriesLedgers }, means);
  const profiles = indexProfiles(entities.values(), articles);
  const charted = indexFigures(series);
  const { corrections, corrected } = parseCorrections(
    content.corrections,
    { articles, profiles, series, charted },
    { troubled: problems.map(({ file }) => file), report },
  );
  const isWhole = problems.length === 0;
  const leftOut = new Set([...left].map((slug) => articleAddress({ slug })));
  const present = new Set(findPagePaths({ articles, profiles, series }));
  const pages = parsePageAddresses(content.addresses, { present, drafts: leftOut, isWhole }, report);
  const isKnown = (path: string) => present.has(path) || leftOut.has(path) || !isWhole;
  const isListed = (path: string) => isKnown(path) || pages.listed.some(({ at }) => at === path);
  reportStrayLedgers(content.articleLedgers, isListed, report);
  const site: Site = {
    articles,
    corrections,
    corrected,
    relations: collectRelations(content.relations, { entities, sources, incomplete }, report),
    profiles,
    series,
    charted,
    addresses: new Map<Article | Series, AddressBook>([
      ...articles.map(
        (one) => [one, indexArticleAddresses(one, ledgers.get(one.slug), corrected.get(one) ?? [])] as const,
      ),
      ...series.map(
        (one) => [one, indexSeriesAddresses(one, seriesLedgers.get(one.id), correctionsIn(one, corrected))] as const,
      ),
    ]),
    pages: { ...pages, copies: parseSnapshots(content.snapshots, { isKnown, gone: pages.gone }, report) },
    undertaken: indexUndertakings(articles),
    sources: [...sources.values()].sort((a, b) => compareText(a.id, b.id)),
  };
  // The checks compare one thing with another: they look at a site only when each thing is sound by itself.
  if (problems.length === 0) for (const check of checks) check(site, report, notify);

  problems.sort(compareProblems);
  notices.sort(compareProblems);
  return problems.length === 0 ? { site, problems: [], notices } : { site: undefined, problems, notices };
}

/** The articles that are to be shown, and the slugs of the drafts left out, whose mistakes stop nothing. */
function parseArticles(
  files: readonly ContentFile[],
  {
    withDrafts,
    incomplete,
    attempt,
    remember,
    report,
  }: Attempts & Recall & { withDrafts: boolean; incomplete: Incomplete },
): { readonly parsed: readonly DraftArticle[]; readonly left: ReadonlySet<string> } {
  const left = new Set<string>();
  const parsed = files.flatMap((file) => {
    const [problems, missing]: [Problem[], Incomplete] = [[], new Map()];
    const reportHere: Report = (problem) => void problems.push(problem);
    const parse = (reportStep: Report) => parseArticle(file, missing, { remember, report: reportStep });
    const article = attemptFile(file.file, parse, { attempt, report: reportHere });
    if (!article) {
      addBroken(missing, 'article', [file.id]);
      addBroken(missing, 'entity', readIds(file.text));
    }
    if (article?.data.draft && !withDrafts) {
      left.add(file.id);
      return [];
    }
    problems.forEach(report);
    for (const [what, ids] of missing) addBroken(incomplete, what, ids);
    return article ?? [];
  });
  return { parsed, left };
}

/** Every article with its annotations, the newest first; those whose statements others repeat are looked at before them. */
function annotateArticles(
  drafts: readonly DraftArticle[],
  register: Omit<Register, 'earlier'>,
  attempts: Attempts,
): readonly Article[] {
  const earlier = new Map<string, EarlierArticle>();
  for (const draft of orderByRepeats(drafts)) {
    const annotate = (report: Report) => annotateArticle(draft, { ...register, earlier }, report);
    const article = attemptFile(draft.content.file, annotate, attempts);
    if (!article) {
      addBroken(register.incomplete, 'article', [draft.content.id]);
      continue;
    }
    const claims = [...draft.data.claims.map(({ id }) => id), ...draft.lostClaims];
    earlier.set(article.slug, { article, claims });
  }
  return [...earlier.values()].map(({ article }) => article).sort(compareArticles);
}

/** Newest first, then by slug. */
function compareArticles(a: Article, b: Article): number {
  return compareDates(b.published, a.published) || compareText(a.slug, b.slug);
}
