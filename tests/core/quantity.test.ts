import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, formatQuantity, isOpen, toBounds, type Quantity } from '../../src/core/quantity.ts';
import { keysOf, qualifiers } from '../../src/core/vocabulary.ts';

const of = (parts: Partial<Quantity>): Quantity => ({ value: undefined, qualifier: 'exact', ...parts });

describe('formatQuantity', () => {
  test.each<[Partial<Quantity>, string]>([
    [{ value: 8600 }, '8,600'],
    [{ value: 0 }, '0'],
    [{ value: 13000, qualifier: 'about' }, 'about 13,000'],
    [{ value: 0, qualifier: 'about' }, 'about 0'],
    [{ value: 20000, low: 20000, qualifier: 'about' }, 'more than 20,000'],
    [{ value: 7000, low: 7000, high: 7500, qualifier: 'about' }, 'about 7,000–7,500'],
    [{ low: 4000, high: 5000, qualifier: 'about' }, 'about 4,000–5,000'],
    [{ low: 4000, high: 5000 }, '4,000–5,000'],
    [{ value: 4500, low: 4000, high: 5000, qualifier: 'about' }, 'about 4,500 (4,000–5,000)'],
    [{ value: 5000, high: 5000, qualifier: 'fewer_than' }, 'fewer than 5,000'],
    [{ high: 5000, qualifier: 'fewer_than' }, 'fewer than 5,000'],
    [{ value: 10800, high: 10800, qualifier: 'up_to' }, 'up to 10,800'],
    [{ value: 4000, low: 4000, high: 5000, qualifier: 'fewer_than' }, 'fewer than 5,000 (more than 4,000)'],
    [{ low: 3000 }, 'more than 3,000'],
    [{ value: 300, qualifier: 'at_least' }, 'at least 300'],
    [{ value: 300, qualifier: 'more_than' }, 'more than 300'],
    [{ low: 300, high: 900, value: 300, qualifier: 'at_least' }, 'at least 300 (up to 900)'],
    [{ low: 300, qualifier: 'at_least' }, 'at least 300'],
    [{ low: 4000, high: 5000, qualifier: 'range' }, '4,000–5,000'],
    [{ value: 4500, low: 4000, high: 5000, qualifier: 'range' }, 'about 4,500 (4,000–5,000)'],
    [{ value: 40, qualifier: 'words' }, 'about 40'],
    [{ qualifier: 'words' }, 'no number'],
    [{ value: 300, low: 300, high: 300, qualifier: 'about' }, 'about 300'],
    [{ value: 300, low: 300 }, 'more than 300'],
    [{ value: 300, low: 200, high: 300 }, '200–300'],
    [{ value: 300, low: 200, qualifier: 'about' }, 'about 300 (more than 200)'],
    [{ value: 300, low: 200, high: 300, qualifier: 'words' }, 'about 200–300'],
    [{ value: 300, low: 300, high: 500, qualifier: 'more_than' }, 'more than 300 (up to 500)'],
    [{ value: 300, low: 300, high: 300, qualifier: 'fewer_than' }, 'fewer than 300'],
    [{ high: 300 }, 'up to 300'],
    [{ value: 300, high: 500, qualifier: 'about' }, 'about 300 (up to 500)'],
  ])('%o is “%s”', (parts, text) => {
    expect(formatQuantity(of(parts))).toBe(text);
  });

  test('never prints a hedged or open number as an exact one', () => {
    const bound = fc.option(fc.nat(200_000), { nil: undefined });
    const quantity = fc.record({
      value: bound,
      low: bound,
      high: bound,
      qualifier: fc.constantFrom(...keysOf(qualifiers)),
    });
    fc.assert(
      fc.property(quantity, (parts) => {
        const isExact = parts.qualifier === 'exact' && parts.low === undefined && parts.high === undefined;
        if (!isExact && parts.value !== undefined && !(parts.qualifier === 'exact' && parts.low === parts.high)) {
          expect(formatQuantity(parts)).not.toMatch(/^[\d,]+$/u);
        }
        if (parts.qualifier === 'about' && parts.value !== undefined)
          expect(formatQuantity(parts)).toMatch(/about|more than/u);
      }),
    );
  });
});

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-4500, '−4,500'],
    [1234.5678, '1,234.5678'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

test.each<[Partial<Quantity>, boolean, number | undefined, number | undefined]>([
  [{ value: 300 }, false, 300, 300],
  [{ value: 300, low: 300, high: 300 }, false, 300, 300],
  [{ value: 300, low: 200 }, true, 200, undefined],
  [{ value: 300, high: 400 }, true, undefined, 400],
  [{}, true, undefined, undefined],
  [{ value: 300, qualifier: 'about' }, true, undefined, undefined],
  [{ value: 300, qualifier: 'fewer_than' }, true, undefined, 300],
  [{ value: 300, qualifier: 'up_to' }, true, undefined, 300],
  [{ value: 300, qualifier: 'more_than' }, true, 300, undefined],
  [{ value: 300, qualifier: 'at_least' }, true, 300, undefined],
  [{ low: 200, high: 400, qualifier: 'range' }, true, 200, 400],
])('the bounds of %o: open is %s, from %s to %s', (parts, open, low, high) => {
  expect(isOpen(of(parts))).toBe(open);
  expect(toBounds(of(parts))).toEqual({ low, high });
});
