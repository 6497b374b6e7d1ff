import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces, placeOf } from '../../src/core/anchor.ts';
import { foldText } from '../../src/core/fold-text.ts';
import type { Block } from '../../src/core/model.ts';
import { articleOf, oneArticle, problemsOf } from './fixture.ts';

const blocks = articleOf('The truce “holds” today.\n\nThe truce *will*\nhold; the army’s truce.\n\na a a').blocks;

function wordsOf(quote: string, rest: { prefix?: string; suffix?: string } = {}): string[] {
  return findPlaces({ quote, ...rest }, blocks).map(
    ({ block, start, end }) => `${block.paragraph}: ${block.text.slice(start, end)}`,
  );
}

describe('findPlaces', () => {
  test.each([
    ['finds exact words', 'today', ['1: today']],
    ['takes straight quotation marks for typographic ones', '"holds"', ['1: “holds”']],
    ['takes typographic quotation marks for straight ones', "army's", ['2: army’s']],
    ['crosses emphasis and line breaks', 'will hold', ['2: will\nhold']],
    ['finds every place', 'truce', ['1: truce', '2: truce', '2: truce']],
    ['never begins or ends inside a word', 'ruce', []],
    ['never crosses paragraphs', 'today. The', []],
    ['minds the case of letters', 'Truce', []],
    ['finds what is cut by an overlap with itself', 'a a', ['3: a a', '3: a a']],
  ])('%s', (_, quote, expected) => {
    expect(wordsOf(quote)).toEqual(expected);
  });

  test.each([
    ['holding', 'hold', 0],
    ['household', 'hold', 0],
    ['12 men', '1', 0],
    ['12 men', '2', 0],
    ['\u0915\u093F', '\u0915', 0], // a letter of Hindi and its vowel sign
    ['鲍威尔说他要走', '鲍威尔', 1],
    ['他说鲍威尔要走', '鲍威尔', 1],
    ['株式会社ABCは', 'ABC', 1],
    ['นายสมชายกล่าว', 'สมชาย', 1],
    ['กี', 'ก', 0], // a letter of Thai and its vowel sign
    ['한국어', '한국', 0], // Korean has spaces between words
    ['x“hold”y', '“hold”', 1],
    ['“hold”', 'hold', 1],
    ['hold, hold.', 'hold', 2],
    ['hold', ' hold ', 1],
  ])('in “%s” finds “%s” %i times, as whole words', (text, quote, count) => {
    expect(findPlaces({ quote }, [{ text } as Block])).toHaveLength(count); // findPlaces reads the text alone
  });

  test('minds no white space around what is given', () => {
    expect(wordsOf('truce', { prefix: ' army’s ', suffix: ' . ' })).toEqual(['2: truce']);
  });

  test('tells equals apart by the words before and after', () => {
    expect(wordsOf('truce', { prefix: 'army’s' })).toEqual(['2: truce']);
    expect(wordsOf('truce', { suffix: '“holds”' })).toEqual(['1: truce']);
    expect(wordsOf('truce', { prefix: 'The', suffix: 'will' })).toEqual(['2: truce']);
    expect(wordsOf('truce', { prefix: 'A' })).toEqual([]);
  });
});

const word = fc.stringMatching(/^[a-zé’“”]{1,6}$/u).filter((text) => /[a-zé]/u.test(text));
const sentence = fc.array(word, { minLength: 3, maxLength: 12 });

test('words taken from a text are found where they were taken, however they are spelled', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.nat(), fc.boolean(), (words, first, second, decomposed) => {
      const [from, until] = [first % words.length, second % words.length].sort((a, b) => a - b) as [number, number];
      const text = words.join(' ');
      const start = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
      const quote = words.slice(from, until + 1).join(' ');
      const spelled = decomposed ? quote.normalize('NFD').replaceAll('’', "'").replaceAll(/[“”]/gu, '"') : quote;
      const block = { text } as Block; // findPlaces reads the text alone
      const found = findPlaces({ quote: spelled }, [block]);
      expect(found.map((place) => place.start)).toContain(start);
      for (const place of found) {
        expect(foldText(text.slice(place.start, place.end)).text).toBe(foldText(quote).text);
      }
    }),
    { seed: 20200914, numRuns: 500 },
  );
});

