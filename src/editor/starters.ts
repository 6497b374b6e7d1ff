/** The files that a new article, entity, series or correction begins with: what is needed, with a word on each field. */
import { entityTypes, type EntityType } from '../core/entity-types.ts';
import { longestId, reserved } from '../core/ids.ts';
import type { ImportedPage } from './import/import-page.ts';
import { toId } from './suggest/merge-names.ts';

/** Text for a path of the project: a file of its own, or the end of one that may be there. */
export interface Starter {
  readonly path: string;
  readonly text: string;
  readonly isAddition: boolean;
}

/** A file of `content/articles/`, named after the headline; `day` is YYYY-MM-DD. */
export function articleStarter(headline: string, day: string): readonly Starter[] {
  const text = `---
# While this line stands, the article is shown by npm run dev only.
draft: true
headline: ${quote(headline)}
# One line below the headline: what happened, and why it matters.
dek:
# Above the headline, the most general first: [Roads, City council]
topics: []
# The place that opens the text, in capitals.
dateline:
published: ${day}
# What the report is based on, in a sentence or two.
basis:
# Who and what is named, who says what, and the numbers. For a first draft of these lists, write the text and then run
#   npm run suggest -- content/articles/${toFileId(headline)}.md --write
entities: []
claims: []
figures: []
# Notes of the desk on exact words, each with a source from content/sources.yaml.
notes: []
---

Write the text here, as plain Markdown.
`;
  return [{ path: `content/articles/${toFileId(headline)}.md`, text, isAddition: false }];
}

/** A draft of `content/articles/` made of a page that others published. */
export function importedStarter(page: ImportedPage): readonly Starter[] {
  const { title, byline, published, language, dateline, markdown } = page;
  const tag = /^[a-z]{2,3}(?=-|$)/u.exec(language ?? '')?.[0]; // the `pt` of `pt-BR`
  const text = `---
draft: true
headline: ${quote(title)}
dek:
${dateline === undefined ? 'dateline:' : `dateline: ${quote(dateline)}`}
${published === undefined ? '# The page does not say when it was published.\npublished:' : `published: ${published}`}
# What the report is based on, and what its publisher allows.
basis: ${quote(byline === undefined ? 'Imported from a page without a byline.' : `Imported from a page by ${byline}.`)}
${tag === undefined || tag === 'en' ? '' : `language: ${tag}\n`}entities: []
claims: []
figures: []
notes: []
---

${markdown}
`;
  return [{ path: `content/articles/${toFileId(title)}.md`, text, isAddition: false }];
}

/** A file of `content/entities/`, named after the entity. */
export function entityStarter(name: string, type: EntityType): readonly Starter[] {
  const text = `---
type: ${type}
name: ${quote(name)}
# One line on who or what it is.
summary:
# Other spellings that readers may meet.
spellings: []
# Posts and functions, each with its dates (YYYY, YYYY-MM or YYYY-MM-DD) and a source from content/sources.yaml:
#   - title: Chief engineer
#     represents: harborville
#     from: 2019-03
#     source: city-register
roles: []
# One sourced statement each: { text: …, date: …, source: … }
facts: []
# What was looked for and not found, as noun phrases.
unknown: []
identifiers: {}
---

A short portrait of this ${entityTypes[type].label.toLowerCase()}, in our words.
`;
  return [{ path: `content/entities/${toFileId(name)}.md`, text, isAddition: false }];
}

/** The two files of a series: its meaning, and its rows. */
export function seriesStarter(title: string): readonly Starter[] {
  const id = toFileId(title);
  const text = `---
title: ${quote(title)}
# One line on what is counted, where and when.
dek:
# What one unit of a value is, in the plural: troops, piers.
unit:
# What readers may do with the numbers.
licence: Facts only
# What was counted: numbers of two measures never share a line.
measures:
  - id: level
    label:
    # What the count takes in and leaves out.
    counts:
    scope: all
    drawn: headline
# The rows that the line joins, one source a date: { date: 2020-07, source: wire }
headline: []
# The years that are shown large.
window: { from: 2020-01, until: 2020-12 }
---

How the numbers were gathered.
`;
  const header = 'date,value,value_low,value_high,qualifier,status,measure,source_id,note\n';
  return [
    { path: `content/series/${id}.md`, text, isAddition: false },
    { path: `content/series/${id}.csv`, text: header, isAddition: false },
  ];
}

/** An item of `content/corrections.yaml` for an address of the site; `day` is YYYY-MM-DD. */
export function correctionStarter(address: string, day: string): readonly Starter[] {
  const path = toPath(address);
  const text = `- id: ${toFileId(`${day}-${path.split('/').filter(Boolean).at(-1) ?? 'site'}`)}
  # The address of what was wrong, with # and the mark where there is one.
  of: ${quote(path)}
  was:
  now:
  why:
  when: ${day}
`;
  return [{ path: 'content/corrections.yaml', text, isAddition: true }];
}

/** The path and the mark of an address as readers copy it: without the host, and without what tells its words apart. */
function toPath(address: string): string {
  return address.replace(/^https?:\/\/[^/]*/u, '').replace(/\?[^#]*/u, ''); // `https://a.org`, `?w=1m3k9xa`; not `#c-cracks`
}

/** An id that names a file on every system: of a long title the first words, of a name that Windows keeps one with a number. */
function toFileId(title: string): string {
  const id = toId(title);
  const start = id.length > longestId ? id.slice(0, longestId).replace(/-[^-]*$/u, '') : id; // `-bri`, cut from `-bridge`
  return reserved.test(start) ? `${start}-1` : start;
}

/** A text as YAML on one line. */
function quote(text: string): string {
  return /^[\p{L}][^\n:#"'[\]{}]*$/u.test(text) && !/^(?:true|false|null|yes|no)$/iu.test(text)
    ? text
    : JSON.stringify(text);
}
