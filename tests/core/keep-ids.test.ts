import { expect, test } from 'vitest';
import { toKeptWords } from '../../src/core/ledger.ts';
import { articleOf, entityLines, oneArticle, siteOf } from './fixture.ts';

const entities = entityLines('ann', 'Ann') + entityLines('bob', 'Bob');

/** What each sentence of an article holds, under the ids that a ledger with these entries keeps. */
function heldBy(body: string, entries: readonly string[]): string[][] {
  const ledger = `editions: []\naddresses:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
  const [article] = siteOf({ ...oneArticle(body, { entities }), 'content/addresses/articles/a.yaml': ledger }).articles;
  return (article?.sentences ?? []).map(({ holds }) => holds.map(({ id }) => id));
}

const day = 'Monday';
const first = `Ann met Bob on ${day}.`;
const second = `Ann left on ${day}.`;

test.each([
  [
    'keep their ids, and new ones count on from the highest',
    ['holds: [m-ann-11, d-2020-09-14--12]', 'holds: []'],
    ['m-ann-11 m-bob-1 d-2020-09-14--12', 'm-ann-12 d-2020-09-14--13'],
  ],
  [
    'count on from ids that stood there once, too',
    ['holds: [m-ann-1, m-bob-1, d-2020-09-14], held: [m-ann-9]', 'held: [d-2020-09-14--10]'],
    ['m-ann-1 m-bob-1 d-2020-09-14', 'm-ann-10 d-2020-09-14--11'],
  ],
  [
    'get no id twice, whatever a ledger says',
    ['holds: [m-ann-1, m-ann-2]', 'holds: [m-ann-1, m-ann-3]'],
    ['m-ann-1 m-bob-1 d-2020-09-14', 'm-ann-3 d-2020-09-14--2'],
  ],
  [
    'get none of another name or day',
    ['holds: [m-bob-4, d-2020-09--3, d-2020-09-14--3]', 'holds: [d-2020-09-15]'],
    ['m-ann-1 m-bob-4 d-2020-09-14--3', 'm-ann-2 d-2020-09-14--4'],
  ],
])('the names and dates of sentences that a ledger knows %s', (_, entries, ids) => {
  const lines = entries.map((entry, index) => `id: s-${index + 1}, words: ${index === 0 ? first : second}, ${entry}`);
  expect(heldBy(`${first} ${second}`, lines).map((held) => held.join(' '))).toEqual(ids);
});

test('each sentence holds what begins in it, across paragraphs that hold nothing', () => {
  const { sentences } = articleOf('It rained. Bob came.\n\nIt was late.\n\nNobody saw. Then Ann left. Bob saw.', {
    entities,
  });
  expect(sentences.map(({ holds }) => holds.length)).toEqual([0, 1, 0, 0, 1, 1]);
  expect(sentences.map(({ id }) => id)).toEqual(Array(6).fill(undefined)); // no ledger knows them
});

test('toKeptWords makes every white space one space', () => {
  expect(toKeptWords(' They \n\t met\u00A0again.\n')).toBe('They met again.');
});
