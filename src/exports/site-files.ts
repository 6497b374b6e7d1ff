/** Every data file of the site as one list, from which the route of each ending writes its own and pages name theirs. */
import { articleFileAddress, entityFeedAddress, entityFileAddress, seriesFileAddress } from '../core/addresses.ts';
import type { Article, Profile, Series, Site } from '../core/model.ts';
import { writeArticleJson } from './article-json.ts';
import { writeArticleMarkdown } from './article-markdown.ts';
import { writeArticleText } from './article-text.ts';
import { articleCitationFormats, seriesCitationFormats } from './citation-formats.ts';
import { articleOembed, entityOembed, seriesOembed } from './embed-files.ts';
import { writeEntityJson } from './entity-json.ts';
import { feedFormats } from './feed-formats.ts';
import { findSiteFeeds, toEntityFeed } from './feed.ts';
import type { FileFormat, SiteFile } from './file-format.ts';
import { writeFollowTheMoney } from './follow-the-money.ts';
import { writeLlmsText } from './llms-text.ts';
import { writeArticleGraph, writeEntityGraph, writeSeriesGraph } from './schema-graph.ts';
import { writeRobots } from './sitemap.ts';
import { writeClaimsCsv, writeCopiesCsv, writeMentionsCsv } from './site-tables.ts';
import { writeWords } from './words-json.ts';
import { annotationType, writeWebAnnotations } from './web-annotations.ts';

const json = { ending: 'json', mediaType: 'application/json; charset=utf-8', label: 'JSON' } as const;
const text = { ending: 'txt', mediaType: 'text/plain; charset=utf-8', label: 'Plain text' } as const;
const schema = { ending: 'jsonld', mediaType: 'application/ld+json', label: 'schema.org' } as const;

/** The twins of an article's page. */
export const articleTwins: readonly FileFormat<Article>[] = [
  { ...json, write: (article, siteAddress, tables) => writeArticleJson(article, tables, siteAddress) },
  { ...schema, write: writeArticleGraph },
  { ending: 'annotations.jsonld', mediaType: annotationType, label: 'Web annotations', write: writeWebAnnotations },
  { ending: 'md', mediaType: 'text/markdown; charset=utf-8', label: 'Markdown', write: writeArticleMarkdown },
  { ...text, write: writeArticleText },
];

/** The twins of a profile. */
export const entityTwins: readonly FileFormat<Profile>[] = [
  { ...json, write: (profile, siteAddress, tables) => writeEntityJson(profile, siteAddress, tables) },
  { ...schema, write: writeEntityGraph },
];

/** The feed of an entity in each format. */
const entityFeeds: readonly FileFormat<Profile>[] = feedFormats.map((format) => ({
  ...format,
  write: (profile, siteAddress, tables) => format.write(toEntityFeed(profile, tables), siteAddress, tables),
}));

/** The twins of a series beside those of `formats.ts`. */
export const seriesTwins: readonly FileFormat<Series>[] = [{ ...schema, write: writeSeriesGraph }];

/** What a browser asks for to tell a reader what changed; made for the site's own script. */
const words = { ...json, ending: 'words.json', write: writeWords } as const;

const csv = { ending: 'csv', mediaType: 'text/csv; charset=utf-8' } as const;

/** What is written once for the whole site, by the path without its ending. */
type SiteTable = FileFormat<Site> & { readonly name: string };

/** Every statement, the twin of the page of all statements. */
export const claimsTable: SiteTable = {
  ...csv,
  name: '/data/claims',
  label: 'Every statement',
  write: writeClaimsCsv,
};

/** Who and what is named, the twins of the pages that list profiles. */
export const entityTables: readonly SiteTable[] = [
  { ...csv, name: '/data/mentions', label: 'Every mention', write: writeMentionsCsv },
  {
    name: '/data/entities.ftm',
    ending: 'json',
    mediaType: 'application/json+ftm; charset=utf-8',
    label: 'Everyone and everything named, for FollowTheMoney',
    write: writeFollowTheMoney,
  },
];

/** All of these. */
export const siteTables: readonly SiteTable[] = [claimsTable, ...entityTables];

/** The list of copies, which only stands where there are some. */
const copiesTable: SiteTable = { ...csv, name: '/data/copies', label: 'Every copy of a page', write: writeCopiesCsv };

/** What is written for programs that walk the site. */
const siteTexts: readonly SiteTable[] = [
  { ...text, name: '/robots', write: (_, siteAddress) => writeRobots(siteAddress) },
  { ...text, name: '/llms', write: writeLlmsText },
];

/** All files, in the order of the site. */
export function findFiles(site: Site, siteAddress: string): readonly SiteFile[] {
  const toFiles = <T extends object>(
    subjects: readonly T[],
    formats: readonly FileFormat<T>[],
    toPath: ToPath<T>,
  ): SiteFile[] =>
    subjects.flatMap((subject) =>
      formats.map(({ ending, mediaType, write }) => ({
        path: toPath(subject, ending),
        mediaType,
        write: () => write(subject, siteAddress, site),
      })),
    );
  const toTwins: typeof toFiles = (subjects, formats, toPath) =>
    subjects.flatMap((subject) => toFiles([subject], formats, toPath).map((file) => ({ ...file, subject })));
  return [
    ...toTwins(site.articles, [...articleTwins, ...articleCitationFormats, articleOembed, words], articleFileAddress),
    ...toTwins(site.profiles, [...entityTwins, entityOembed], ({ entity }, ending) =>
      entityFileAddress(entity, ending),
    ),
    ...toTwins(site.series, [...seriesTwins, ...seriesCitationFormats, seriesOembed, words], seriesFileAddress),
    ...toTwins(site.profiles, entityFeeds, ({ entity }, ending) => `${entityFeedAddress(entity)}.${ending}`),
    ...toFiles(findSiteFeeds(site), feedFormats, ({ path }, ending) => `${path}.${ending}`),
    ...[...siteTables, ...(site.pages.copies.size > 0 ? [copiesTable] : []), ...siteTexts].flatMap((table) =>
      toFiles([site], [table], (_, ending) => `${table.name}.${ending}`),
    ),
  ];
}

type ToPath<T> = (subject: T, ending: string) => string;

/** What the route of one ending writes: each path without that ending, and the file. */
export function toRoutes(
  files: readonly SiteFile[],
  ending: string,
): { params: { path: string }; props: { file: SiteFile } }[] {
  return files
    .filter(({ path }) => path.endsWith(`.${ending}`))
    .map((file) => ({ params: { path: file.path.slice(1, -ending.length - 1) }, props: { file } }));
}

/** What such a route answers with. */
export function writeAnswer({ props: { file } }: { props: { file: SiteFile } }): Response {
  return new Response(file.write(), { headers: { 'Content-Type': file.mediaType } });
}
