import { describe } from 'vitest';
import { entityFile, rowsFile, seriesFile, soundFiles, sourcesFile } from './fixture.ts';
import { testCases, type Case } from './problem-cases.ts';

const cases: readonly Case[] = [
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
    'an unknown source of a fact',
    entityFile,
    '[wire, report]',
    '[wire, reprt]',
    /:14:20 no source has the id `reprt` — did you mean `report`\?/u,
  ],
  [
    'an unknown body of a role',
    entityFile,
    'represents: ministry',
    'represents: minstry',
    /:8:17 no entity has the id `minstry` — did you mean `ministry`\?/u,
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
    'a window that ends before it begins',
    seriesFile,
    'until: 2020-12',
    'until: 2019-12',
    /:15:33 `window\.until` is before `from:` — /u,
  ],
  [
    'a view that ends before it begins',
    seriesFile,
    'window:',
    'views: [{ from: 2020, until: 2019 }]\nwindow:',
    /:15:30 `views\[0\]\.until` is before/u,
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
  [
    'two rows that a headline may mean',
    rowsFile,
    '2020-07,8600,,,exact,reported,level,wire,',
    '2020-07,8600,,,exact,reported,level,wire,\n2020-07,8500,,,exact,reported,level,wire,',
    /:14:5 more than one reported row of a headline measure is of July 2020 and from `wire`/u,
  ],
  [
    'an account that no row gives',
    seriesFile,
    'window:',
    'contradictions:\n  - { title: T, text: X, accounts: [{ date: 2020-08, source: wire }, { date: 2020-07, source: wire }] }\nwindow:',
    /:16:37 no row is of August 2020 and from `wire` — name a date and a source that a row has/u,
  ],
  [
    'an aim that is no plan',
    seriesFile,
    'window:',
    'aims:\n  - { date: 2020-07, source: wire, condition: C }\nwindow:',
    /:16:5 no planned, announced or promised row is of July 2020 and from `wire`/u,
  ],
  [
    'an unknown source of an outcome',
    seriesFile,
    'window:',
    'aims:\n  - { date: 2020-11, source: report, outcome: met, text: T, sources: [wier] }\nwindow:',
    /:16:71 no source has the id `wier` — did you mean `wire`\?/u,
  ],
  [
    'an outcome without its source',
    seriesFile,
    'window:',
    'aims:\n  - { date: 2020-11, source: report, text: T }\nwindow:',
    /:16:5 the outcome is not complete — give `outcome:`, `text:` and `sources:`, or none of them/u,
  ],
  [
    'a curly bracket left open',
    seriesFile,
    'until: 2020-12 }',
    'until: 2020-12',
    /:16:1 broken YAML: .* — write in line 15 `window: \{ .*until: 2020-12\}`$/u,
  ],
  [
    'a map that stands twice',
    seriesFile,
    'events:',
    'window:\n  from: 2019\nevents:',
    /:16:1 broken YAML: Map keys must be unique — remove one of the two/u,
  ],
  [
    'a list for true or false',
    seriesFile,
    'lead: true',
    'lead: [1]',
    /:5:7 `lead` is not true or false — write true or false/u,
  ],
  [
    'a measure that does not hold, and no row that names it',
    seriesFile,
    'id: level',
    'id: Level one',
    /:8:9 `measures\[0\]\.id` is not an id/u,
  ],
  [
    'a source that does not hold, and no row that names it',
    sourcesFile,
    'id: wire',
    'id: The wire',
    /:1:7 `\[0\]\.id` is not an id/u,
  ],
  ['a month that is none', rowsFile, '2020-07,8600', '7 Foo 2020,8600', /:2:1 “7 Foo 2020” is not a date/u],
];

describe('a mistake in an entity, a series, its rows or a source gives one line', () => {
  testCases(cases);
});

const relationsFile = 'content/relations.yaml';
const relations = { ...soundFiles, [relationsFile]: '- { kind: met, between: [ann-lee, ministry], source: wire }\n' };

describe('a mistake in the list of relations gives one line', () => {
  const cases: readonly Case[] = [
    ['an unknown source', relationsFile, 'wire', 'wier', /:1:54 no source has the id `wier` — did you mean `wire`\?/u],
    ['an entity related to itself', relationsFile, 'ministry]', 'ann-lee]', /:1:25 an entity is related to itself/u],
    ['a bracket left open', relationsFile, 'ministry]', 'ministry', /:1:\d+ broken YAML: /u],
  ];
  testCases(cases, relations);
});
