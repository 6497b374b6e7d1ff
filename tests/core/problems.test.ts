import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import {
  articleFile,
  articleText,
  edit,
  entityFile,
  problemsOf,
  rowsFile,
  seriesFile,
  soundFiles,
  sourcesFile,
} from './fixture.ts';

/** A break made by one edit, and the one line that it gives. */
type Case = readonly [name: string, file: string, from: string, to: string, line: RegExp];

const inArticle: readonly Case[] = [
  [
    'a text that is a number',
    articleFile,
    'headline: Truce talks go on',
    'headline: 7',
    /:2:11 `headline` is not a text — put the value in quotation marks/u,
  ],
  ['a missing field', articleFile, 'dek: A first line\n', '', /:2:1 `dek` is missing — add a line `dek: …`/u],
  ['a missing date', articleFile, 'published: 2020-09-14\n', '', /:2:1 `published` is missing — add a line/u],
  [
    'a bad date',
    articleFile,
    'published: 2020-09-14',
    'published: 2020-09-31',
    /:6:12 `published` is not a date — write YYYY/u,
  ],
  [
    'a date of another form',
    articleFile,
    'published: 2020-09-14',
    'published: 14.9.2020',
    /:6:12 `published` is not a date/u,
  ],
  ['an unknown key', articleFile, 'topics:', 'topcis:', /:4:1 unknown key `topcis` — did you mean `topics`\?/u],
  [
    'an unknown key in a list',
    articleFile,
    'aliases: [Lee',
    'alias: [Lee',
    /:14:5 unknown key `alias` in `entities\[0\]` — did you mean `aliases`\?/u,
  ],
  [
    'an unknown type',
    articleFile,
    'type: organization',
    'type: organisation',
    /:16:11 `entities\[1\]\.type` cannot be `organisation` — did you mean `organization`\?/u,
  ],
  [
    'an unknown grade',
    articleFile,
    'grade: reporter',
    'grade: reportr',
    /:33:12 `claims\[1\]\.grade` cannot be `reportr` — did you mean `reporter`\?/u,
  ],
  [
    'an id that is no slug',
    articleFile,
    'id: hope-again',
    'id: Hope again',
    /:30:9 `claims\[1\]\.id` is not an id — use lower-case/u,
  ],
  [
    'an empty alias',
    articleFile,
    'aliases: [Lee, the envoy]',
    'aliases: [Lee, "", the envoy]',
    /:14:20 `entities\[0\]\.aliases\[1\]` is empty/u,
  ],
  [
    'a repeated id',
    articleFile,
    'id: hope-again',
    'id: hope',
    /:30:9 the id `hope` is used twice — give each its own id/u,
  ],
  [
    'an unknown speaker',
    articleFile,
    'speaker: ann-lee',
    'speaker: an-lee',
    /:25:14 no entity has the id `an-lee` — did you mean `ann-lee`\?/u,
  ],
  ['an unknown body', articleFile, 'behalf: ministry', 'behalf: court', /:26:13 no entity has the id `court`/u],
  [
    'an unknown represented entity',
    articleFile,
    'represents: ministry',
    'represents: minister',
    /:13:17 no entity has the id `minister` — did you mean `ministry`\?/u,
  ],
  [
    'an unknown source',
    articleFile,
    'source: wire',
    'source: wires',
    /:48:13 no source has the id `wires` — did you mean `wire`\?/u,
  ],
  [
    'a quote that is not there',
    articleFile,
    'quote: the truce will hold',
    'quote: the truce will fold',
    /:24:12 the quote “the truce will fold” is not in the text — did you mean “the truce will hold”\?/u,
  ],
  [
    'a quote that is there twice',
    articleFile,
    'quote: the truce holds',
    'quote: the truce',
    /:31:12 the quote “the truce” occurs 2 times \(¶1, ¶2\) — add `prefix:` or `suffix:`/u,
  ],
  [
    'a suffix that does not follow',
    articleFile,
    'suffix: she leads',
    'suffix: he leads',
    /:20:16 the quote “the body” does not stand between the words given — correct `prefix:` or `suffix:`/u,
  ],
  [
    'a value that is not in its words',
    articleFile,
    'value: 4500',
    'value: 4600',
    /:38:12 the value 4600 does not stand in the quoted words “around 4,500”/u,
  ],
  [
    'a hedge that was forgotten',
    articleFile,
    '    qualifier: about\n',
    '',
    /:37:12 “around 4,500” hedges the number, yet it is called exact — write `qualifier: about`/u,
  ],
  [
    'a hedge outside the quote',
    articleFile,
    'quote: around 4,500',
    'quote: 4,500',
    /:39:16 “4,500” has no word such as “about”/u,
  ],
  [
    'a named grade without a speaker',
    articleFile,
    '    speaker: ann-lee\n',
    '',
    /:27:12 a claim graded `named` has no `speaker`/u,
  ],
  [
    'a speaker under an unnamed grade',
    articleFile,
    'grade: named',
    'grade: sources',
    /:25:14 a claim graded `sources` cannot have a named speaker/u,
  ],
  [
    'a repeated claim that is not above',
    articleFile,
    'repeats: hope',
    'repeats: hop',
    /:34:14 no earlier claim has the id `hop` — did you mean `hope`\?/u,
  ],
  [
    'a form of two entities',
    articleFile,
    'name: Foreign Ministry',
    'name: Foreign Ministry\n    aliases: [Lee]',
    /:18:15 the form “Lee” names both `ann-lee` and `ministry` — .*`mentions: \[\{ quote: "Lee"/u,
  ],
  [
    'a type that differs from the file',
    articleFile,
    'type: person',
    'type: place',
    /:10:11 `ann-lee` is a person elsewhere, not a place — write `type: person`/u,
  ],
  [
    'an entity that is never named',
    articleFile,
    '  - id: ministry',
    '  - id: court\n    type: organization\n    name: High Court\n    role: Court\n  - id: ministry',
    /:17:11 “High Court” is never named in the text/u,
  ],
  [
    'raw HTML',
    articleFile,
    'Ann Lee of',
    '<b>Ann</b> Ann Lee of',
    /:52:1 raw HTML is not allowed: <b> — use Markdown/u,
  ],
  [
    'a script link',
    articleFile,
    'Ann Lee of',
    '[x](javascript:alert) Ann Lee of',
    /:52:1 the link javascript:alert is not allowed/u,
  ],
  [
    'a script link in a definition',
    articleFile,
    'Ann Lee of',
    '[x][y]\n\n[y]: javascript:alert\n\nAnn Lee of',
    /:54:1 the link javascript:alert is not allowed/u,
  ],
  [
    'a link to a host without a scheme',
    articleFile,
    'Ann Lee of',
    '[x](//evil.example) Ann Lee of',
    /:52:1 the link \/\/evil\.example is not allowed/u,
  ],
  [
    'a picture from elsewhere',
    articleFile,
    'Ann Lee of',
    '![x](https://a.example/x.png) Ann Lee of',
    /:52:1 the picture https:\/\/a\.example\/x\.png is not a file of this site/u,
  ],
  [
    'a broken YAML bracket',
    articleFile,
    'topics: [Peace]',
    'topics: [Peace',
    /:\d+:\d+ broken YAML: .* — correct the indentation/u,
  ],
  [
    'a YAML anchor',
    articleFile,
    'dateline: GENEVA',
    'dateline: &place GENEVA',
    /:5:18 a YAML anchor is not allowed — write the value out in full/u,
  ],
  ['a YAML tag', articleFile, 'dateline: GENEVA', 'dateline: !!str GENEVA', /:5:17 a YAML tag is not allowed/u],
  [
    'a key that stands twice',
    articleFile,
    'dateline: GENEVA',
    'dateline: GENEVA\ndateline: BERN',
    /:6:1 broken YAML: Map keys must be unique/u,
  ],
  [
    'a thousands separator in a flow map',
    articleFile,
    '  - id: level\n    quote: around 4,500\n    value: 4500\n',
    '  - id: level\n    quote: around 4,500\n    value: 4,500\n',
    /:38:12 `figures\[0\]\.value` is not a number — write digits only/u,
  ],
];

const elsewhere: readonly Case[] = [
  [
    'an unknown key of an entity',
    entityFile,
    'summary:',
    'sumary:',
    /:4:1 unknown key `sumary` — did you mean `summary`\?/u,
  ],
  [
    'an unknown source of a role',
    entityFile,
    'source: wire',
    'source: wyre',
    /:10:13 no source has the id `wyre` — did you mean `wire`\?/u,
  ],
  [
    'a Wikidata id that is none',
    entityFile,
    'wikidata: Q42',
    'wikidata: 42Q',
    /:16:13 `identifiers\.wikidata` is not a Wikidata id/u,
  ],
  [
    'a role that ends before it starts',
    entityFile,
    'from: 2019-03',
    'from: 2019-03\n    until: 2018',
    /:10:12 a role ends before it starts/u,
  ],
  [
    'a source without an address',
    sourcesFile,
    'https://example.org/wire',
    'ftp://example.org/wire',
    /:5:8 `\[0\]\.url` is not a web address — begin it with https/u,
  ],
  [
    'an unknown article of a source',
    sourcesFile,
    'article: truce-talks',
    'article: truce-talk',
    /:13:12 no article has the id `truce-talk` — did you mean `truce-talks`\?/u,
  ],
  [
    'a headline point that no row is',
    seriesFile,
    'date: 2020-07, source',
    'date: 2020-08, source',
    /:14:5 no reported row of a headline measure is of August 2020/u,
  ],
  [
    'an unknown entity of an event',
    seriesFile,
    'entity: ann-lee',
    'entity: anna-lee',
    /:19:13 no entity has the id `anna-lee` — did you mean `ann-lee`\?/u,
  ],
  [
    'an unknown status of a row',
    rowsFile,
    'exact,reported',
    'exact,repored',
    /:2:22 “repored” is not known here — did you mean reported\?/u,
  ],
  ['a date of a row that is none', rowsFile, '2020-07,8600', '2020-7,8600', /:2:1 “2020-7” is not a date/u],
  [
    'an unknown source of a row',
    rowsFile,
    'level,wire',
    'level,wier',
    /:2:37 no source has the id “wier” — did you mean wire\?/u,
  ],
  [
    'a value that is no number',
    rowsFile,
    '2020-07,8600',
    '2020-07,"8,600"',
    /:2:9 “8,600” is not a number — write digits only/u,
  ],
  ['a value outside its bounds', rowsFile, '8600,,', '8600,9000,9500', /:2:9 the value lies outside its own bounds/u],
  ['a value above its bounds', rowsFile, '8600,,', '8600,8000,8500', /:2:9 the value lies outside its own bounds/u],
  ['a row with a cell too many', rowsFile, 'level,wire,', 'level,wire,,', /:2:1 the row has 10 cells, not 9/u],
  ['a header of another order', rowsFile, 'date,value,', 'value,date,', /:1:1 the header is value,date/u],
];

/** All that is said about the whole content after one edit. */
function linesAfter([, file, from, to]: Case): string[] {
  return problemsOf(edit(file, from, to));
}

describe('one mistake gives one line, with its place and what mends it', () => {
  test.each([...inArticle, ...elsewhere])('%s', (...row) => {
    const lines = linesAfter(row);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(row[4]);
    expect(lines[0]).toMatch(/^content\/[\w./-]+:\d+:\d+ .+ — .+$/u);
  });

  test('sound files give none', () => {
    expect(problemsOf(soundFiles)).toEqual([]);
  });
});

test.each([
  ['in a line', 'It one on Monday.', '9:11'],
  ['behind a line break', 'It\none on Monday.', '10:8'],
  ['in a task', '- [ ] one on Monday', '9:14'],
  ['in a task behind a line break', '- [ ] \n  one on Monday', '10:10'],
  ['in a cell', '| a |\n| - |\n| on Monday |', '11:6'],
])('a word that can mean two days is found %s', (_, body, place) => {
  const [line] = problemsOf({ 'content/articles/a.md': articleText(body) });
  expect(line).toContain(`a.md:${place} “Monday” can mean`);
});

describe('files', () => {
  const cases: readonly (readonly [string, ContentFiles, RegExp[]])[] = [
    [
      'a name that is no id',
      { 'content/articles/My Report.md': soundFiles[articleFile] ?? '' },
      [/My Report\.md:1:1 the file name “My Report” is not an id/u],
    ],
    [
      'two names that fold to one',
      { 'content/entities/Ann-Lee.md': soundFiles[entityFile] ?? '' },
      [/has the same id as content\/entities\/(?:ann-lee|Ann-Lee)\.md — rename one/u],
    ],
    [
      'names that differ in composition only',
      {
        'content/entities/jos\u00E9.md': soundFiles[entityFile] ?? '',
        'content/entities/jose\u0301.md': soundFiles[entityFile] ?? '',
      },
      [/has the same id as content\/entities\/jos/u, /is not an id/u],
    ],
    [
      'a file that has no place',
      { 'content/article/x.md': 'x' },
      [/content\/article\/x\.md:1:1 is not a file that content\/ has a place for — did you mean content\/articles\?/u],
    ],
    [
      'a file that is too large',
      { 'content/articles/large.md': 'x'.repeat(512 * 1024 + 1) },
      [/large\.md:1:1 is larger than 512 kB/u],
    ],
    [
      'a file that is not UTF-8',
      { 'content/articles/latin.md': new Uint8Array([45, 10, 97, 233, 98]) },
      [/latin\.md:2:2 holds a byte that is not UTF-8/u],
    ],
    ['a file with a NUL', { 'content/articles/nul.md': 'ab\0' }, [/nul\.md:1:3 holds a byte/u]],
    ['an empty file', { 'content/articles/empty.md': '' }, [/empty\.md:1:1 has no frontmatter/u]],
    ['rows without a series', { 'content/series/stray.csv': 'date' }, [/stray\.csv:1:1 no series has these rows/u]],
  ];

  test.each(cases)('%s', (_, extra, expected) => {
    const lines = problemsOf({ ...soundFiles, ...extra });
    for (const line of expected) expect(lines.join('\n')).toMatch(line);
    for (const line of lines) expect(line).toMatch(/ — /u);
  });
});

test('mistakes of many kinds in many files are reported in one run, in order', () => {
  let files = edit(articleFile, 'topics:', 'topcis:');
  files = edit(articleFile, 'quote: the truce will hold', 'quote: the truce will fold', files);
  files = edit(articleFile, 'speaker: ann-lee', 'speaker: an-lee', files);
  files = edit(entityFile, 'source: wire', 'source: wyre', files);
  files = edit(rowsFile, 'exact,reported', 'exact,repored', files);
  const lines = problemsOf(files);
  expect(lines.join('\n')).toMatch(/topcis[\s\S]*truce will fold[\s\S]*an-lee[\s\S]*wyre[\s\S]*repored/u);
  const places = buildSite(files).problems.map(({ file, line }) => `${file}:${String(line).padStart(4, '0')}`);
  expect(places).toEqual([...places].sort());
});
