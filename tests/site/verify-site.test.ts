import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { verifySite } from '../../src/editor/verify-site.ts';
import { readSite } from '../../src/site.ts';
import { makeFolder, removeFolders } from '../editor/copy-project.ts';

const site = readSite(join(import.meta.dirname, '../..'));
const slug = site.articles[0]?.slug ?? '';
const article = `articles/${slug}/index.html`;
const folders: string[] = [];
let folder = '';
beforeEach(() => {
  folder = makeFolder();
  folders.push(folder);
  cpSync(inject('dist'), folder, { recursive: true });
});
afterAll(() => removeFolders(folders));

const faults = (word = '') => verifySite(site, folder, { contentHolds: (one) => one === word });
const change = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, file), changed);
};

test('the built site has no fault, also below a base path', () => {
  expect(faults()).toEqual([]);
  expect(verifySite(site, inject('basedDist'), { contentHolds: () => false })).toEqual([]);
});

describe('a fault is found:', () => {
  test('a page that was not written', () => {
    rmSync(join(folder, article));
    expect(faults()).toContain(`${article}: was not written`);
  });

  test('a file without a byte, a page cut off in the middle, and one that goes on behind its end', () => {
    writeFileSync(join(folder, 'theme.js'), '');
    truncateSync(join(folder, 'about/index.html'), 3000);
    appendFileSync(join(folder, 'people/index.html'), '<script src="/a.js"></script>');
    const found = [
      'theme.js: is empty',
      ...['about', 'people'].map((page) => `${page}/index.html: does not end with </html>`),
    ];
    expect(faults()).toEqual(expect.arrayContaining(found));
  });

  test.each([['undefined'], ['NaN'], ['null'], ['Invalid Date'], ['[object Object]'], ['\uFFFD']])(
    '“%s” on a page',
    (word) => {
      change('about/index.html', '</h1>', ` ${word}</h1>`);
      expect(faults()).toEqual([expect.stringMatching(/^about\/index\.html: shows “/u)]);
    },
  );

  test('but not a word that the content itself has', () => {
    change('about/index.html', '</h1>', ' null</h1>');
    expect(faults('null')).toEqual([]);
  });

  test('a link, a fragment and a file that lead nowhere', () => {
    change(
      'about/index.html',
      '</main>',
      '<a href="/peoples/"></a><a href="/about/#nothing"></a><img src="/a.png"></main>',
    );
    expect(faults()).toEqual(
      ['/peoples/', '/about/#nothing', '/a.png'].map((to) => `about/index.html: ${to} leads nowhere`),
    );
  });

  test('words of an article that its page lacks', () => {
    change(article, /(<p id="p-2"><span id="s-\d+">)[^<]{3}/u, '$1');
    expect(faults()).toEqual([expect.stringMatching(/lacks the words “/u)]);
  });
});
