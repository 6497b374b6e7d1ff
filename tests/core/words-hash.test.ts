import { expect, test } from 'vitest';
import { toWordsHash } from '../../src/core/words-hash.ts';

test.each([
  ['', '0ztntfp'],
  ['the truce will hold', undefined],
])('toWordsHash of “%s” is seven characters for an address', (words, expected) => {
  expect(toWordsHash(words)).toMatch(/^[0-9a-z]{7}$/u);
  if (expected) expect(toWordsHash(words)).toBe(expected);
});

test('toWordsHash tells an edit, and takes white space for one space, whatever it is', () => {
  expect(toWordsHash('the truce holds')).not.toBe(toWordsHash('the truce holdt'));
  expect(toWordsHash('the truce')).not.toBe(toWordsHash('thetruce'));
  expect(toWordsHash('the truce')).not.toBe(toWordsHash('eht truce'));
  for (const same of [' the truce', 'the truce\n', 'the \n truce', 'the\u00A0truce'])
    expect(toWordsHash(same)).toBe(toWordsHash('the truce'));
});
