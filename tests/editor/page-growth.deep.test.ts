import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCorpus } from '../../src/editor/bench/make-corpus.ts';
import { listFiles } from '../../src/editor/site-files.ts';
import { runNode } from '../run-node.ts';
import { clearContent, copyProject, removeFolders } from './copy-project.ts';

/** Enough articles to fill the pages of every list, and twice as many; everybody is named in both. */
const [few, many] = [120, 240];
const entities = 40;

const folders: string[] = [];
let small = '';
let large = '';

/** Builds made-up content and gives the folder of the site. */
async function buildCorpus(articles: number): Promise<string> {
  const project = copyProject();
  folders.push(project);
  clearContent(project);
  for (const [path, text] of Object.entries(makeCorpus({ articles, entities }))) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const { code, output } = await runNode(project, ['src/editor/build.ts']);
  expect(code, output).toBe(0);
  return join(project, 'dist');
}

/** The bytes of the largest page of each kind; of a list that is cut into pages all are of the kind of the first. */
function measureKinds(dist: string): Map<string, number> {
  const largest = new Map<string, number>();
  for (const path of listFiles(dist).filter((file) => file.endsWith('/index.html'))) {
    const [first = '', ...rest] = path.replace(/page\/\d+\//u, '').split('/'); // matches `people/page/2/index.html`
    const kind = `${first} with ${rest.length} below`;
    largest.set(kind, Math.max(largest.get(kind) ?? 0, statSync(join(dist, path)).size));
  }
  return largest;
}

beforeAll(async () => {
  small = await buildCorpus(few);
  large = await buildCorpus(many);
});

afterAll(() => removeFolders(folders));

test('an article’s page has the same bytes however many other articles there are', () => {
  for (const page of ['articles/report-00001/index.html', 'cite/articles/report-00007/index.html'])
    expect(readFileSync(join(large, page), 'utf8')).toBe(readFileSync(join(small, page), 'utf8'));
});

test('no page grows with the number of articles', () => {
  const before = measureKinds(small);
  const after = measureKinds(large);
  expect(after.size).toBeGreaterThan(10);
  // Of more articles the one with the most words is a little longer.
  const grown = [...after].filter(([kind, bytes]) => bytes > (before.get(kind) ?? 0) * 1.1);
  expect(grown).toEqual([]);
});
