import { describe, expect, test } from 'vitest';
import { snapshotsFile as file } from '../../src/core/snapshots.ts';
import { articleFile, problemsOf, siteOf, soundFiles } from './fixture.ts';

const sha256 = 'a'.repeat(64);
const says = 'b'.repeat(16);
const entry = (at: string, day: string) =>
  `- at: ${at}\n  copy: /versions${at}${day}.html\n  sha256: "${sha256}"\n  says: "${says}"\n`;
const copiesOf = (list: string, files = soundFiles) =>
  [...siteOf({ ...files, [file]: list }).pages.copies].map(([at, copies]) => [at, copies.map(({ day }) => day)]);
const problems = (list: string) => problemsOf({ ...soundFiles, [file]: list });

describe('the copies of pages', () => {
  test('are found by their page, the newest first, also two of one day', () => {
    const list =
      entry('/people/ann-lee/', '2024-05-02') +
      entry('/articles/truce-talks/', '2024-05-03') +
      entry('/people/ann-lee/', '2024-05-03') +
      entry('/people/ann-lee/', '2024-05-03-2');
    expect(copiesOf(list)).toEqual([
      ['/people/ann-lee/', ['2024-05-03', '2024-05-03', '2024-05-02']],
      ['/articles/truce-talks/', ['2024-05-03']],
    ]);
  });

  test('stay with a page that moved, and with one that is gone', () => {
    const pages = '- at: /people/ann/\n  now: /people/ann-lee/\n- at: /people/bo/\n  because: Nobody.\n';
    const list =
      entry('/people/ann/', '2024-05-02') +
      entry('/people/bo/', '2024-05-02') +
      entry('/people/ann-lee/', '2024-05-03');
    expect(copiesOf(list, { ...soundFiles, 'content/addresses.yaml': pages })).toEqual([
      ['/people/ann-lee/', ['2024-05-03', '2024-05-02']],
      ['/people/bo/', ['2024-05-02']],
    ]);
  });

  test('stay while the page is a draft again', () => {
    const draft = {
      ...soundFiles,
      [articleFile]: soundFiles[articleFile]?.replace('---\n', '---\ndraft: true\n') ?? '',
    };
    const list = entry('/articles/truce-talks/', '2024-05-02');
    const rows =
      'date,value,value_low,value_high,qualifier,status,measure,source_id,note\n2020-07,8600,,,exact,reported,level,wire,\n';
    const alone = {
      ...draft,
      'content/series/troops.csv': rows,
      'content/addresses.yaml': '- at: /places/x/\n  because: Gone.\n',
    };
    expect(problemsOf({ ...alone, [file]: list }).filter((line) => line.startsWith(file))).toEqual([]);
  });

  test.each([
    [
      'of no page',
      entry('/people/nobody/', '2024-05-02'),
      '1:7 no page is or was at /people/nobody/ — list it in content/addresses.yaml, with `now:` or `because:` where it is gone',
    ],
    [
      'listed twice',
      entry('/people/ann-lee/', '2024-05-02').repeat(2),
      '6:9 /versions/people/ann-lee/2024-05-02.html is listed twice — remove the second entry',
    ],
    [
      'outside of their folder',
      entry('/people/ann-lee/', '../../2024-05-02'),
      '2:9 `[0].copy` is not the path of a copy',
    ],
    [
      'without a hash',
      entry('/people/ann-lee/', '2024-05-02').replace(sha256, 'abc'),
      '3:11 `[0].sha256` is no SHA-256',
    ],
    ['in a list that cannot be read', '- at: [', '1:8 broken YAML'],
  ])('%s are reported', (_, list, message) => {
    expect(problems(list)).toEqual([expect.stringContaining(`${file}:${message}`)]);
  });
});
