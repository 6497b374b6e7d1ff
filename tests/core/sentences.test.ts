import { describe, expect, test } from 'vitest';
import { cutSentences, sentenceIn } from '../../src/core/sentences.ts';

describe('cutSentences', () => {
  test.each([
    ['at stops', 'It rained. He left! Why?', ['It rained.', 'He left!', 'Why?']],
    ['not after a title', 'He met Gen. Bajwa and Lt. Col. Roe.', ['He met Gen. Bajwa and Lt. Col. Roe.']],
    ['not after initials', 'The U.S. Army and J. Roe came.', ['The U.S. Army and J. Roe came.']],
    ['not after a title at the beginning', 'Gen. Roe left. So.', ['Gen. Roe left.', 'So.']],
    ['not after a title before a wide gap', 'He met Gen.  Roe.', ['He met Gen.  Roe.']],
    ['not after a short month', 'On Sep. 3, Roe left. On Sept. 4, Doe.', ['On Sep. 3, Roe left.', 'On Sept. 4, Doe.']],
    ['after a sentence with a title in it', 'He met Gen. Roe. It rained.', ['He met Gen. Roe.', 'It rained.']],
    ['not in a number', 'It is 4.5 million. So.', ['It is 4.5 million.', 'So.']],
    ['after a word that ends like a title', 'He is general. Bajwa left.', ['He is general.', 'Bajwa left.']],
    ['not at the end of a line', 'It rained and\nhe left.', ['It rained and\nhe left.']],
    ['nothing out of nothing', '', []],
    ['nothing out of white space', ' \n ', []],
    ['at the end of a text that ends in a title', 'So said the Gen. ', ['So said the Gen.']],
  ])('cuts %s', (_, text, expected) => {
    expect(cutSentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  test('tells where each begins', () => {
    const text = '  It rained.  Gen. Roe left. ';
    for (const { text: words, offset } of cutSentences(text)) {
      expect(text.slice(offset, offset + words.length)).toBe(words);
    }
  });
});

test.each([
  [0, 'One two.'],
  [7, 'One two.'],
  [8, 'One two.'],
  [9, 'Three.'],
  [99, 'Three.'],
])('sentenceIn at offset %d is “%s”', (at, expected) => {
  expect(sentenceIn(cutSentences('One two. Three.'), at).text).toBe(expected);
});