test('every stretch of folded text leads back to the original that folds to it', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'e\u0301', 'é', '’', '“', ' ', '\n', '\u00A0', 'ش', '日', '\u1112\u1161'),
      }),
      fc.nat(),
      fc.nat(),
      (source, first, second) => {
        const folded = foldText(source);
        const [start, end] = [first % (folded.text.length + 1), second % (folded.text.length + 1)].sort(
          (a, b) => a - b,
        ) as [number, number];
        if (start === end) return;
        const [from, until] = folded.toSource(start, end);
        expect(foldText(source.slice(from, until)).text).toBe(folded.text.slice(start, end));
      },
    ),
    { seed: 20200914, numRuns: 1000 },
  );
});

test('a quote that stands in several places is asked for by where they are', () => {
  const notes = '  - { id: n, quote: They met, text: T, source: wire }\n';
  const [line] = problemsOf(oneArticle('# They met\n\nThey met again.', { notes }));
  expect(line).toMatch(/:8:21 the quote “They met” occurs 2 times \(“They met”, ¶1\) — add `prefix:` or `suffix:`/u);
});

/** What is offered for a quote that stands in the text nowhere or in several places. */
function offer(quote: string, text: string, rest: { suffix?: string } = {}) {
  const offers: unknown[] = [];
  const reportAt: Parameters<typeof placeOf>[2]['reportAt'] = (_path, _message, remedy) => void offers.push(remedy);
  placeOf({ quote, ...rest }, ['notes', 0], { blocks: articleOf(text).blocks, reportAt });
  expect(offers).toHaveLength(1);
  return (offers[0] as { change?: object }).change;
}

test.each([
  ['They met', 'They met again. They met once.', 'again.'],
  ['They met', 'They met so late.\n\nThey met so often.', 'so late.'],
  ['They met', '  They met once\n\nThey met often', 'once'],
  ['They met', 'They met at ten, at home. They met at ten, at work. They met twice.', 'at ten, at home.'],
])('of several places of “%s” in “%s” the first is told by “%s”', (quote, text, suffix) => {
  expect(offer(quote, text)).toEqual({ path: ['notes', 0, 'suffix'], value: suffix });
});

test.each([
  ['one letter of few', 'Ann mat Bob', 'Ann met Bob.', 'Ann met Bob', true],
  [
    'three letters of thirty',
    'Ann mat Bob at hone in the rein',
    'Ann met Bob at home in the rain.',
    'Ann met Bob at home in the rain',
    true,
  ],
  [
    'four letters of thirty',
    'Ann mat Bob et hone in the rein',
    'Ann met Bob at home in the rain.',
    'Ann met Bob at home in the rain',
    false,
  ],
  ['another word of the same length', 'Ann saw Bob', 'Ann met Bob.', 'Ann met Bob', false],
  ['the rest of a word', 'the house', 'Into the households.', 'the households', false],
])(
  'a quote that differs from the text in %s is mended unasked only where it can mean nothing else',
  (_, quote, text, value, isSafe) => {
    expect(offer(quote, text)).toEqual({ path: ['notes', 0, 'quote'], value, isSafe });
  },
);

test('a quote that stands elsewhere than between the words given is not offered as it is', () => {
  expect(offer('They met', 'They met once.', { suffix: 'twice' })).toBeUndefined();
});

test.each([
  [`${'a'.repeat(57)} bc`, `${'a'.repeat(57)} bc`],
  [`${'a'.repeat(57)} bcd`, `${'a'.repeat(57)}…`],
  [`${'a'.repeat(56)} bcde`, `${'a'.repeat(56)}…`],
])('a long quote is shortened where it is told of: “%s”', (quote, shown) => {
  const notes = `  - { id: n, quote: ${quote}, text: T, source: wire }\n`;
  expect(problemsOf(oneArticle('They met.', { notes }))[0]).toContain(`the quote “${shown}” is not in the text`);
});
