import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDifference, toDifference } from '../../src/core/difference.ts';
import { isOpen, type Quantity } from '../../src/core/quantity.ts';
import { keysOf, qualifiers } from '../../src/core/vocabulary.ts';

const exact = (value: number): Quantity => ({ value, qualifier: 'exact' });
const about = (value: number): Quantity => ({ value, qualifier: 'about' });

describe('toDifference', () => {
  test.each<[string, Quantity, Quantity, string, string]>([
    ['two exact numbers', exact(13000), exact(6500), '−6,500 (−50 %)', '6,500 − 13,000'],
    ['a rounded per cent', exact(13000), exact(8600), '−4,400 (about −34 %)', '8,600 − 13,000'],
    ['an approximate start', about(13000), exact(8600), 'about −4,400 (about −34 %)', '8,600 − about 13,000'],
    ['an approximate end', exact(8600), about(4500), 'about −4,100 (about −48 %)', 'about 4,500 − 8,600'],
    ['a rise', exact(8400), about(11000), 'about +2,600 (about +31 %)', 'about 11,000 − 8,400'],
    ['a start of nought', exact(0), exact(5), '+5', '5 − 0'],
    [
      'a limit',
      exact(8600),
      { value: 5000, high: 5000, qualifier: 'fewer_than' },
      'up to −3,600',
      'fewer than 5,000 − 8,600',
    ],
    [
      'a range',
      exact(8600),
      { value: undefined, low: 4000, high: 5000, qualifier: 'range' },
      '−4,600–−3,600',
      '4,000–5,000 − 8,600',
    ],
    ['no change', exact(5), exact(5), '0 (0 %)', '5 − 5'],
    ['words alone', exact(5), { value: undefined, qualifier: 'words' }, 'no number', 'no number − 5'],
  ])('of %s', (_, from, to, words, formula) => {
    const difference = toDifference(from, to);
    expect(formatDifference(difference)).toBe(words);
    expect(difference.formula).toBe(formula);
  });

  test('is never exact where either number is open', () => {
    const bound = fc.option(fc.nat(200_000), { nil: undefined });
    const quantity = fc.record({
      value: bound,
      low: bound,
      high: bound,
      qualifier: fc.constantFrom(...keysOf(qualifiers)),
    });
    fc.assert(
      fc.property(quantity, quantity, (from, to) => {
        const { change, percent } = toDifference(from, to);
        if (!isOpen(from) && !isOpen(to)) return;
        expect(change.qualifier).not.toBe('exact');
        expect(percent?.qualifier).not.toBe('exact');
        expect(formatDifference({ change, percent, formula: '' })).not.toMatch(/^[+−]?[\d,]+(?: \([+−]?\d+ %\))?$/u);
      }),
    );
  });
});
