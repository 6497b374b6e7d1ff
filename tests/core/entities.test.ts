import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/core/model.ts';
import { articleText, entityLines, problemsOf, siteOf } from './fixture.ts';

const sources = { 'content/sources.yaml': '- { id: wire, title: T, publisher: P, grade: B, licence: L }' };

/** What a file of these fields and this portrait gives. */
function entityOf(fields: string, portrait = ''): Entity {
  const file = `---\ntype: person\nname: Ann\nsummary: S\n${fields}---\n\n${portrait}\n`;
  return siteOf({ 'content/entities/ann.md': file, ...sources }).profiles[0]?.entity as Entity; // the one of the site
}

test('the roles of an entity stand in the order of their first known day, those without one last', () => {
  const roles = [
    '{ title: Never, ',
    '{ title: Ended, until: 2018, ',
    '{ title: Seen, attested: [2017], ',
    '{ title: Begun, from: 2016, ',
    '{ title: Nowhere, ',
  ];
  const yaml = roles.map((role) => `  - ${role}source: wire }\n`).join('');
  const { roles: sorted } = entityOf(`roles:\n${yaml}`);
  expect(sorted.map(({ title }) => title)).toEqual(['Begun', 'Seen', 'Ended', 'Never', 'Nowhere']);
});

test('a role may end on the day on which it begins, and has all that is told of it', () => {
  const role = '  - { title: T, relation: leads, from: 2019-03-01, until: 2019-03-01, note: N, source: wire }\n';
  const [found] = entityOf(`roles:\n${role}`).roles;
  expect(found).toMatchObject({ title: 'T', relation: 'leads', note: 'N', confidence: 'verified', attested: [] });
  expect([found?.from?.text, found?.until?.text, found?.represents]).toEqual(['2019-03-01', '2019-03-01', undefined]);
});

test('a fact has its words, its dates and its sources', () => {
  const [fact] = entityOf(
    'facts:\n  - { text: Left., date: 2019, known: 2020, confidence: weak, source: wire }\n',
  ).facts;
  expect([fact?.text, fact?.date?.text, fact?.known?.text, fact?.confidence]).toEqual([
    ...['Left.', '2019', '2020', 'weak'],
  ]);
  expect(fact?.sources.map(({ id }) => id)).toEqual(['wire']);
});

test.each([
  ['without a heading', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>', ''],
  ['with the heading', 'One.\n\n## Since then\n\nTwo.', '<p>One.</p>', '<p>Two.</p>'],
  ['with another heading', '## Before\n\nOne.', '<h2>Before</h2>\n<p>One.</p>', ''],
  ['with a lower heading', '### Since then\n\nOne.', '<h3>Since then</h3>\n<p>One.</p>', ''],
  ['with the words in a paragraph', 'Since then\n\nOne.', '<p>Since then</p>\n<p>One.</p>', ''],
])('a portrait %s is cut at what came after, if anything', (_, text, portrait, aftermath) => {
  expect(entityOf('', text)).toMatchObject({ portrait, aftermath });
});

test.each([
  ['wikidata: Q42', { register: 'Wikidata', value: 'Q42', url: 'https://www.wikidata.org/wiki/Q42' }],
  [
    'wikipedia: Ann Lee & Söhne',
    {
      register: 'Wikipedia',
      value: 'Ann Lee & Söhne',
      url: 'https://en.wikipedia.org/wiki/Ann_Lee_%26_S%C3%B6hne',
    },
  ],
])('the identifier %s leads to its page', (line, identifier) => {
  expect(entityOf(`identifiers:\n  ${line}\n`).identifiers).toEqual([identifier]);
  expect(entityOf('').identifiers).toEqual([]);
});

test('an entity of which no file is has what the article says, and nothing else', () => {
  const files = { 'content/articles/a.md': articleText('Ann met.', { entities: entityLines('ann', 'Ann') }) };
  expect(siteOf(files).profiles[0]?.entity).toEqual({
    ...{ id: 'ann', type: 'person', name: 'Ann', summary: undefined, portrait: '', aftermath: '' },
    ...{ spellings: [], roles: [], facts: [], commitments: [], unknown: [], identifiers: [] },
  });
});

describe('what a mistake in a file takes away is not missed elsewhere:', () => {
  const duty = '  - { id: leave, by: ann, to: bob, duty: Leave., source: wire }\n';
  const pact = `---\ntype: event\nname: The pact\nsummary: S\ncommitments:\n${duty}---\n`;
  const [entities, commitments] = [
    entityLines('ann', 'Ann') + entityLines('bob', 'Bob'),
    '  - { id: leave, agreement: pact, quote: will leave }',
  ];
  const files = {
    'content/articles/a.md': articleText('Ann told Bob she will leave.', { entities, commitments }),
    'content/entities/pact.md': pact,
    ...sources,
  };

  test.each([
    ['nothing', '', '', []],
    ['its fields', 'type: event', 'type: [event', ['3:1 broken YAML']],
    ['one of its duties', 'by: ann, ', '', ['6:5 `commitments[0].by` is missing']],
  ])('%s', (_, from, to, expected) => {
    const lines = problemsOf({ ...files, 'content/entities/pact.md': pact.replace(from, to) });
    expect(lines).toEqual(expected.map((words) => expect.stringContaining(`content/entities/pact.md:${words}`)));
  });
});
