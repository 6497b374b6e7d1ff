/** What the head of a page tells programs: the files that hold the same, and how the page is cited. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, inject, test } from 'vitest';
import { findElements, leadsOn, listFiles, readPages } from './read-pages.ts';

const dist = inject('basedDist');
const base = '/news/sidelight/';
const pages = readPages(dist).filter((page) => !leadsOn(page));
const feeds = ['application/atom+xml', 'application/feed+json'];
const chart = ['text/csv', 'application/json', 'application/json', 'image/svg+xml'];
const frame = 'application/json+oembed';
const profile = ['application/json', 'application/ld+json', frame, ...feeds];
const citations = [
  'application/x-bibtex',
  'application/x-research-info-systems',
  'application/vnd.citationstyles.csl+json',
];
const annotations = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

function alternatesOf(tree: Root): { readonly type: string; readonly href: string }[] {
  return findElements(
    tree,
    ({ tagName, properties: { rel } }) => tagName === 'link' && String(rel) === 'alternate',
  ).map(({ properties }) => ({ type: String(properties['type']), href: String(properties['href']) }));
}

test.each([
  [
    'an article',
    /^\/articles\/(?!page)[^/]+\/$/u,
    ['application/json', 'application/ld+json', annotations, 'text/markdown', 'text/plain', frame],
  ],
  ['a profile', /^\/(?:people|organizations|places|events)\/(?!page)[^/]+\/$/u, profile],
  ['a list of profiles', /^\/(?:people|organizations|places|events)\/$/u, ['text/csv', 'application/json+ftm']],
  ['a series', /^\/timeline\/(?:(?!embed)[^/]+\/)?$/u, [...chart, 'application/ld+json', frame]],
  ['a series between two years', /^\/timeline\/(?!embed)[^/]+\/[^/]+\/$/u, chart],
  ['the statements', /^\/claims\/$/u, ['text/csv']],
  ['the front page', /^\/$/u, [...feeds, ...feeds, ...feeds]],
  ['the articles', /^\/articles\/$/u, feeds],
  ['the corrections', /^\/corrections\/$/u, feeds],
  ['what an article is cited by', /^\/cite\/articles\//u, citations],
  ['what a series is cited by', /^\/cite\/timeline\//u, citations],
])('%s names the files that hold the same, by their types', (_, form, types) => {
  const found = pages.filter(({ path }) => form.test(path));
  expect(found.length).toBeGreaterThan(0);
  for (const { path, tree } of found) expect([path, alternatesOf(tree).map(({ type }) => type)]).toEqual([path, types]);
});

test('every page made for a frame names its oEmbed', () => {
  const frames = listFiles(dist).filter((file) => /^\/(?:timeline\/)?embed\/.*index\.html$/u.test(file));
  expect(frames.length).toBeGreaterThan(0);
  for (const file of frames) {
    const [own, ...others] = alternatesOf(fromHtml(readFileSync(join(dist, file), 'utf8')));
    expect([others, own?.type]).toEqual([[], frame]);
    const { html } = JSON.parse(readFileSync(join(dist, own?.href.slice(base.length) ?? ''), 'utf8')) as {
      html: string;
    };
    expect(html).toContain(`src="https://example.org${base}${file.slice(1).replace('index.html', '')}"`);
  }
});

test('each of them is there, and no file beside a page is left out but those of its citations, its feed and its script', () => {
  const named = new Set(pages.flatMap(({ tree }) => alternatesOf(tree).map(({ href }) => href.slice(base.length))));
  for (const file of named) expect([file, existsSync(join(dist, file))]).toEqual([file, true]);
  const beside = ['articles', 'people', 'organizations', 'places', 'events'].flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const left = beside.filter((file) => /\.[a-z]+$/u.test(file) && !/\.(?:html|png)$/u.test(file) && !named.has(file));
  expect(left.filter((file) => !file.endsWith('.words.json'))).toEqual([]);
});

test('reference managers read what an article and a series are', () => {
  const metaOf = (tree: Root) =>
    Object.fromEntries(
      findElements(tree, ({ tagName }) => tagName === 'meta').map(({ properties }) => [
        String(properties['name']),
        String(properties['content']),
      ]),
    );
  const cited = pages.filter(({ path }) =>
    /^\/articles\/(?!page)[^/]+\/$|^\/timeline\/(?:(?!embed)[^/]+\/)?$/u.test(path),
  );
  expect(cited.length).toBeGreaterThan(3);
  for (const { path, tree } of cited) {
    const meta = metaOf(tree);
    const [h1] = findElements(tree, ({ tagName }) => tagName === 'h1');
    const title = (h1?.children ?? [])
      .map((node) => ('value' in node ? node.value : ''))
      .join('')
      .trim();
    const isArticle = path.startsWith('/articles/');
    expect([meta['citation_title'], meta['DC.title']]).toEqual([title, title]);
    expect([meta['citation_author'], meta['DC.publisher']]).toEqual(['Sidelight', 'Sidelight']);
    expect(meta['citation_public_url']).toBe(`https://example.org${base}${path.slice(1)}`);
    expect(meta['DC.type']).toBe(isArticle ? 'Text' : 'Dataset');
    if (isArticle) expect(meta['citation_publication_date']).toBe(meta['DC.date']?.replaceAll('-', '/'));
    else expect(meta['citation_publication_date']).toBeUndefined();
  }
});
