import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/core/fold-text.ts';

describe('foldText', () => {
  test.each([
    ['quotation marks', '“a” ‘b’ c’s', "\"a\" 'b' c's"],
    ['white space', 'a \n\u00A0 b\tc\u202Fd', 'a b c d'],
    ['what marks where a word may be broken, or not', 'Khalil\u00ADzad\u2060—', 'Khalilzad—'],
    ['the same beside accents', 'Jose\u0301\u00AD\u2060x', 'Joséx'],
    ['spaces without width within a word', 'Khalil\u200Bzad, Khalil\uFEFFzad \u200B\u200B', 'Khalilzad, Khalilzad '],
    ['what nobody sees beside a space', 'a \u200Bb\u00AD c \uFEFF \u2060d', 'a b c d'],
    ['decomposed letters', 'Jose\u0301', 'José'],
    ['Hangul jamo', '\u1112\u1161\u11AB', '한'],
    ['Hangul jamo without an end', '\u1112\u1161', '하'],
    ['a digit with two accents', '5\u0301\u0300 “x”', '5\u0301\u0300 "x"'],
    ['accents of a digit in another order', '5\u0301\u0323', '5\u0323\u0301'],
    ['accents of a dash in another order', '–\u0301\u0323', '–\u0323\u0301'],
    ['accents in another order', 'a\u0323\u0302', '\u1EAD'],
    ['a sign with an accent', '=\u0338', '\u2260'],
    ['all forms of quotation marks', '‘’‛ʼ′“”‟„', `'''''""""`],
  ])('folds %s', (_, source, folded) => {
    expect(foldText(source).text).toBe(folded);
  });

  test.each([
    ['plain words, twice'],
    ['dash – and ellipsis…'],
    ['CASE stays'],
    ['x\u0301 has no composed form'],
    ['ก\u200Bก\u200Ba\u200Bก'],
    [''],
  ])('leaves “%s” alone', (source) => {
    expect(foldText(source).text).toBe(source);
  });

  test.each([
    ['a word behind a wide gap', 'a \n b', [2, 3], 'b'],
    ['the gap itself', 'a \n b', [1, 2], ' \n '],
    ['a letter with its accent', 'Jose\u0301 x', [3, 4], 'e\u0301'],
    ['a word with a soft hyphen', 'a Khalil\u00ADzad\u00AD’s', [2, 11], 'Khalil\u00ADzad'],
    ['a word behind a soft hyphen', 'a\u00AD“b”', [1, 4], '“b”'],
    ['the second of two such letters', 'e\u0301e\u0301', [1, 2], 'e\u0301'],
    ['a word with a space without width', 'a Khalil\u200Bzad\u200B b', [2, 11], 'Khalil\u200Bzad'],
    ['a word behind a space and one without width', 'a \u200Bb', [2, 3], 'b'],
    ['a word behind one before a space', 'a\uFEFF b', [0, 1], 'a'],
    ['a word between two wide gaps', 'a  b  c', [2, 3], 'b'],
    ['a digit with all its accents, for one of them', 'a 5\u0301\u0300 b', [3, 4], '5\u0301\u0300'],
    ['a stretch over both', 'e\u0301 “x”', [0, 5], 'e\u0301 “x”'],
  ] as const)('leads back to %s', (_, source, [start, end], original) => {
    expect(source.slice(...foldText(source).toSource(start, end))).toBe(original);
  });
});
