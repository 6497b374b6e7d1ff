// Paths that lead out of a folder, wherever content names a file, a page or an id: each is refused where it stands.
import { describe, expect, test } from 'vitest';
import { indexTopics } from '../../src/core/topics.ts';
import { readExternal } from '../read-external.ts';
import {
  articleFile,
  articleText,
  edit,
  entityFile,
  problemsOf,
  seriesFile,
  siteOf,
  soundFiles,
  sourcesFile,
} from './fixture.ts';

const own = [
  '../../etc/passwd',
  '..\\..\\win.ini',
  '%2e%2e/etc/passwd',
  '/etc/passwd',
  'C:\\boot.ini',
  '..',
  'a/../../b',
];
const payloads = [...own, ...(readExternal('payloads/path-traversal.txt')?.split(/\r?\n/u).filter(Boolean) ?? [])];

test.each([
  ['articles', '.md'],
  ['entities', '.md'],
  ['series', '.csv'],
  ['addresses/articles', '.yaml'],
])('no file below content/%s can be called so', (folder, ending) => {
  const files = payloads.map((payload) => `content/${folder}/${payload}${ending}`);
  const problems = problemsOf({
    ...soundFiles,
    ...Object.fromEntries(files.map((file) => [file, articleText('Text.')])),
  });
  const refusal =
    /:1:1 (?:is not a file that content\/ has a place for|the file name “.*(?:” is not an id|” cannot be a folder))/u;
  const refused = problems.filter((line) => refusal.test(line));
  expect(files.filter((file) => !refused.some((line) => line.startsWith(`${file}:1:1`)))).toEqual([]);
});

describe('what is called so is refused at its line:', () => {
  const copy = 'copy: /versions/people/ann-lee/2024-05-02.html';
  const files: Readonly<Record<string, string>> = {
    ...soundFiles,
    'content/snapshots.yaml': `- at: /people/ann-lee/\n  ${copy}\n  sha256: "${'0'.repeat(64)}"\n  says: "${'0'.repeat(16)}"\n`,
    'content/addresses.yaml': '- at: /people/joe/\n  because: He went.\n',
  };

  test.each([
    ['an entity', articleFile, 'id: ann-lee', 'id: *'],
    ['a claim', articleFile, 'id: hope', 'id: *'],
    ['a figure', articleFile, 'id: level', 'id: *'],
    ['a note', articleFile, 'id: later', 'id: *'],
    ['the series of a figure', articleFile, 'series: troops', 'series: *'],
    ['the source of a role', entityFile, 'source: wire', 'source: *'],
    ['a measure', seriesFile, 'id: level', 'id: *'],
    ['the entity of an event', seriesFile, 'entity: ann-lee', 'entity: *'],
    ['a source', sourcesFile, 'id: wire', 'id: *'],
    ['the article of a source', sourcesFile, 'article: truce-talks', 'article: *'],
    ['a copy of a page', 'content/snapshots.yaml', copy, 'copy: /versions/*/2024-05-02.html'],
    ['a page that is gone', 'content/addresses.yaml', 'at: /people/joe/', 'at: /*/'],
  ] as const)('%s', (_, file, from, to) => {
    expect(problemsOf(files)).toEqual([]);
    const line = (files[file] ?? '').split('\n').findIndex((one) => one.includes(from)) + 1;
    const [key = '', value = ''] = to.split(': ');
    for (const payload of payloads) {
      const written = JSON.stringify(value.replace('*', () => payload));
      const problems = problemsOf(edit(file, from, `${key}: ${written}`, files));
      expect(problems, payload).toContainEqual(expect.stringMatching(new RegExp(`^${file}:${line}:\\d+ `, 'u')));
    }
  });
});

test('a topic that is called so has an address of letters, digits and hyphens', () => {
  const files = edit(articleFile, 'topics: [Peace]', `topics: ${JSON.stringify(payloads)}`);
  for (const { id } of indexTopics(siteOf(files).articles)) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/u);
});
