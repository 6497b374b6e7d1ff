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
  test('are found by their page, the newest first, also several of one day', () => {
    const list =
      entry('/people/ann-lee/', '2024-05-02') +
      entry('/articles/truce-talks/', '2024-05-03') +
      entry('/people/ann-lee/', '2024-05-03') +
      entry('/people/ann-lee/', '2024-05-03-12');
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
    ['in a list that cannot be read', '- at: [', '1:8 broken YAML'],
  ])('%s are reported', (_, list, message) => {
    expect(problems(list)).toEqual([expect.stringContaining(`${file}:${message}`)]);
  });

  const sound = entry('/people/ann-lee/', '2024-05-02');
  const path = 'is not the path of a copy — write it as in /versions/people/ann-lee/2024-05-02.html';
  const hash = 'is no SHA-256 — bring back the line that was written here';
  const sign = 'is no sign of a page — bring back the line that was written here';

  test.each([
    ['outside of their folder', '2024-05-02', '../../2024-05-02', `2:9 \`[0].copy\` ${path}`],
    ['in a folder above', 'copy: /versions', 'copy: /old/versions', `2:9 \`[0].copy\` ${path}`],
    ['of another kind', '02.html', '02.html.exe', `2:9 \`[0].copy\` ${path}`],
    ['with a hash that is too short', sha256, 'abc', `3:11 \`[0].sha256\` ${hash}`],
    ['with a hash that is too long', sha256, `${sha256}a`, `3:11 \`[0].sha256\` ${hash}`],
    ['with a hash that something stands behind', sha256, `${sha256}.`, `3:11 \`[0].sha256\` ${hash}`],
    ['with a sign that something stands before', says, `-${says}`, `4:9 \`[0].says\` ${sign}`],
    ['with a sign that something stands behind', says, `${says}.`, `4:9 \`[0].says\` ${sign}`],
  ])('%s are reported in their line', (_, from, to, message) => {
    expect(problems(sound.replace(from, to))).toEqual([`${file}:${message}`]);
  });
});
