import { expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { searchKinds } from '../../src/core/search-kinds.ts';
import { limitRecords } from '../../src/core/search-grain.ts';
import { findRecords } from '../../src/core/search-records.ts';
import { articleText, edit, entityFile, entityLines, siteOf, soundFiles } from './fixture.ts';

const { site } = buildSite(soundFiles);
const records = site ? findRecords(site) : [];
const recordsOf = (kind: keyof typeof searchKinds) => records.filter((record) => record.kind === kind);

test('every sentence of the text stands in a record that leads to its paragraph', () => {
  const [article] = site?.articles ?? [];
  const sentences = recordsOf('text').filter(({ address }) => address.includes('#p-'));
  for (const { paragraph, text } of article?.blocks ?? []) {
    const own = sentences.filter(({ address }) => address.endsWith(`#p-${paragraph}`)).map((record) => record.text);
    expect(own.join(' ')).toBe(text.replace(/\s+/gu, ' ').trim());
  }
});

test('each statement and number leads to its exact words, with its voice or unit', () => {
  expect(recordsOf('statement')[0]).toMatchObject({
    address: '/articles/truce-talks/#c-hope',
    text: 'the truce will hold',
    about: 'Ann Lee, Foreign Ministry',
    title: 'Ann Lee',
  });
  expect(recordsOf('number').find(({ address }) => address.endsWith('#f-level'))).toMatchObject({ about: 'troops' });
});

test('a profile is found by its name first, and each fact leads to its part of the page', () => {
  const own = recordsOf('person');
  expect(own[0]).toMatchObject({ address: '/people/ann-lee/', name: 'Ann Lee' });
  expect(own.slice(1).every(({ about }) => about === 'Ann Lee')).toBe(true);
  expect(own.some(({ address }) => address.endsWith('#roles'))).toBe(true);
});

test('no record is empty, and each has a kind that the filters know', () => {
  expect(records.length).toBeGreaterThan(10);
  for (const { text, kind } of records) {
    expect(text.trim()).not.toBe('');
    expect(Object.keys(searchKinds)).toContain(kind);
  }
});

test('every article, profile and point can be found', () => {
  const addresses = new Set(records.map(({ address }) => address));
  expect(addresses).toContain('/articles/truce-talks/');
  expect(addresses).toContain('/organizations/ministry/');
  expect([...addresses].filter((address) => address.includes('#pt-'))).toHaveLength(
    site?.series[0]?.points.length ?? 0,
  );
});

test('a large site has one record for each page and kind, and every word of it is still found', () => {
  const joined = limitRecords(records, 5);
  const keys = joined.map(({ address, kind }) => `${address} ${kind}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(joined.length).toBeLessThan(records.length);
  expect(joined.filter(({ address }) => address.includes('#'))).toEqual([]);
  for (const { address, kind, text, about = '' } of records) {
    const own = joined.find((record) => record.kind === kind && record.address === address.replace(/#.*/u, ''));
    expect(`${own?.text} ${own?.about}`).toContain(text);
    expect(own?.about ?? '').toContain(about);
  }
  expect(joined.find(({ kind }) => kind === 'text')).toMatchObject({ name: 'Truce talks go on' });
});

test('a site that is not large keeps its records as they are', () => {
  expect(limitRecords(records)).toBe(records);
});

test('what stands in a heading leads to the page, and what has no date or summary is found without', () => {
  const notes = '  - { id: n, quote: Talks, text: It did. Why!, source: wire }\n';
  const figures = '  - { id: f, quote: two towns, value: 2, unit: towns, status: reported }\n';
  const pact =
    '---\ntype: event\nname: The pact\nsummary: A pact\ncommitments:\n  - { id: leave, by: ann, to: ann, duty: Leave., source: wire }\n---\n';
  const text = articleText('# Talks with Ann\n\nIt rained in two towns.', {
    entities: entityLines('ann', 'Ann'),
    notes,
    figures,
  });
  const found = findRecords(
    siteOf({
      'content/articles/a.md': text.replace('dek: D', 'dek: Done!'),
      'content/entities/pact.md': pact,
      'content/sources.yaml': '- { id: wire, title: T, publisher: P, grade: B, licence: L }',
    }),
  );
  const lines = found.map(({ address, kind, text: words, title, place }) => [kind, address, words, title ?? place]);
  expect(lines).toEqual([
    ['text', '/articles/a/', 'H. Done!', '14 September 2020'],
    ['text', '/articles/a/', 'Talks with Ann', 'H'],
    ['text', '/articles/a/#p-1', 'It rained in two towns.', 'H, ¶1'],
    ['note', '/articles/a/#n-n', 'It did.', 'On “Talks”'],
    ['note', '/articles/a/#n-n', 'Why!', 'On “Talks”'],
    ['number', '/articles/a/#f-f', 'It rained in two towns.', '“two towns”: towns'],
    ['person', '/people/ann/', 'Ann. R.', undefined],
    ['event', '/events/pact/', 'The pact. A pact.', undefined],
    ['event', '/events/pact/#commitment-leave', 'Leave.', 'The pact'],
  ]);
});

test('a name and a date in the text have no record of their own, nor has what a pact says or a further part', () => {
  const claims =
    '  - { id: c, quote: it will leave, also: [{ quote: by May 2021 }], manner: paraphrased, grade: reporter }\n';
  const text = articleText('Ann said it will leave the hills and go by May 2021.\n\n## Later\n\nNo.', {
    entities: entityLines('ann', 'Ann'),
    claims,
    commitments: '  - { id: leave, agreement: pact, quote: leave the hills }\n',
  });
  const pact =
    '---\ntype: event\nname: The pact\nsummary: A pact\ncommitments:\n  - { id: leave, by: ann, to: ann, duty: Leave., source: wire }\n---\n';
  const pactSite = siteOf({
    'content/articles/a.md': text,
    'content/entities/pact.md': pact,
    'content/sources.yaml': '- { id: wire, title: T, publisher: P, grade: B, licence: L }',
  });
  const kinds = new Set(pactSite.articles[0]?.annotations.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['mention', 'claim', 'commitment', 'part', 'date']));
  const found = findRecords(pactSite).filter(({ address }) => address.startsWith('/articles/a/'));
  expect(found.map(({ kind, address, text: words }) => [kind, address, words])).toEqual([
    ['text', '/articles/a/', 'H. D.'],
    ['text', '/articles/a/#p-1', 'Ann said it will leave the hills and go by May 2021.'],
    ['text', '/articles/a/#p-1', 'Later'],
    ['text', '/articles/a/#p-2', 'No.'],
    ['statement', '/articles/a/#c-c', 'it will leave … by May 2021'],
  ]);
});

test('what is known of a person is found in its words as they are read, and leads to its part of the page', () => {
  const portrait = String.raw`A \<short> portrait of *Lee*, [un](https://example.org "a > b")known in R&D
of  two towns.

She *left*:

1. one
2. two

## Since then

She came back? Yes.
`;
  const known = edit(entityFile, 'A short portrait of *Lee*.\n', portrait);
  const later = '  - { text: Left the hills., date: 2021-01, source: wire }\nidentifiers:';
  const files = edit(entityFile, 'identifiers:', later, edit(entityFile, '[Anne Lee]', '[Anne Lee, Anna Lee]', known));
  const own = findRecords(siteOf(files)).filter(({ kind }) => kind === 'person');
  expect(own.map(({ address, text }) => [address, text])).toEqual([
    ['/people/ann-lee/', 'Ann Lee. An envoy. Also Anne Lee, Anna Lee.'],
    ['/people/ann-lee/', 'A <short> portrait of Lee, unknown in R&D of two towns.'],
    ['/people/ann-lee/', 'She left: one two'],
    ['/people/ann-lee/#since-then', 'She came back?'],
    ['/people/ann-lee/#since-then', 'Yes.'],
    ['/people/ann-lee/#roles', 'Envoy'],
    ['/people/ann-lee/#facts', 'Born in the hills.'],
    ['/people/ann-lee/#since-then', 'Left the hills.'],
  ]);
});

test('a series is found by its title, and each point by its number, its day and its note', () => {
  const own = records.filter(({ address }) => address.includes('/timeline/'));
  const point = { kind: 'number', about: 'Troops', place: 'Troops' };
  expect(own).toEqual([
    { address: '/timeline/', kind: 'number', text: 'Troops. A count.', name: 'Troops', place: 'Timeline' },
    {
      ...point,
      address: '/basis/timeline/troops/#pt-2020-07-wire',
      text: '8,600 troops, July 2020. A count, by wire.',
      title: 'Level, reported: A wire',
    },
    {
      ...point,
      address: '/basis/timeline/troops/#pt-2020-11-report',
      text: 'about 4,500 troops, November 2020. The plan.',
      title: 'Level, planned: This site',
    },
  ]);
  expect(recordsOf('number').find(({ address }) => address.endsWith('#f-level'))?.title).toBe(
    '“around 4,500”: troops, November 2020',
  );
});

test('a dek that ends in no sign gets a full stop, whatever signs are in it', () => {
  const text = articleText('It rained.').replace('dek: D', 'dek: Gen. Lee left');
  expect(findRecords(siteOf({ 'content/articles/a.md': text }))[0]?.text).toBe('H. Gen. Lee left.');
});
