/** Pages as graphs in the words of schema.org (JSON-LD): small in the page itself, whole in a file beside it. */
import type { BreadcrumbList, Dataset, Graph, Thing } from 'schema-dts';
import { articleAddress, entityAddress, seriesAddress, seriesFileAddress } from '../core/addresses.ts';
import { correctionsIn } from '../core/corrections-in.ts';
import { entityTypes } from '../core/entity-types.ts';
import type { Article, Correction, Entity, Profile, Series, Site } from '../core/model.ts';
import { compareDates } from '../core/partial-date.ts';
import { publisher } from './citation.ts';
import { writeJson } from './json-parts.ts';
import { writeCorrections, writeNewsArticle, writePublisher, writeStatement, writeThing } from './schema-things.ts';

type Step = readonly [path: string, name: string];

/** What stands in an article's page for search engines: what it is, and the way to it. */
export function writeArticleBlock(
  article: Article,
  siteAddress: string,
  { corrections, image }: { readonly corrections: readonly Correction[]; readonly image?: string | undefined },
): string {
  const report = {
    ...writeNewsArticle(article, siteAddress, image),
    ...writeCorrections(corrections, siteAddress),
  };
  return toBlock([report, writeWay(articleWay(article), siteAddress)]);
}

/** An article with everyone and everything in it, and every statement. */
export function writeArticleGraph(
  article: Article,
  siteAddress: string,
  { corrected }: Pick<Site, 'corrected'>,
): string {
  const { cast, annotations } = article;
  const refer = (entity: Entity) => ({ '@id': siteAddress + entityAddress(entity) });
  const statements = annotations.flatMap((annotation) =>
    annotation.kind === 'claim' ? [writeStatement(article, annotation, siteAddress)] : [],
  );
  const report = {
    ...writeNewsArticle(article, siteAddress),
    ...writeCorrections(corrected.get(article) ?? [], siteAddress),
    mentions: cast.map(({ entity }) => refer(entity)),
    hasPart: statements.map((statement) => ({ '@id': statement['@id'] ?? '' })),
  };
  return toGraph([
    report,
    ...cast.map(({ entity }) => writeThing(entity, siteAddress)),
    ...statements,
    writeWay(articleWay(article), siteAddress),
  ]);
}

/** An entity, and the articles that name it. */
export function writeEntityGraph({ entity, appearances }: Profile, siteAddress: string): string {
  const { plural, segment } = entityTypes[entity.type];
  const articles = appearances.map(({ article }) => writeNewsArticle(article, siteAddress));
  const thing = {
    ...writeThing(entity, siteAddress),
    subjectOf: articles.map((article) => ({ '@id': article['@id'] ?? '' })),
  } as Thing; // one of four types, each of which has `subjectOf`
  const way: readonly Step[] = [
    [`/${segment}/`, plural],
    [entityAddress(entity), entity.name],
  ];
  return toGraph([thing, ...articles, writeWay(way, siteAddress)]);
}

/** A series as a data set, with its files. */
export function writeSeriesGraph(series: Series, siteAddress: string, { corrected }: Pick<Site, 'corrected'>): string {
  const { title, dek, licence, unit, measures, points } = series;
  const url = siteAddress + seriesAddress(series);
  const dates = points.map(({ date }) => date).sort(compareDates);
  const [first, last] = [dates[0], dates.at(-1)];
  const dataset: Exclude<Dataset, string> = {
    '@type': 'Dataset',
    '@id': url,
    url,
    name: title,
    description: `${dek} ${measures.map(({ label, counts }) => `${label}: ${counts}`).join(' ')}`,
    license: licence,
    creator: writePublisher(siteAddress),
    isAccessibleForFree: true,
    ...writeCorrections(correctionsIn(series, corrected), siteAddress),
    variableMeasured: measures.map(({ label }) => `${label}, in ${unit}`),
    ...(first && last ? { temporalCoverage: `${first.earliest}/${last.latest}` } : {}),
    distribution: [
      ['csv', 'text/csv'],
      ['json', 'application/json'],
    ].map(([ending = '', encodingFormat = '']) => ({
      '@type': 'DataDownload' as const,
      encodingFormat,
      contentUrl: siteAddress + seriesFileAddress(series, ending),
    })),
  };
  const way: readonly Step[] = [
    ['/timeline/', 'Timeline'],
    ...(series.lead ? [] : [[seriesAddress(series), title] as const]),
  ];
  return toGraph([dataset, writeWay(way, siteAddress)]);
}

function articleWay(article: Article): readonly Step[] {
  return [
    ['/articles/', 'Articles'],
    [articleAddress(article), article.headline],
  ];
}

function writeWay(steps: readonly Step[], siteAddress: string): Exclude<BreadcrumbList, string> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [['/', publisher] as const, ...steps].map(([path, name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteAddress + path,
    })),
  };
}

function toGraph(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return writeJson(graph);
}

/** JSON that may stand in a page: nothing in it ends the element around it. */
function toBlock(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
