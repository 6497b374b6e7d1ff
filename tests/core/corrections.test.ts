import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { correctionsIn } from '../../src/core/corrections-in.ts';
import { renderPassages } from '../../src/core/render.ts';
import type { Correction } from '../../src/core/model.ts';
import { writeArticleBlock, writeArticleGraph, writeSeriesGraph } from '../../src/exports/schema-graph.ts';
import { writeSeriesCsv } from '../../src/exports/series-csv.ts';
import { writeSeriesJson } from '../../src/exports/series-json.ts';
import { articleFile, edit, entityFile, problemsOf, siteOf, soundFiles } from './fixture.ts';

const file = 'content/corrections.yaml';
const level = `- id: cut
  of: /articles/truce-talks/#f-level
  was: around 5,400
  now: around 4,500
  why: Two digits had changed places.
  when: 2020-09-20
`;

function withEntries(entries: string): ContentFiles {
  return { ...soundFiles, [file]: entries };
}

test('a site without the file has no correction, nor has one with an empty list', () => {
  expect(siteOf(soundFiles).corrections).toEqual([]);
  expect(siteOf(withEntries('[]\n')).corrections).toEqual([]);
});

describe('a correction of a number', () => {
  const site = siteOf(withEntries(level));
  const [article] = site.articles;
  const [series] = site.series;
  if (!article || !series) throw new Error('the fixture has both');
  const ids = (all: readonly Correction[] | undefined) => all?.map(({ id }) => id);

  test('shows at the article, the words, their passage, the point and the profiles of those named there', () => {
    const figure = article.annotations.find(({ kind }) => kind === 'figure');
    const point = series.points.find((one) => one.figure === figure);
    const block = figure?.block;
    if (!figure || !point || !block) throw new Error('the number is charted');
    for (const subject of [article, block, figure, point]) expect(ids(site.corrected.get(subject))).toEqual(['cut']);
    const passages = renderPassages(article, site, (path) => path);
    expect(passages.map(({ corrections }) => ids(corrections))).toEqual([[], ['cut']]);
    expect(site.corrections.map(({ place, address }) => [place, address])).toEqual([
      ['Truce talks go on, ¶2', '/articles/truce-talks/#f-level'],
    ]);
  });

  test('goes out as a CorrectionComment of the article and of the series, and of nothing else', () => {
    const comment = {
      '@type': 'CorrectionComment',
      '@id': 'https://a.org/corrections/#cut',
      url: 'https://a.org/corrections/#cut',
      text: 'It said “around 5,400”; it says “around 4,500”. Two digits had changed places.',
      datePublished: '2020-09-20',
    };
    const read = (text: string) => (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'];
    const corrections = site.corrected.get(article) ?? [];
    const [block] = read(writeArticleBlock(article, 'https://a.org', { corrections }));
    const [report, ...others] = read(writeArticleGraph(article, 'https://a.org', site));
    const [dataset] = read(writeSeriesGraph(series, 'https://a.org', site));
    expect([block, report, dataset].map((thing) => thing?.['correction'])).toEqual([[comment], [comment], [comment]]);
    expect(others.filter((thing) => 'correction' in thing)).toEqual([]);
    const sound = siteOf(soundFiles);
    expect(writeArticleGraph(sound.articles[0] ?? article, '', sound)).not.toContain('correction');
  });

  test('goes out with the data', () => {
    const csv = writeSeriesCsv(series, '', site.corrected);
    expect(csv.split('\r\n').map((line) => line.endsWith('2020-09-20: around 5,400 → around 4,500"'))).toEqual([
      ...[false, false, true, false],
    ]);
    const { points } = JSON.parse(writeSeriesJson(series, '', site.corrected)) as {
      points: { corrections: object[] }[];
    };
    expect(points.map(({ corrections }) => corrections.length)).toEqual([0, 1]);
    expect(points[1]?.corrections[0]).toMatchObject({
      id: 'cut',
      address: '/corrections/#cut',
      was: 'around 5,400',
    });
  });
});

test.each([
  ['/articles/truce-talks/#c-hope', 'will hold', ['ann-lee', 'ministry']],
  ['/articles/truce-talks/#p-1', 'truce will hold', ['ann-lee', 'ministry']],
  ['/articles/truce-talks/#m-ministry-1', 'Foreign Ministry', ['ministry']],
  ['/articles/truce-talks/#n-later', 'It did not', ['ann-lee', 'ministry']],
  ['/people/ann-lee/', 'Born in the hills', ['ann-lee']],
  ['/people/ann-lee/', 'A short portrait', ['ann-lee']],
  ['/people/ann-lee/', 'Envoy', ['ann-lee']],
  ['/articles/truce-talks/#f-level', '"around 4,500"', []],
  ['/articles/truce-talks/', 'Truce talks', []],
])('a correction of %s shows in the profiles of those whom it concerns', (of, now, expected) => {
  const entry = `- { id: a, of: "${of}", was: Something else, now: ${now}, why: A slip., when: 2020-10 }\n`;
  const { profiles, corrected } = siteOf(withEntries(entry));
  expect(profiles.filter(({ entity }) => corrected.has(entity)).map(({ entity }) => entity.id)).toEqual(expected);
});

test('a correction of an undertaking shows in the profiles of the agreement and its parties', () => {
  const duty = '  - { id: cut, by: ann-lee, to: ministry, duty: Cut., source: wire }\n';
  const agreed = edit(entityFile, 'facts:', `commitments:\n${duty}facts:`, {
    ...soundFiles,
    [file]:
      '- { id: a, of: "/articles/truce-talks/#u-cut", was: It makes, now: It plans, why: A slip., when: 2020-10 }\n',
  });
  const words = 'commitments:\n  - { id: cut, agreement: ann-lee, quote: It plans a cut }\nnotes:';
  const { profiles, corrected } = siteOf(edit(articleFile, 'notes:', words, agreed));
  expect(profiles.filter(({ entity }) => corrected.has(entity)).map(({ entity }) => entity.id)).toEqual([
    ...['ann-lee', 'ministry'],
  ]);
});

test.each(['8600', '"8,600"', '"A count, by wire"'])(
  'a correction of a point may give %s as it stands there',
  (now) => {
    const entry = `- { id: a, of: "/timeline/#pt-2020-07-wire", was: Another, now: ${now}, why: A slip., when: 2020-10 }\n`;
    const { corrections } = siteOf(withEntries(entry.replace('8600', '"8600"')));
    expect(corrections.map(({ place }) => place)).toEqual(['Troops, July 2020']);
  },
);

test('a correction of an article as a whole is one of the article', () => {
  const entry = '- { id: a, of: /articles/truce-talks/, was: War, now: Truce talks, why: A slip., when: 2020-10 }\n';
  const { articles, corrected } = siteOf(withEntries(entry));
  expect(articles.map((article) => correctionsIn(article, corrected).length)).toEqual([1]);
});

test('a correction of a point shows at the words that give it', () => {
  const entry = level
    .replace('/articles/truce-talks/#f-level', '/timeline/#pt-2020-11-report')
    .replace('around 4', '4');
  const site = siteOf(withEntries(entry));
  const figure = site.articles[0]?.annotations.find(({ kind }) => kind === 'figure');
  expect(figure && site.corrected.get(figure)?.length).toBe(1);
});

test('the corrections of an article and of a series are each of them once', () => {
  const site = siteOf(withEntries(level));
  const [article] = site.articles;
  const [series] = site.series;
  if (!article || !series) throw new Error('the fixture has both');
  expect(correctionsIn(article, site.corrected).map(({ id }) => id)).toEqual(['cut']);
  expect(correctionsIn(series, site.corrected).map(({ id }) => id)).toEqual(['cut']);
  expect(correctionsIn(article, new Map())).toEqual([]);
});

test('of corrections of one day the first id comes first', () => {
  expect(siteOf(withEntries(level.replace('id: cut', 'id: old') + level)).corrections.map(({ id }) => id)).toEqual([
    'cut',
    'old',
  ]);
});

test('the newest correction comes first', () => {
  const older = level.replace('id: cut', 'id: old').replace('2020-09-20', '2020-09-15');
  expect(siteOf(withEntries(older + level)).corrections.map(({ id }) => id)).toEqual(['cut', 'old']);
});

test.each([
  [
    'an address that nothing has',
    '#f-level',
    '#f-levle',
    /:2:7 nothing on the site is at .* did you mean `\/articles\/truce-talks\/#f-level`/u,
  ],
  [
    'an address unlike all',
    '/articles',
    '/zzzzzz/yyyyyyyy/xxxxxxxxxxxx',
    /:2:7 nothing on the site is at .* — copy the address of the words, the point or the page from the site/u,
  ],
  [
    'words that do not stand there',
    'now: around 4,500',
    'now: around 4,600',
    /:4:8 “around 4,600” does not stand at Truce talks go on, ¶2 — copy the words that stand there now$/u,
  ],
  [
    'a correction that changes nothing',
    'was: around 5,400',
    'was: around 4,500',
    /:4:8 the correction changes nothing — write what stood there before under `was:`$/u,
  ],
  [
    'a correction before the article',
    '2020-09-20',
    '2020-09-13',
    /:6:9 the correction is older than its article — correct `when:`$/u,
  ],
  ['a missing reason', '  why: Two digits had changed places.\n', '', /:1:3 `\[0\]\.why` is missing/u],
  ['another site', 'of: /articles', 'of: https://example.org', /:2:7 `\[0\]\.of` is not an address of this site/u],
])('%s is reported where it stands', (_, from, to, line) => {
  const lines = problemsOf(withEntries(level.replace(from, to)));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});
