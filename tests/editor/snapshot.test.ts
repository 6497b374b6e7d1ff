import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { edit, entityFile, soundFiles } from '../core/fixture.ts';
import { runNode } from '../run-node.ts';
import { findElements, listFiles } from '../site/read-pages.ts';
import { clearContent, copyProject, removeFolders, toDigests } from './copy-project.ts';

const project = copyProject();
const list = join(project, 'content/snapshots.yaml');
const person = '/people/ann-lee/2024-05-02.html';

function write(files: ContentFiles): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
}

const snapshot = (day: string, ...more: string[]) =>
  runNode(project, ['src/editor/snapshot.ts', '--date', day, '--site', 'https://example.org', ...more]);
const readCopies = () => toDigests(join(project, 'public/versions'));
const read = (path: string) => readFileSync(join(project, path), 'utf8');

/** What a command says of copies after a change, which is taken back. */
async function spoil(command: string, path: string, change: (path: string) => void): Promise<string> {
  const whole = readFileSync(join(project, path));
  change(join(project, path));
  const { code, output } = await runNode(project, [`src/editor/${command}.ts`]);
  writeFileSync(join(project, path), whole);
  expect(code, output).toBe(1);
  return output;
}

beforeAll(async () => {
  clearContent(project);
  write(soundFiles);
  write({ '.build/snapshot/about/index.html': 'What one that was killed as it cleared up left behind.' });
  const { code, output } = await snapshot('2024-05-02');
  expect(code, output).toBe(0);
});
afterAll(() => removeFolders([project]));

describe('npm run snapshot', () => {
  test('keeps a copy of every page that content has, and lists each with its hash', () => {
    const copies = readCopies();
    const names = ['/articles/truce-talks', '/organizations/ministry', '/people/ann-lee', '/timeline/troops'];
    expect(Object.keys(copies)).toEqual(names.map((name) => `${name}/2024-05-02.html`));
    for (const [copy, sha256] of Object.entries(copies))
      expect(read('content/snapshots.yaml')).toContain(`  copy: /versions${copy}\n  sha256: "${sha256}"\n`);
  });

  test('writes nothing where no page says anything else, whatever becomes of the design', async () => {
    const [copies, listed] = [readCopies(), read('content/snapshots.yaml')];
    appendFileSync(join(project, 'src/styles/prose.css'), '\n@layer prose { p { color: red; } }\n');
    const { code, output } = await snapshot('2024-05-03');
    expect([code, output]).toEqual([0, 'Every page has a copy that says what it says now.\n']);
    expect([readCopies(), read('content/snapshots.yaml')]).toEqual([copies, listed]);
  });

  test('keeps one more copy of the page that changed, on the same day too, and none is touched', async () => {
    const before = readCopies();
    write(edit(entityFile, 'Born in the hills.', 'Born in a valley.'));
    expect((await snapshot('2024-05-02')).output).toBe('Kept public/versions/people/ann-lee/2024-05-02-2.html\n');
    const after = readCopies();
    expect(Object.keys(after).length).toBe(Object.keys(before).length + 1);
    expect(after).toMatchObject(before);
    expect(read('public/versions/people/ann-lee/2024-05-02-2.html')).toContain('Born in a valley.');
    expect(read(`public/versions${person}`)).toContain('Born in the hills.');
  });

  test('looks at the pages alone that are named, and refuses a name that is none', async () => {
    const { code, output } = await snapshot('2024-05-02', '/people/anne/');
    expect([code, output]).toEqual([2, expect.stringContaining('No page is at /people/anne/')]);
    expect((await snapshot('2024-05-02', '/articles/truce-talks/')).output).toContain('Every page has a copy');
  });
});

