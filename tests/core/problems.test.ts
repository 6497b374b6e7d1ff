import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { compareProblems, ContentError, formatProblem } from '../../src/core/problem.ts';
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

test('sound files give no problem', () => {
  expect(problemsOf(soundFiles)).toEqual([]);
});

test('a ContentError says all problems in their printed form', () => {
  const { problems } = buildSite(edit(articleFile, 'topics:', 'topcis:'));
  const error = new ContentError([...problems, ...problems]);
  expect([error.name, error.problems]).toEqual(['ContentError', [...problems, ...problems]]);
  const [line = ''] = problems.map(formatProblem);
  expect(error.message).toBe(`${line}\n${line}`);
});

test('problems stand in the order of files, lines, columns and messages', () => {
  const places = ['b.md 1 1 a', 'a.md 2 1 a', 'a.md 1 10 a', 'a.md 1 2 c', 'a.md 1 2 a', 'a.md 1 2 b'];
  const problems = places.map((place) => {
    const [file = '', line, column, message = ''] = place.split(' ');
    return { file, line: Number(line), column: Number(column), message, fix: 'mend it' };
  });
  for (const some of [problems, problems.toReversed()]) {
    expect(
      some.toSorted(compareProblems).map(({ file, line, column, message }) => `${file} ${line} ${column} ${message}`),
    ).toEqual([...['a.md 1 2 a', 'a.md 1 2 b', 'a.md 1 2 c', 'a.md 1 10 a', 'a.md 2 1 a', 'b.md 1 1 a']]);
  }
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
      [
        /content\/article\/x\.md:1:1 is not a file that content\/ has a place for — did you mean content\/articles\/<id>\.md\?/u,
      ],
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
    [
      'a file that stands elsewhere',
      { 'notes.txt': 'x' },
      [/^notes\.txt:1:1 is not a file that content\/ has a place for — move it elsewhere/u],
    ],
    [
      'a second series that leads',
      {
        'content/series/other.md': soundFiles[seriesFile] ?? '',
        'content/series/other.csv': soundFiles[rowsFile] ?? '',
      },
      [/troops\.md:1:1 is a second lead series — keep `lead: true` in one series only/u],
    ],
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

const inClaim = '    manner: paraphrased\n    grade: named\n    ';

test.each([
  ['id', articleFile, 'id: hope-again', 'id: 7'],
  ['name', articleFile, 'name: Foreign Ministry', 'name: 7'],
  ['quote', articleFile, 'quote: will hold', 'quote: 7'],
  ['prefix', articleFile, 'quote: will hold', 'quote: will hold\n    prefix: 7'],
  ['suffix', articleFile, 'suffix: she leads', 'suffix: 7'],
  ['speaker', articleFile, 'speaker: ann-lee', 'speaker: 7'],
  ['behalf', articleFile, 'behalf: ministry', 'behalf: 7'],
  ['about', articleFile, 'about: ministry', 'about: 7'],
  ['represents', entityFile, 'represents: ministry', 'represents: 7'],
  ['repeats', articleFile, 'repeats: hope', 'repeats: 7'],
  ['source', articleFile, 'source: wire', 'source: 7'],
  ['series', articleFile, 'series: troops', 'series: 7'],
  ['entity', seriesFile, 'entity: ann-lee', 'entity: 7'],
  ['article', sourcesFile, 'article: truce-talks', 'article: 7'],
  ['blames', articleFile, inClaim, `${inClaim}blames: 7\n    `],
  ['contradicts', articleFile, inClaim, `${inClaim}contradicts: 7\n    `],
  ['answers', articleFile, 'figures:\n', 'questions:\n  - { id: q, text: Why?, answers: [hope, 7] }\nfigures:\n'],
  ['agreement', articleFile, 'notes:\n', 'commitments:\n  - { id: q, agreement: 7, quote: will hold }\nnotes:\n'],
  ['by', entityFile, 'facts:', 'commitments:\n  - { id: q, by: 7, to: ann-lee, duty: D, source: wire }\nfacts:'],
  ['to', entityFile, 'facts:', 'commitments:\n  - { id: q, by: ann-lee, to: 7, duty: D, source: wire }\nfacts:'],
  [
    'sources',
    seriesFile,
    'window:',
    'aims:\n  - { date: 2020-11, source: report, outcome: met, text: T, sources: 7 }\nwindow:',
  ],
  [
    'commitment',
    articleFile,
    'notes:\n',
    'commitments:\n  - { id: q, agreement: ann-lee, commitment: 7, quote: will hold }\nnotes:\n',
  ],
])('where `%s` is no text, that alone is reported, not what a text would point at', (_, file, from, to) => {
  expect(problemsOf(edit(file, from, to))).toEqual([expect.stringContaining('is not a text')]);
});

test.each([
  ['a number of the headline', seriesFile, 'date: 2020-07, source', 'date: July, source'],
  [
    'an account',
    seriesFile,
    'window:',
    'contradictions:\n  - { title: T, text: X, accounts: [{ date: July, source: wire }, { date: 2020-07, source: wire }] }\nwindow:',
  ],
  ['an aim', seriesFile, 'window:', 'aims:\n  - { date: July, source: report }\nwindow:'],
  ['the end of a role', entityFile, 'from: 2019-03', 'from: 2019-03\n    until: July'],
])(
  'where the date of %s is none, that alone is reported, not what a date would be held against',
  (_, file, from, to) => {
    expect(problemsOf(edit(file, from, to))).toEqual([expect.stringContaining('is not a date')]);
  },
);
