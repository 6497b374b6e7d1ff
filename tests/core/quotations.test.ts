import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, findQuotations } from '../../src/core/quotations.ts';

test.each([
  ['curly marks', 'He said “it holds” twice.', ['it holds']],
  ['straight marks', 'He said "it holds" twice.', ['it holds']],
  ['several', '“It,” he said, “holds.”', ['It,', 'holds.']],
  ['the outer one of two of a kind', '“He told us “it holds” and left”', ['He told us “it holds” and left']],
  ['the outer one of two kinds', '“He told us ‘it holds’ and left”', ['He told us ‘it holds’ and left']],
  ['German marks', 'Er sagte „es hält“ und ging.', ['es hält']],
  ['angle marks', 'گفت «نگه می‌دارد» و رفت', ['نگه می‌دارد']],
  ['one that goes on in the next paragraph', 'He said: “It holds. And', ['It holds. And']],
  ['no inches', 'A 5" pipe broke.', []],
  ['no apostrophes', 'The envoy’s team’s car', []],
])('findQuotations finds %s', (_, text, expected) => {
  expect(findQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('quotations stand in order, apart from one another and within the text', () => {
  const sign = fc.constantFrom('“', '”', '"', '„', '«', '»', 'a', ' ');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
      let last = 0;
      for (const { start, end } of findQuotations(text)) {
        expect(start).toBeGreaterThan(last - 1);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { seed: 20200914 },
  );
});

test.each([
  ['It holds', 2],
  ['8,600 troops', 2],
  ['don’t stop', 2],
  ['– … “', 0],
])('countWords counts the words of %j', (text, count) => {
  expect(countWords(text)).toBe(count);
});
