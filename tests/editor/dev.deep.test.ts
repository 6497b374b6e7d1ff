import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { articleText } from '../core/fixture.ts';
import { patience } from '../patience.ts';
import { startServer, type Server } from '../start-server.ts';
import { copyProject, endless, plantTrap, removeFolders } from './copy-project.ts';

const project = copyProject();
const article = join(project, 'content/articles/us-envoy-islamabad-doha-talks.md');
let server: Server;

/** Asks for a page until it has a status and some words: the server notices a change late, and a file that is written is empty first. */
async function waitFor(path: string, status: number, ...words: readonly string[]): Promise<void> {
  const ask = async () => {
    const response = await fetch(server.address + path, { headers: { accept: 'text/html' } });
    const html = await response.text();
    const missing = words.filter((each) => !html.includes(each));
    expect({ status: response.status, missing }, path).toEqual({ status, missing: [] });
  };
  await vi.waitFor(ask, { timeout: patience.step });
}

beforeAll(async () => {
  plantTrap(project);
  server = await startServer(project, ['src/editor/dev.ts']);
  await waitFor('', 200);
});

afterAll(async () => {
  await server.stop();
  removeFolders([project]);
});

test('every problem is shown on the page and in the terminal, and the page comes back when they are mended', async () => {
  const text = readFileSync(article, 'utf8');
  onTestFinished(() => writeFileSync(article, text));
  writeFileSync(article, text.replace('\ndek:', '\ndekk:').replace('\nbasis:', '\nbasiss:'));
  await waitFor('articles/', 500, '2 problems in the content', 'did you mean `dek`?');
  await expect.poll(server.output).toMatch(/us-envoy-islamabad-doha-talks\.md:\d+:1 unknown key `basiss`/u);
  writeFileSync(article, text);
  await waitFor('articles/', 200);
});

test('an article that holds the parser up is shown as a problem, and the page comes back when it is mended', async () => {
  const trap = join(project, 'content/articles/trap.md');
  onTestFinished(() => rmSync(trap, { force: true }));
  writeFileSync(trap, articleText(endless));
  await waitFor('', 500, '<code>content/articles/trap.md:1:1</code> takes more than 10 seconds to read');
  rmSync(trap);
  await waitFor('', 200);
});

test('a draft is shown, and so is every change of the text, an entity, a series and a source', async () => {
  writeFileSync(
    join(project, 'content/articles/draft.md'),
    articleText('A first text.').replace('---\n', '---\ndraft: true\n'),
  );
  await waitFor('articles/draft/', 200, 'A first text.', 'Draft: a build');
  for (const [file, from, to, page] of [
    ['content/articles/draft.md', 'A first text', 'A second text', 'articles/draft/'],
    ['content/entities/doha.md', 'Doha', 'Doha City', 'places/doha/'],
    ['content/series/us-troops-afghanistan.md', 'US troops in', 'All troops in', 'timeline/'],
    ['content/sources.yaml', 'Afghanistan Analysts Network', 'Another Network', 'people/abdullah-abdullah/'],
  ] as const) {
    const path = join(project, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replaceAll(from, to));
    await waitFor(page, 200, to);
  }
});

test('changes are told of where content/ is a link', async () => {
  const linked = copyProject();
  onTestFinished(() => removeFolders([linked]));
  renameSync(join(linked, 'content'), join(linked, 'texts'));
  symlinkSync('texts', join(linked, 'content'));
  const other = await startServer(linked, ['src/editor/dev.ts']);
  onTestFinished(() => other.stop());
  writeFileSync(join(linked, 'texts/articles/new.md'), 'No frontmatter.');
  await expect.poll(other.output, { timeout: patience.step }).toMatch(/new\.md:1:1 has no frontmatter/u);
  const sources = join(linked, 'texts/sources.yaml');
  writeFileSync(sources, readFileSync(sources, 'utf8').replace('grade:', 'grada:'));
  await expect.poll(other.output, { timeout: patience.step }).toMatch(/sources\.yaml:\d+:\d+ unknown key `grada`/u);
});
