import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { findElements, listFiles, readPages, type BuiltPage } from './read-pages.ts';

const base = '/news/sidelight/';
const sites = [
  { name: 'at the root', prefix: '/', pages: readPages(inject('dist')), files: new Set(listFiles(inject('dist'))) },
  {
    name: 'below a base',
    prefix: base,
    pages: readPages(inject('basedDist')),
    files: new Set(listFiles(inject('basedDist'))),
  },
];
const pages = sites[0]?.pages ?? [];

function addressesIn({ tree }: BuiltPage): string[] {
  return findElements(tree, () => true).flatMap(({ properties }) =>
    [properties['href'], properties['src']].filter((value) => typeof value === 'string'),
  );
}

/** Whether a script is data, which no browser runs. */
function isData(type: unknown): boolean {
  return type === 'application/ld+json';
}

function idsIn({ tree }: BuiltPage): string[] {
  return findElements(tree, ({ properties }) => 'id' in properties).map(({ properties }) => String(properties['id']));
}

test('the site has every kind of page', () => {
  const paths = pages.map(({ path }) => path);
  for (const path of [
    '/',
    '/404.html',
    '/about/',
    '/articles/',
    '/timeline/',
    '/people/',
    '/organizations/',
    '/places/',
    '/events/',
    '/feeds/',
  ]) {
    expect(paths).toContain(path);
  }
  expect(paths.filter((path) => /^\/people\/.+/u.test(path))).toHaveLength(5);
});

describe.each(sites)('the site $name', ({ prefix, pages: own, files }) => {
  test('has no link that leads nowhere', () => {
    const ids = new Map(own.map((page) => [page.path, new Set(idsIn(page))]));
    const broken = own.flatMap((page) =>
      addressesIn(page)
        .filter((address) => address.startsWith('/') || address.startsWith('#'))
        .filter((address) => {
          const url = new URL(address, `http://site${prefix}${page.path.slice(1)}`);
          if (!url.pathname.startsWith(prefix)) return true;
          const path = `/${url.pathname.slice(prefix.length)}`;
          if (!files.has(path.endsWith('/') ? `${path}index.html` : path)) return true;
          return url.hash !== '' && !ids.get(path)?.has(decodeURIComponent(url.hash.slice(1)));
        })
        .map((address) => `${page.path} → ${address}`),
    );
    expect(broken).toEqual([]);
  });

  test('asks nobody else for anything', () => {
    const loaded = own.flatMap(({ tree }) =>
      findElements(tree, ({ tagName }) =>
        ['link', 'script', 'img', 'iframe', 'source', 'video', 'audio'].includes(tagName),
      )
        .filter(({ properties }) => !String(properties['rel']).includes('canonical') && !isData(properties['type']))
        .map(({ properties }) => String(properties['href'] ?? properties['src'] ?? prefix)),
    );
    expect(loaded.filter((address) => !address.startsWith(prefix))).toEqual([]);
    expect(loaded.length).toBeGreaterThan(own.length);
  });
});

test('only static files are written', () => {
  const endings = new Set(listFiles(inject('dist')).map((file) => file.split('.').at(-1)));
  const index = ['pagefind', 'pf_filter', 'pf_fragment', 'pf_index', 'pf_meta'];
  expect([...endings].sort()).toEqual([
    '/_headers',
    '/_redirects',
    'atom',
    'bib',
    'css',
    'csv',
    'html',
    'js',
    'json',
    'jsonld',
    'md',
    ...index,
    'png',
    'ris',
    'svg',
    'txt',
    'woff2',
  ]);
});

describe.each(pages)('$path', (page) => {
  const elements = findElements(page.tree, () => true);
  const named = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));

  test('has one h1, a title, a description, a language and its landmarks', () => {
    expect(named('h1')).toHaveLength(1);
    expect(toString(named('title')[0] as Element)).toMatch(/Sidelight/u);
    expect(
      named('meta').filter(({ properties }) => properties['name'] === 'description' && properties['content']),
    ).toHaveLength(1);
    expect(named('html')[0]?.properties['lang']).toBe('en');
    expect(['header', 'nav', 'main', 'footer'].filter((name) => named(name).length === 0)).toEqual([]);
  });

  test('skips no level of heading', () => {
    const levels = named('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName.slice(1)));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('uses every id once', () => {
    const ids = idsIn(page);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has no inline style, script or handler, and no link in a link', () => {
    expect(
      elements.filter(
        ({ properties }) => 'style' in properties || Object.keys(properties).some((key) => /^on/iu.test(key)),
      ),
    ).toEqual([]);
    expect(named('style')).toEqual([]);
    expect(named('script').filter(({ properties }) => !properties['src'] && !isData(properties['type']))).toEqual([]);
    expect(
      named('a').flatMap((link) => findElements(link, (inner) => inner !== link && inner.tagName === 'a')),
    ).toEqual([]);
  });

  test('shows nothing that was meant for machines', () => {
    const text = toString(named('body')[0] as Element);
    expect(text.match(/\bundefined\b|\bNaN\b|\bnull\b|Invalid Date|\[object|\uFFFD|&(?:amp|lt|quot);/gu)).toBeNull();
  });

  test('runs no words together where an element begins or ends', () => {
    const body = page.html.slice(page.html.indexOf('<main')).replace(/<svg.*?<\/svg>/gsu, '');
    const joins =
      /[\p{L}\p{N},;:.)]<(?:a|i|b|em|strong|time|code)\b(?![^>]*\bref\b)|<\/(?:a|i|b|em|strong|time|code)>[\p{L}\p{N}(]/gu;
    expect([...body.matchAll(joins)].map(({ index }) => body.slice(Math.max(0, index - 40), index + 60))).toEqual([]);
  });
});

test('every note leads to its words, and the words lead to the note', () => {
  for (const page of pages.filter(({ path }) => /^\/articles\/.+/u.test(path))) {
    const ids = new Set(idsIn(page));
    const notes = [...ids].filter((id) => id.startsWith('note-'));
    expect(notes.length).toBeGreaterThan(10);
    for (const note of notes) {
      expect(addressesIn(page)).toContain(`#${note}`);
      expect(addressesIn(page)).toContain(`#${note.slice('note-'.length)}`);
      expect(ids).toContain(note.slice('note-'.length));
    }
  }
});

test('every number of the article that is on the timeline leads there and back', () => {
  const article = pages.find(({ path }) => /^\/articles\/.+/u.test(path)) as BuiltPage;
  const timeline = pages.find(({ path }) => path === '/timeline/') as BuiltPage;
  const points = addressesIn(article).filter((address) => address.startsWith('/timeline/#pt-'));
  expect(new Set(points).size).toBe(4);
  const back = new Set(addressesIn(timeline).filter((address) => address.startsWith(`${article.path}#f-`)));
  expect(back.size).toBe(4);
});

test('the text of the article stands on its page letter by letter', () => {
  const article = pages.find(({ path }) => /^\/articles\/.+/u.test(path)) as BuiltPage;
  const source = readFileSync(join(import.meta.dirname, '../../content', `${article.path.slice(0, -1)}.md`), 'utf8');
  const body = source
    .slice(source.indexOf('\n---\n', 4) + 5)
    .trim()
    .split(/\n{2,}/u);
  const paragraphs = findElements(article.tree, ({ properties }) => /^p-\d+$/u.test(String(properties['id']))).map(
    (element) => toString(element),
  );
  expect(paragraphs.map((text) => text.replace(/^ISLAMABAD — /u, ''))).toEqual(body);
});
