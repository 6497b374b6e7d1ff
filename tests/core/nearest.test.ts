import { expect, test } from 'vitest';
import { nearestPassage, nearestWord } from '../../src/core/nearest.ts';

test.each([
  ['topcis', 'topics'],
  ['Organisation', 'organization'],
  ['dat', 'date'],
  ['person', 'person'],
  ['xyz', undefined],
  ['publisher-of-the-report', undefined],
])('nearestWord of %s is %s', (word, expected) => {
  expect(nearestWord(word, ['topics', 'organization', 'date', 'person'])).toBe(expected);
});

const texts = ['The truce will hold for a while.', 'A cafe\u0301 is closed.', 'A truce may hold.'];

test.each([
  ['the truce will fold', 'The truce will hold'],
  ['truce wil hold', 'truce will hold'],
  ['ruce may hold', 'truce may hold'],
  ['cafe', 'cafe\u0301'],
  ['nothing like it at all', undefined],
])('nearestPassage of “%s” is “%s”', (quote, expected) => {
  expect(nearestPassage(quote, texts)).toBe(expected);
});