describe('a copy', () => {
  const elements = (name: string) =>
    findElements(fromHtml(read(`public/versions${person}`)), ({ tagName }) => tagName === name);

  test('says of what day it is, leads to the page as it is now, and asks search engines to leave it out', () => {
    expect(read(`public/versions${person}`)).toContain('A copy of 2 May 2024, kept as it was.');
    const [canonical] = elements('link').filter(({ properties }) => String(properties['rel']) === 'canonical');
    expect(canonical?.properties['href']).toBe('https://example.org/people/ann-lee/');
    const metas = elements('meta').map(({ properties }) => `${properties['name']} ${properties['content']}`);
    expect(metas).toContain('robots noindex');
  });

  test('has its looks in it, no script, and no link that a base path could break', () => {
    expect(elements('script')).toEqual([]);
    expect(elements('style').length).toBe(1);
    const addresses = [...elements('a'), ...elements('link'), ...elements('img')].map(({ properties }) =>
      String(properties['href'] ?? properties['src']),
    );
    expect(addresses.filter((address) => !/^(?:#|\.\.?\/|https:|data:)/u.test(address))).toEqual([]);
    expect(addresses).toContain('../../../organizations/ministry/');
  });
});

describe('a site with copies', () => {
  beforeAll(async () => {
    const { code, output } = await runNode(project, ['src/editor/build.ts', '--base', '/news/']);
    expect(code, output).toBe(0);
  });

  test('has every link of a copy lead to a file', () => {
    const files = new Set(listFiles(join(project, 'dist')));
    const lost = [...files]
      .filter((file) => /^\/versions\/.+\d\.html$/u.test(file))
      .flatMap((file) => {
        const links = findElements(fromHtml(read(`dist${file}`)), ({ tagName }) => tagName === 'a');
        return links
          .map(({ properties }) => new URL(String(properties['href']), `https://site.invalid${file}`))
          .filter(({ host }) => host === 'site.invalid')
          .map(({ pathname }) => pathname.replace(/\/$/u, '/index.html'))
          .filter((path) => !files.has(path));
      });
    expect(lost).toEqual([]);
  });

  test('lists them, the newest first, on a page that theirs leads to, and in a table', () => {
    const page = read('dist/versions/people/ann-lee/index.html');
    expect([...page.matchAll(/href="([^"]*versions[^"]*\.html)"/gu)].map(([, address]) => address)).toEqual([
      '/news/versions/people/ann-lee/2024-05-02-2.html',
      `/news/versions${person}`,
    ]);
    expect(read('dist/people/ann-lee/index.html')).toContain('href="/news/versions/people/ann-lee/"');
    expect(read('dist/articles/truce-talks/index.html')).toContain('href="/news/versions/articles/truce-talks/"');
    expect(read('dist/timeline/index.html')).toContain('href="/news/versions/timeline/troops/"');
    const rows = parse<Record<string, string>>(read('dist/data/copies.csv'), { columns: true });
    expect(rows.map(({ copy, sha256 }) => [copy?.replace('/news/versions', ''), sha256]).sort()).toEqual(
      Object.entries(readCopies()).sort(),
    );
  });

  test.each(['check', 'build'])('%s reports a copy that is no longer what was kept', async (command) => {
    const output = await spoil(command, `public/versions${person}`, (path) => appendFileSync(path, ' '));
    expect(output).toMatch(
      /^content\/snapshots\.yaml:\d+:9 the copy public\/versions\/people\/ann-lee\/2024-05-02\.html is no longer what was kept — bring it back/mu,
    );
    expect(output).toContain('1 problem');
  });

  test('a check reports a copy that is gone, and one that is not listed', async () => {
    expect(await spoil('check', `public/versions${person}`, (path) => rmSync(path))).toContain(
      '2024-05-02.html is gone',
    );
    const unlisted = await spoil('check', 'content/snapshots.yaml', () => {
      const text = read('content/snapshots.yaml');
      writeFileSync(list, text.slice(0, text.lastIndexOf('- at:')));
    });
    expect(unlisted).toMatch(/^public\/versions\/people\/ann-lee\/2024-05-02-2\.html:1:1 is no copy that/mu);
  });
});
