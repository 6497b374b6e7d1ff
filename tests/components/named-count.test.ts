import { expect, test } from 'vitest';
import { writeNamedCount } from '../../src/components/named-count.ts';

test.each([
  [[1], 'once in 1 article'],
  [[5], '5 times in 1 article'],
  [[1, 1], '2 times in 2 articles'],
])('who is named in articles %j times is named %s', (counts, words) => {
  const appearances = counts.map((length) => ({ mentions: Array.from({ length }, () => undefined as never) }));
  expect(writeNamedCount(appearances)).toBe(words);
});
