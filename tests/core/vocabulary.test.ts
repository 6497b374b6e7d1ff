import { expect, test } from 'vitest';
import * as vocabulary from '../../src/core/vocabulary.ts';

const { keysOf, isLevelStatus, relationKinds, ...lists } = vocabulary;
const terms = Object.entries(lists).flatMap(([list, table]) =>
  Object.entries<vocabulary.Term & { readonly short?: string }>(table).map(
    ([word, term]) => [list, word, term] as const,
  ),
);

test.each(terms)('of the list %s, the word %s has a label and is explained in a sentence', (_, __, term) => {
  expect(term.label).toMatch(/^[A-Za-z].*[a-z]$/u);
  expect(term.explanation).toMatch(/^[A-Z].*[a-z]\.$/u);
  if ('short' in term) expect(term.short).toMatch(/^[a-z ]+$/u);
});

test.each(Object.entries(relationKinds))('a relation of the kind %s is told from either side', (_, { forth, back }) => {
  expect(`Ann ${forth} Bob; Bob ${back} Ann`).toMatch(/^Ann [a-z ]+ Bob; Bob [a-z ]+ Ann$/u);
});

test('numbers that were are told from numbers that were to be', () => {
  expect(keysOf(lists.statuses).filter(isLevelStatus)).toEqual(['reported', 'estimated']);
});
