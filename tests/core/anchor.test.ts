import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../src/core/anchor.ts';
import { foldText } from '../../src/core/fold-text.ts';
import type { Block } from '../../src/core/model.ts';
import { articleOf } from './fixture.ts';

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
