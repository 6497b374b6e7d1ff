import { expect, test } from 'vitest';
import { meantWord, nearestPassage, nearestWord } from '../../src/core/nearest.ts';

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

test.each([
  ['nearest of two', 'dates', ['daters', 'date', 'datum'], 'daters'],
  ['better one behind', 'dates', ['datum', 'dtaes', 'dates'], 'dates'],
  ['first of equals', 'dat', ['data', 'date'], 'data'],
  ['none that is much longer', 'dat', ['data-of-the-series'], undefined],
  ['none that is much shorter', 'publisher', ['pub'], undefined],
])('nearestWord gives the %s', (_, word, candidates, expected) => {
  expect(nearestWord(word, candidates)).toBe(expected);
});

test.each([
  ['topcis', 'topics'],
  ['topic', 'topics'],
  ['topiics', 'topics'],
  ['TOPICS', 'topics'],
  ['organisation', 'organization'],
  ['tropics', 'topics'],
  ['uk-troops', undefined], // another series
  ['us-troops-2', undefined],
  ['wire-1', undefined], // of two
  ['type', undefined],
  ['D', undefined],
  ['', undefined],
])('meantWord of %s is %s', (word, expected) => {
  const candidates = ['topics', 'organization', 'us-troops', 'wire-12', 'wire-1a', 'wire-1b', 'A', 'B'];
  expect(meantWord(word, candidates)).toBe(expected);
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

test('nearestPassage gives the likest of several passages, and of equals the first', () => {
  expect(nearestPassage('truce holds', ['The truce bolds, the truce holdt.', 'A truce holds'])).toBe('truce holds');
  expect(nearestPassage('truce holds', ['The truce bolds, a truce holdt.'])).toBe('truce bolds');
  expect(nearestPassage('truce holds', ['The truce bolds.', 'A truce bold.', 'A truce holdt.'])).toBe('truce bolds');
  expect(nearestPassage('truce holds', ['Truce bolts were cut. The truce holdt.'])).toBe('truce holdt');
});
