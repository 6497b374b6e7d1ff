import fc from 'fast-check';
import { x } from 'xastscript';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { feedFormats, writeAtom, writeJsonFeed } from '../../src/exports/feed-formats.ts';
import { findSiteFeeds, toEntityFeed, type Feed } from '../../src/exports/feed.ts';
import { findFiles } from '../../src/exports/site-files.ts';
import { writeXml } from '../../src/exports/xml.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { articleText, siteOf, soundFiles } from '../core/fixture.ts';

const host = 'https://example.org';

/** Two articles more, older and newer than the one of the sound files, and a correction of that one. */
const files: ContentFiles = {
  ...soundFiles,
  'content/articles/older.md': articleText('Ann Lee left [the hall](/people/ann-lee/). See [above](#p-1).', {
    entities: '  - { id: ann-lee, type: person, name: Ann Lee, role: Envoy }\n',
  }).replace('published: 2020-09-14', 'published: 2020-09-01\ntopics: [Peace, Zürich & Genf]'),
  'content/articles/newer.md': articleText('Nobody came.')
    .replace('published: 2020-09-14', 'published: 2020-10~\ntopics: [Мир, peace]')
    .replace('headline: H', 'headline: "A <b> & c"'),
  'content/corrections.yaml': `- id: number
  of: /articles/truce-talks/#f-level
  was: around 5,400
  now: around 4,500
  why: The digits were exchanged.
  when: 2020-09-20
`,
};
const site = siteOf(files);
const feedOf = (path: string) => findSiteFeeds(site).find((feed) => feed.path === path) as Feed; // asked for by tests
const pagesOf = (feed: Feed) => feed.entries.map(({ address, updated }) => `${updated} ${address}`);

describe('the feeds of the site', () => {
  test('are of what is new, changed and corrected, and one of each topic', () => {
    expect(findSiteFeeds(site).map(({ path }) => path)).toEqual([
      '/feeds/new',
      '/feeds/changed',
      '/feeds/corrected',
      expect.stringMatching(/^\/feeds\/topics\/[0-9a-z]{7}$/u),
      '/feeds/topics/peace',
      '/feeds/topics/zurich-genf',
    ]);
  });

  test('give the newest first, with the day of their content and never today’s', () => {
    expect(pagesOf(feedOf('/feeds/new'))).toEqual([
      '2020-10-31 /articles/newer/',
      '2021-02-28 /articles/truce-talks/',
      '2020-09-01 /articles/older/',
    ]);
    expect(feedOf('/feeds/new').entries.map(({ published }) => published)).toEqual([
      undefined, // in October, on no day that is known
      '2020-09-14',
      '2020-09-01',
    ]);
  });

  test('tell of a change why it was made, and leave out what has not changed', () => {
    const changed = feedOf('/feeds/changed');
    expect(pagesOf(changed)).toEqual(['2021-02-28 /articles/truce-talks/']);
    expect(changed.entries[0]?.summary).toBe(
      'Corrected on 20 September 2020: The digits were exchanged. Since then, February 2021: It did not.',
    );
    expect(pagesOf(feedOf('/feeds/corrected'))).toEqual(['2020-09-20 /corrections/#number']);
  });

  test('of a topic has its articles, whichever way it is written', () => {
    expect(pagesOf(feedOf('/feeds/topics/peace'))).toEqual([
      '2021-02-28 /articles/truce-talks/',
      '2020-10-31 /articles/newer/',
      '2020-09-01 /articles/older/',
    ]);
  });

  test('stand as files in every format', () => {
    const paths = findFiles(site, host).map(({ path }) => path);
    for (const { path } of findSiteFeeds(site))
      for (const { ending } of feedFormats) expect(paths).toContain(`${path}.${ending}`);
    expect(paths).toContain('/people/ann-lee/feed.atom');
    expect(paths).toContain('/organizations/ministry/feed.json');
  });

  test('have a day where nothing was published', () => {
    expect(findSiteFeeds(siteOf({})).map(({ day }) => day)).toEqual(['1970-01-01', '1970-01-01', '1970-01-01']);
  });
});

test('the feed of a person has the articles that name them, their corrections and what is known of them', () => {
  const profile = site.profiles.find(({ entity }) => entity.id === 'ann-lee');
  if (!profile) throw new Error('Ann Lee has a profile.');
  expect(pagesOf(toEntityFeed(profile, site))).toEqual([
    '2021-02-28 /articles/truce-talks/',
    '2020-09-01 /articles/older/',
    '2020-07-14 /people/ann-lee/',
  ]);
});

describe('a full text', () => {
  const textOf = (path: string, address: string) =>
    feedOf(path)
      .entries.find((entry) => entry.address === address)
      ?.write(host) ?? '';

  test('has the corrections, the place, the words, and what became known since with its sources', () => {
    expect(textOf('/feeds/new', '/articles/truce-talks/')).toBe(
      [
        '<p><b>Corrected on 20 September 2020:</b> it said <del>around 5,400</del>; it says <ins>around 4,500</ins>.',
        ' The digits were exchanged.</p>',
        '<p>GENEVA — Ann Lee of the Foreign Ministry said the truce will hold.',
        ' The envoy spoke for the body she leads.</p>',
        '<p>It plans a cut to around 4,500 troops, and the truce holds.</p>',
        '<h2>Since then</h2><p>February 2021, on “will hold”: It did not. ',
        '(A wire, <a href="https://example.org/wire">A dispatch</a>, 14 July 2020)</p>',
        '<p><a href="https://example.org/articles/truce-talks/">The article with its statements, notes and sources</a></p>',
      ].join(''),
    );
  });

  test('has whole addresses', () => {
    const text = textOf('/feeds/new', '/articles/older/');
    expect(text).toContain('<a href="https://example.org/people/ann-lee/">the hall</a>');
    expect(text).toContain('<a href="https://example.org/articles/older/#p-1">above</a>');
  });
});

describe('the formats', () => {
  const feed = feedOf('/feeds/new');
  const item = z.object({ id: z.string(), title: z.string(), content_html: z.string(), date_modified: z.string() });
  const items = z.array(item);
  const read = (text: string) => z.object({ items }).parse(JSON.parse(text)).items;

  test('say the same', () => {
    const atom = writeAtom(feed, host);
    for (const { id, date_modified: moment } of read(writeJsonFeed(feed, host))) {
      expect(atom).toContain(`<id>${id}</id>`);
      expect(atom).toContain(`<updated>${moment}</updated>`);
    }
    expect(atom.split('<entry ')).toHaveLength(4);
    expect(atom).toContain('<title>A &#x3C;b> &#x26; c</title>');
  });

  test('give every entry the address as its id, or one of no host where the site has none', () => {
    expect(read(writeJsonFeed(feed, host)).map(({ id }) => id)[2]).toBe('https://example.org/articles/older/');
    expect(read(writeJsonFeed(feed, '/news')).map(({ id }) => id)[2]).toBe(
      'tag:sidelight.invalid,2020:/articles/older/',
    );
  });
});

test('XML holds every text that XML can hold, and leaves out the rest', () => {
  const legal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(legal.test(writeXml(x('a', { b: text }, text)))).toBe(false);
    }),
  );
  expect(writeXml(x('a', { b: '"\u0000' }, 'x\u{FFFE}<&😀'))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="&#x22;">x&#x3C;&#x26;😀</a>\n',
  );
});
