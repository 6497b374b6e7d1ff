import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { findSilentChanges } from '../../src/editor/find-silent-changes.ts';
import { articleText, edit, rowsFile, siteOf, soundFiles } from '../core/fixture.ts';

const file = 'content/articles/a.md';
const who = ['-c', 'user.name=An editor', '-c', 'user.email=editor@example.org', '-c', 'commit.gpgsign=false'];
let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sidelight-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...line: string[]): void {
  execFileSync('git', [...who, ...line], { cwd: folder, stdio: 'ignore' });
}

/** The article that says `count` towns and quotes `words`, with a claim in the report's words beside them. */
function article(count: string, words: string, report = 'It rained all day.'): string {
  const body = `They took ${count} towns. “${words},” she said. ${report}`;
  const figures = `  - { id: towns, quote: ${count} towns, value: ${count}, unit: towns, status: reported }`;
  const claims = [
    `  - { id: words, quote: "“${words},”", manner: quoted, grade: reporter }`,
    `  - { id: rain, quote: ${report.slice(0, -1)}, manner: paraphrased, grade: reporter }`,
  ];
  return articleText(body, { figures, claims: claims.join('\n') });
}

function commit(text: string, path = file): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  git('add', '-A');
  git('commit', '-qm', 'Write', '--allow-empty');
}

/** What changed when the files that are there already come to say what these say. */
function changesOf(text: string, rest: ContentFiles = {}): string[] {
  for (const [path, now] of Object.entries({ [file]: text, ...rest }))
    if (existsSync(join(folder, path))) writeFileSync(join(folder, path), now);
  const { problems, notices } = findSilentChanges(folder, siteOf({ [file]: text, ...rest }));
  return [...problems, ...notices].map(formatProblem);
}

test('a figure and a quotation that changed without a correction are reported; words of the report are not', () => {
  git('init', '-q');
  commit(article('12', 'We will stay'));
  expect(changesOf(article('12', 'We will stay', 'It rained a lot.'))).toEqual([]);
  expect(changesOf(article('13', 'We will leave'))).toEqual([
    expect.stringMatching(
      /^content\/articles\/a\.md:\d+:\d+ “13 towns” was 12 in an earlier version, and no correction/u,
    ),
    expect.stringMatching(/“We will leave,”” was ““We will stay,”” .* with `of: \/articles\/a\/#c-words`/u),
  ]);
});

test('a correction that names what stood there settles it', () => {
  git('init', '-q');
  commit(article('12', 'We will stay'));
  const entry = (was: string) =>
    `- { id: x, of: "/articles/a/#f-towns", was: "${was}", now: 13 towns, why: A slip., when: 2020-10 }\n`;
  const corrections = (was: string): ContentFiles => ({ 'content/corrections.yaml': entry(was) });
  expect(changesOf(article('13', 'We will stay'), corrections('12'))).toEqual([]);
  expect(changesOf(article('13', 'We will stay'), corrections('11'))).toHaveLength(1);
});

describe('a row of a series', () => {
  const rowsOf = (files: ContentFiles) => String(files[rowsFile]);
  const row = '2020-07,8600,,,exact,reported,level,wire,"A count, by wire"';
  /** The sound files with that row written as `to`, and what the history tells of it. */
  const change = (to: string, rest: ContentFiles = {}) => {
    const files = { ...edit(rowsFile, row, to), ...rest };
    const { problems } = findSilentChanges(folder, siteOf(files));
    return problems.map(formatProblem);
  };
  const quoting = row.replace('A count, by wire', 'About ""8,600"", by wire');
  beforeEach(() => {
    git('init', '-q');
    commit(rowsOf(soundFiles), rowsFile);
    commit(rowsOf(edit(rowsFile, row, quoting)), rowsFile);
  });

  test.each([
    ['number', quoting.replace('8600', '8700'), ['8600']],
    ['band', quoting.replace('8600,,', '8600,8000,9000'), ['8600']],
    ['quotation in its note', quoting.replace('8,600', '8,700'), ['"8,600"']],
  ])('is reported whose %s changed, with the address of its point', (_, to, was) => {
    expect(change(to)).toEqual(
      was.map((words) =>
        expect.stringMatching(
          new RegExp(
            `^content/series/troops.csv:2:\\d+ “Troops, July 2020: .*” was ${words} in an .* \`of: /timeline/#pt-2020-07-wire\``,
            'u',
          ),
        ),
      ),
    );
  });

  test.each([
    ['nothing changed', quoting],
    ['only the words of its note did', quoting.replace('by wire', 'as the wire has it')],
    ['one of two is gone', quoting, `${quoting}\n2020-07,8650,,,exact,reported,level,wire,Gone`],
    ['it is a new row', `${quoting}\n2020-08,8700,,,exact,reported,level,wire,New`],
  ])('is not reported where %s', (_, to, before = quoting) => {
    commit(rowsOf(edit(rowsFile, row, `${before}`)), rowsFile);
    expect(change(to)).toEqual([]);
  });

  test('is settled by a correction of its point', () => {
    const of = '/timeline/#pt-2020-07-wire';
    const entry = `- { id: x, of: "${of}", was: "8,600 troops", now: "8,700", why: A slip., when: 2020-10 }\n`;
    const to = quoting.replace('8600', '8700');
    expect(change(to, { 'content/corrections.yaml': entry })).toEqual([]);
    expect(change(to, { 'content/corrections.yaml': entry.replace('8,600', '8,650') })).toHaveLength(1);
  });
});

test('where there is no history, or only a part of it, the check says so', () => {
  const text = article('12', 'We will stay');
  expect(changesOf(text)).toEqual([
    expect.stringMatching(/there is no git history: silent changes .* were not looked/u),
  ]);
  git('init', '-q');
  expect(changesOf(text)).toEqual([expect.stringMatching(/there is no git history/u)]);
  commit(text);
  commit(article('13', 'We will stay'));
  const full = folder;
  folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
  git('clone', '-q', '--depth', '1', `file://${full}`, '.');
  expect(changesOf(text)).toEqual([expect.stringMatching(/the clone is shallow/u)]);
  rmSync(full, { recursive: true, force: true });
});

test('what a side branch said, and what a merge made of it, counts as an earlier version', () => {
  git('init', '-q', '-b', 'main');
  commit(article('12', 'We will stay'));
  git('checkout', '-qb', 'side');
  commit(article('13', 'We will stay'));
  git('checkout', '-q', 'main');
  commit('Another file.', 'other.txt');
  git('merge', '-q', '--no-ff', '--no-commit', 'side');
  commit(article('14', 'We will stay'));
  const changes = changesOf(article('14', 'We will stay'));
  for (const was of ['12', '13'])
    expect(changes).toContainEqual(expect.stringContaining(`“14 towns” was ${was} in an earlier version`));
});

test('of files that were committed once and stand as they were, no history is asked for', () => {
  git('init', '-q');
  for (const path of [file, 'content/articles/b.md', 'content/articles/c.md']) commit(article('12', 'We stay'), path);
  const others = {
    'content/articles/b.md': article('12', 'We stay'),
    'content/articles/c.md': article('12', 'We stay'),
  };
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/git'), `#!/bin/sh\necho "$@" >> "${folder}/asked"\nexec "${real}" "$@"\n`);
  chmodSync(join(folder, 'bin/git'), 0o755);
  vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(changesOf(article('13', 'We stay'), others)).toHaveLength(1);
  const asked = readFileSync(join(folder, 'asked'), 'utf8');
  expect(asked).toContain('articles/a.md');
  expect(asked).not.toMatch(/articles\/[bc]\.md/u);
});
