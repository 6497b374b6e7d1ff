/** Small sound content, and short ways to break it, build it and look at it. */
import { expect } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import type { Mention } from '../../src/core/kinds/kinds.ts';
import type { Annotation, Article, Site } from '../../src/core/model.ts';
import { formatProblem, type Problem, type Report } from '../../src/core/problem.ts';

export const articleFile = 'content/articles/truce-talks.md';
export const entityFile = 'content/entities/ann-lee.md';
export const seriesFile = 'content/series/troops.md';
export const rowsFile = 'content/series/troops.csv';
export const sourcesFile = 'content/sources.yaml';

/** One file of each kind, with every kind of annotation in it; every broken case is one edit away from these. */
export const soundFiles: Readonly<Record<string, string>> = {
  [articleFile]: `---
headline: Truce talks go on
dek: A first line
topics: [Peace]
dateline: GENEVA
published: 2020-09-14
basis: Notes of the day.
entities:
  - id: ann-lee
    type: person
    name: Ann Lee
    role: Envoy
    represents: ministry
    aliases: [Lee, the envoy]
  - id: ministry
    type: organization
    name: Foreign Ministry
    role: Ministry
    mentions:
      - quote: the body
        suffix: she leads
claims:
  - id: hope
    quote: the truce will hold
    speaker: ann-lee
    behalf: ministry
    manner: paraphrased
    grade: named
    about: ministry
  - id: hope-again
    quote: the truce holds
    manner: paraphrased
    grade: reporter
    repeats: hope
figures:
  - id: level
    quote: around 4,500
    value: 4500
    qualifier: about
    unit: troops
    status: planned
    date: 2020-11
    series: troops
notes:
  - id: later
    quote: will hold
    text: It did not.
    source: wire
    known: 2021-02
---

Ann Lee of the Foreign Ministry said the truce will hold. The envoy spoke for the body she leads.

It plans a cut to around 4,500 troops, and the truce holds.
`,
  [entityFile]: `---
type: person
name: Ann Lee
summary: An envoy
spellings: [Anne Lee]
roles:
  - title: Envoy
    represents: ministry
    from: 2019-03
    source: wire
facts:
  - text: Born in the hills.
    date: "1960"
    source: [wire, report]
identifiers:
  wikidata: Q42
---

A short portrait of *Lee*.
`,
  [seriesFile]: `---
title: Troops
dek: A count
unit: troops
lead: true
licence: Facts only
measures:
  - id: level
    label: Level
    counts: All of them.
    scope: all
    drawn: headline
headline:
  - { date: 2020-07, source: wire }
window: { from: 2020-01, until: 2020-12 }
events:
  - date: 2020-09-12
    label: Talks open
    entity: ann-lee
---

The method.
`,
  [rowsFile]: `date,value,value_low,value_high,qualifier,status,measure,source_id,note
2020-07,8600,,,exact,reported,level,wire,"A count, by wire"
2020-11,4500,,,about,planned,level,report,The plan
`,
  [sourcesFile]: `- id: wire
  title: A dispatch
  publisher: A wire
  date: 2020-07-14
  url: https://example.org/wire
  grade: B
  licence: Facts only
- id: report
  title: The report
  publisher: This site
  grade: report
  licence: Facts only
  article: truce-talks
`,
};

/** The files with the first `from` in one of them written as `to`. */
export function edit(file: string, from: string, to: string, files: ContentFiles = soundFiles): ContentFiles {
  const text = files[file];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...files, [file]: text.replace(from, () => to) };
}

/** What a build reports, in its printed form. */
export function problemsOf(files: ContentFiles): string[] {
  return buildSite(files).problems.map(formatProblem);
}

/** The site of sound files. */
export function siteOf(files: ContentFiles): Site {
  const { site, problems } = buildSite(files);
  expect(problems.map(formatProblem)).toEqual([]);
  return site as Site; // without problems there is a site
}

/** Lists of an article's frontmatter as YAML lines, each list's items indented by two. */
export interface Lists {
  readonly entities?: string;
  readonly claims?: string;
  readonly questions?: string;
  readonly figures?: string;
  readonly notes?: string;
  readonly commitments?: string;
}

/** An article's file. */
export function articleText(body: string, lists: Lists = {}): string {
  const yaml = Object.entries(lists).map(([list, items]) => `${list}:\n${items}`);
  const head = 'headline: H\ndek: D\ndateline: X\npublished: 2020-09-14\nbasis: B';
  return `---\n${[head, ...yaml].join('\n')}\n---\n\n${body}\n`;
}

/** An entity of an article's list, as YAML lines. */
export function entityLines(id: string, name: string, rest: Readonly<Record<string, unknown>> = {}): string {
  const extra = Object.entries(rest).map(([key, value]) => `, ${key}: ${JSON.stringify(value)}`);
  return `  - { id: ${id}, type: person, name: ${JSON.stringify(name)}, role: R${extra.join('')} }\n`;
}

/** The files of a site with one article alone. */
export function oneArticle(body: string, lists: Lists = {}): ContentFiles {
  return { 'content/articles/a.md': articleText(body, lists) };
}

/** The one article of a site that holds nothing else. */
export function articleOf(body: string, lists: Lists = {}): Article {
  return siteOf(oneArticle(body, lists)).articles[0] as Article; // there is one
}

/** Annotations of one kind, as `text` alone. */
export function textsOf(article: Article, kind: Annotation['kind']): string[] {
  return article.annotations.filter((annotation) => annotation.kind === kind).map(({ text }) => text);
}

/** The names of an article, as `entity: words`. */
export function namesIn(article: Article): string[] {
  return article.annotations
    .filter((annotation): annotation is Mention => annotation.kind === 'mention')
    .map(({ entity, text }) => `${entity.id}: ${text}`);
}

/** A report that collects, and what it has collected. */
export function collector(): { readonly report: Report; readonly problems: Problem[]; readonly lines: () => string[] } {
  const problems: Problem[] = [];
  return { report: (problem) => void problems.push(problem), problems, lines: () => problems.map(formatProblem) };
}
