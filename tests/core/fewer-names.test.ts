import { expect, test } from 'vitest';
import { findFewerNames } from '../../src/core/fewer-names.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { articleText, entityLines, oneArticle, siteOf } from './fixture.ts';

const file = 'content/addresses/articles/a.yaml';
const entry = (id: string, words: string, holds: string) => `  - { id: ${id}, words: ${words}, holds: [${holds}] }\n`;
const ledger = [
  'editions: []\naddresses:\n',
  entry('s-1', 'Ann met Bob.', 'm-ann-1, m-bob-1, m-cy-1'),
  entry('s-2', 'Bob left.', 'm-bob-2, m-cy-2'),
].join('');
const entities = entityLines('ann', 'Ann') + entityLines('bob', 'Bob');

/** What is missed of two sentences. */
function missed(body: string): string[] {
  const site = siteOf({ 'content/articles/a.md': articleText(body, { entities }), [file]: ledger });
  return findFewerNames(site).map(formatProblem);
}

test('findFewerNames tells all names that a page lost from unchanged words, at the first of their sentences', () => {
  expect(missed('Ann met Bob. Bob left.')).toEqual([
    `${file}:3:11 2 names or dates are no longer found in unchanged words: \`m-cy-1\`, \`m-cy-2\` — bring back what they were found by, or accept it with \`npm run addresses -- --fewer\``,
  ]);
  expect(missed('Ann met Bob. Bob left again.')).toEqual([
    expect.stringContaining('a name or date is no longer found in unchanged words: `m-cy-1` — '),
  ]);
});

test('findFewerNames misses nothing where sentences were edited, or where there is no ledger', () => {
  expect(missed('Ann met Bob again. Bob left again.')).toEqual([]);
  expect(findFewerNames(siteOf(oneArticle('It rained.')))).toEqual([]);
});
