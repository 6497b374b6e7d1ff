// A file that cannot be read, or is not called as it should be, is one problem at that file: what refers to it is none.
import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { articleFile, articleText, edit, entityFile, problemsOf, rowsFile } from './fixture.ts';
import { seriesFile, soundFiles, sourcesFile } from './fixture.ts';

const correctionsFile = 'content/corrections.yaml';
const later = 'content/articles/later.md';
const correction = (id: string, of: string, now: string) =>
  `- { id: ${id}, of: ${of}, was: Something else, now: ${now}, why: A mistake, when: 2021-01-01 }\n`;

/** Every file is referred to: the article by a source and a correction, the entity by another article. */
const sound: ContentFiles = {
  ...soundFiles,
  [later]: articleText('Ann went.', {
    claims:
      '  - { id: left, quote: Ann went, speaker: ann-lee, manner: paraphrased, grade: named, repeats: truce-talks/hope }\n',
  }).replace('2020-09-14', '2021-01-01'),
  [correctionsFile]:
    correction('one', '/articles/truce-talks/#n-later', 'will hold') +
    correction('two', '/people/ann-lee/', 'An envoy'),
};

function rename(from: string, to: string): ContentFiles {
  const { [from]: text, ...others } = sound;
  return { ...others, [to]: text as string }; // it is one of the files
}

const mark = /:\d+:1 holds a conflict that a merge has left — keep one of the two versions/u;
const conflict = (file: string, line: string): ContentFiles =>
  edit(file, line, `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> topic`, sound);
const inUtf16 = (file: string): ContentFiles => ({
  ...sound,
  [file]: new Uint8Array(Buffer.from(`\uFEFF${sound[file] as string}`, 'utf16le')),
});

test('the content is sound without those mistakes', () => {
  expect(problemsOf(sound)).toEqual([]);
});

describe.each<readonly [string, (file: string) => ContentFiles, RegExp]>([
  ['in UTF-16', inUtf16, /:1:1 holds a byte that is not UTF-8/u],
  [
    'with a conflict',
    (file) => ({ ...sound, [file]: `<<<<<<< HEAD\n${sound[file] as string}=======\n>>>>>>> topic\n` }),
    mark,
  ],
])('a file %s', (_, damage, line) => {
  test.each([articleFile, entityFile, seriesFile, rowsFile, sourcesFile])('%s is one problem', (file) => {
    expect(problemsOf(damage(file))).toEqual([expect.stringMatching(line)]);
  });
});

test.each([
  ['the frontmatter', articleFile, 'headline: Truce talks go on'],
  ['the text', articleFile, 'It plans a cut to around 4,500 troops, and the truce holds.'],
  ['the rows', rowsFile, '2020-11,4500,,,about,planned,level,report,The plan'],
  ['the sources', sourcesFile, '  grade: B'],
])('a conflict that stands open in %s is a problem, and not published', (_, file, line) => {
  expect(problemsOf(conflict(file, line))).toEqual([expect.stringMatching(mark)]);
});

test('every conflict of a file is reported, and the end of one that has no beginning', () => {
  const text = '<<<<<<< HEAD\n=======\n>>>>>>> topic\n\n<<<<<<< HEAD\n=======\n>>>>>>> topic';
  const tail = 'a\n=======\n>>>>>>> topic';
  const lines = problemsOf({ ...sound, 'content/articles/a.md': text, 'content/articles/b.md': tail });
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'content/articles/a.md:1:1',
    'content/articles/a.md:5:1',
    'content/articles/b.md:3:1',
  ]);
});

test('signs that only look like those of a conflict are text', () => {
  const text = articleText('A heading\n=======\n\n`<<<<<<< HEAD`\n\n>>>>>>>deep');
  expect(problemsOf({ ...sound, 'content/articles/a.md': text })).toEqual([]);
});

test.each([
  [articleFile, 'content/articles/Truce-Talks.md', /“Truce-Talks” is not an id/u],
  [articleFile, 'content/articles/truce talks.md', /“truce talks” is not an id/u],
  [articleFile, 'content/articles/2020/truce-talks.md', /is not a file that content\/ has a place for/u],
  [articleFile, 'content/articles/truce-talks.md.txt', /is not a file that content\/ has a place for/u],
  [entityFile, 'content/ann-lee.md', /is not a file that content\/ has a place for/u],
  [rowsFile, 'content/series/troops.CSV', /is not a file that content\/ has a place for/u],
  [seriesFile, 'content/series/troops.markdown', /is not a file that content\/ has a place for/u],
  [sourcesFile, 'content/sources.yml', /did you mean content\/sources\.yaml\?/u],
  [sourcesFile, 'content/source.yaml', /did you mean content\/sources\.yaml\?/u],
])('%s under the name %s is one problem', (from, to, line) => {
  const lines = problemsOf(rename(from, to));
  expect(lines).toEqual([expect.stringMatching(line)]);
  expect(lines[0]).toMatch(new RegExp(`^${to}:1:1 `, 'u'));
});

test('an id that no file stands for is reported beside a file that cannot be read', () => {
  const files = edit(articleFile, 'source: wire', 'source: nobody', inUtf16(entityFile));
  expect(problemsOf(files)).toEqual([
    expect.stringMatching(/no source has the id `nobody`/u),
    expect.stringMatching(/ann-lee\.md:1:1 holds a byte/u),
  ]);
});

test('of a file with a problem nothing is said of what corrections quote of it', () => {
  const files = edit(articleFile, 'quote: will hold\n', 'quote: will never hold\n', sound);
  expect(problemsOf(files)).toEqual([expect.stringMatching(/truce-talks\.md:46:\d+ the quote/u)]);
  const ofPoint = correction('three', '"/timeline/#pt-2020-07-wire"', '"8,600"');
  const rows = edit(rowsFile, '2020-07,8600', '2020-07,many', { ...sound, [correctionsFile]: ofPoint });
  expect(problemsOf(rows)).toEqual([expect.stringMatching(/troops\.csv:\d+:9 /u)]);
});
