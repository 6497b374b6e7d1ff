import { expect, test } from 'vitest';
import { findGaps, gapKinds } from '../../src/core/gaps.ts';
import { readSite } from '../../src/site.ts';
import { articleOf, entityLines, oneArticle, siteOf } from './fixture.ts';

/** The most gaps that the content may have: lower a number when its count has fallen, and never raise one. */
const budget = {
  'names-unlinked': 5,
  'statements-unattributed': 3,
  'numbers-bare': 0,
  'dates-unresolved': 0,
  'roles-unsourced': 0,
  'people-unquoted': 3,
  'terms-unexplained': 0,
} as const satisfies Record<keyof typeof gapKinds, number>;

test('the gaps of the content are exactly as many as their budget', () => {
  const gaps = findGaps(readSite('.'));
  const counts = Object.fromEntries(
    Object.keys(gapKinds).map((kind) => [kind, gaps.filter((gap) => gap.kind === kind).length]),
  );
  expect(counts, 'a count that rose is a gap to close; one that fell is a budget to lower').toEqual(budget);
});

test('findGaps finds each kind with its words and its place', () => {
  const article = articleOf('Ann Lee met Bob Roe of NATO on Friday. Rain fell on 40 towns. It will rain.', {
    entities: entityLines('ann-lee', 'Ann Lee'),
    claims: '  - { id: rain, quote: It will rain, manner: paraphrased, grade: reporter }',
  });
  // Dates are resolved by rule: without them, the weekday is a gap.
  const undated = { ...article, annotations: article.annotations.filter(({ kind }) => kind !== 'date') };
  expect(findGaps({ articles: [undated] }).map(({ kind, text, address }) => [kind, text, address])).toEqual([
    ['names-unlinked', 'Bob Roe', '/articles/a/#p-1'],
    ['numbers-bare', '40', '/articles/a/#p-1'],
    ['dates-unresolved', 'Friday', '/articles/a/#p-1'],
    ['terms-unexplained', 'NATO', '/articles/a/#p-1'],
    ['statements-unattributed', 'It will rain', '/articles/a/#c-rain'],
    ['roles-unsourced', 'Ann Lee', '/people/ann-lee/'],
    ['people-unquoted', 'Ann Lee', '/people/ann-lee/'],
  ]);
});

test.each([
  ['in brackets', 'The alliance (NATO) met. NATO was pleased.'],
  ['before brackets', 'NATO (the alliance) met. NATO was pleased.'],
  ['by a note at one of its places', 'NATO met. Then NATO was pleased.'],
])('findGaps takes a term as explained that is so %s', (_, text) => {
  const notes = '  - { id: nato, quote: NATO met, text: An alliance., source: wire }';
  const source = '- { id: wire, title: T, publisher: P, grade: A, licence: L }';
  const site = siteOf({ ...oneArticle(text, text.includes('(') ? {} : { notes }), 'content/sources.yaml': source });
  expect(findGaps(site)).toEqual([]);
});

test('findGaps leads to the article where words stand in no paragraph', () => {
  const gaps = findGaps({ articles: [articleOf('# Talks with NATO\n\nIt rained.')] });
  expect(gaps).toEqual([{ kind: 'terms-unexplained', text: 'NATO', place: 'H', address: '/articles/a/' }]);
});

test('findGaps takes a longer word that holds a term for no explanation of it', () => {
  const { articles } = siteOf(oneArticle('UNESCO (a body) met at XUN (a place). The UN was pleased.'));
  expect(findGaps({ articles }).map(({ text }) => text)).toEqual(['UN']);
});

test('findGaps passes by what is marked, and by words that only begin a sentence', () => {
  const article = articleOf('Rain fell. “Stop,” he said. He took 40 towns.', {
    figures: '  - { id: towns, quote: 40 towns, value: 40, unit: towns, status: reported }',
  });
  expect(findGaps({ articles: [article] })).toEqual([]);
});
