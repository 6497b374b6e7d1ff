import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articlePath, makeCorpus } from '../../src/editor/bench/make-corpus.ts';
import { runNode } from '../run-node.ts';
import { copyProject, removeFolders, toDigests } from './copy-project.ts';

const folders: string[] = [];
let project = '';

async function build(folder: string, options: readonly string[] = []): Promise<string> {
  const { code, output } = await runNode(folder, ['src/editor/build.ts', ...options]);
  expect(code, output).toBe(0);
  return output;
}

/** Builds a copy of the project that was never built before, and gives what comes of it. */
async function buildCold(options: readonly string[] = []): Promise<Record<string, string>> {
  const cold = copyProject();
  folders.push(cold);
  for (const name of ['content', 'src', 'public']) {
    rmSync(join(cold, name), { recursive: true });
    cpSync(join(project, name), join(cold, name), { recursive: true });
  }
  await build(cold, options);
  return toDigests(join(cold, 'dist'));
}

function readDist(): Record<string, string> {
  return toDigests(join(project, 'dist'));
}

beforeAll(async () => {
  project = copyProject();
  folders.push(project);
  for (const [path, text] of Object.entries(makeCorpus({ articles: 4, entities: 24 }))) {
    if (!path.startsWith('content/articles/') && !path.startsWith('content/entities/')) continue;
    mkdirSync(dirname(join(project, path)), { recursive: true });
    // The sources of the real content stand; any of them will do.
    writeFileSync(join(project, path), text.replace(/\bsource-\d+\b/gu, 'ap-2014'));
  }
  await build(project);
});

afterAll(() => removeFolders(folders));

// Each change is made to the same project, one after another, so that what one leaves behind would spoil the next.
const changes: [what: string, change: () => void, options: readonly string[]][] = [
  ['an article is edited', () => appendFileSync(join(project, articlePath(0)), '\nThe report was read again.\n'), []],
  ['an article is deleted', () => rmSync(join(project, articlePath(1))), []],
  [
    'an article is renamed',
    () => renameSync(join(project, articlePath(2)), join(project, 'content/articles/another-report.md')),
    [],
  ],
  [
    'what is known of an entity is changed',
    () => {
      const file = join(project, 'content/entities/doha.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^summary: .*$/mu, 'summary: The town by the gulf'));
    },
    [],
  ],
  [
    'a relation is dated anew',
    () => {
      const file = join(project, 'content/relations.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/date: \S+/u, 'date: 2001'));
    },
    [],
  ],
  [
    'a source is named otherwise',
    () => {
      const file = join(project, 'content/sources.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/publisher: \w+/gu, 'publisher: The wire'));
    },
    [],
  ],
  [
    'a style is changed',
    () => appendFileSync(join(project, 'src/styles/prose.css'), '\n@layer prose { p { top: 0 } }\n'),
    [],
  ],
  ['a public file is added', () => writeFileSync(join(project, 'public/humans.txt'), 'Nobody'), []],
  ['it is to stand elsewhere', () => undefined, ['--base', '/elsewhere/']],
  [
    'somebody has changed the built site',
    () => appendFileSync(join(project, 'dist/index.html'), '<p>'),
    ['--base', '/elsewhere/'],
  ],
];

test.each(changes)('a build after %s gives what a first build gives', async (_what, change, options) => {
  change();
  expect(await build(project, options)).toMatch(/^Built dist\//mu);
  expect(readDist()).toEqual(await buildCold(options));
});

test('a page is written again only where what it is made of has changed', async () => {
  const fileOf = (article: number) =>
    statSync(join(project, 'dist', `${articlePath(article).slice('content/'.length, -'.md'.length)}/index.html`)).ino;
  const [changed, same] = [fileOf(0), fileOf(3)];
  appendFileSync(join(project, articlePath(0)), '\nAnd it was read once more.\n');
  await build(project, ['--base', '/elsewhere/']);
  expect(fileOf(0)).not.toBe(changed);
  expect(fileOf(3)).toBe(same);
});

test('a build after nothing has changed does nothing, unless it is forced, and then it gives the same', async () => {
  const before = readDist();
  expect(await build(project, ['--base', '/elsewhere/'])).toBe('Nothing has changed since dist/ was built.\n');
  expect(await build(project, ['--base', '/elsewhere/', '--force'])).toContain('0 new, 0 changed, 0 gone');
  expect(readDist()).toEqual(before);
});

test.each(['docs', 'made/site'])('so does one into another folder, such as %s', async (out) => {
  await build(project, ['--out', out]);
  expect(await build(project, ['--out', out])).toBe(`Nothing has changed since ${out}/ was built.\n`);
});
