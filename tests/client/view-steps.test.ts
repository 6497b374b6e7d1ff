import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMoved, toShifted, toSteps, writeStep } from '../../src/client/view-steps.ts';

describe('the steps of a view', () => {
  const years = toSteps('2001', '2021');
  const days = toSteps('2020-02', '2020-03-10');

  test('are months from the first day to the last', () => {
    expect([years.count, years.toText(0), years.toText(13), years.toText(251)]).toEqual([
      252,
      '2001-01',
      '2002-02',
      '2021-12',
    ]);
  });

  test('are days where all is shorter than three years', () => {
    expect([days.count, days.toText(0), days.toText(29), days.toText(38)]).toEqual([
      39,
      '2020-02-01',
      '2020-03-01',
      '2020-03-10',
    ]);
  });

  test.each([
    ['2001', 'start', 0],
    ['2021', 'end', 252],
    ['2002-02', 'start', 13],
    ['2002-02', 'end', 14],
    ['2002-02-28', 'end', 14],
    ['1990', 'start', 0],
    ['2030', 'end', 252],
  ] as const)('%s has its %s at the border %d', (text, side, border) => {
    expect(years.toBorder(text, side)).toBe(border);
  });

  test.each([years, days])('lead from a border to its text and back', ({ count, toText, toBorder }) => {
    for (let border = 0; border < count; border += 1) {
      expect(toBorder(toText(border), 'start')).toBe(border);
      expect(toBorder(toText(border), 'end')).toBe(border + 1);
    }
  });

  test.each([
    ['2019', '2019'],
    ['2019-06', 'June 2019'],
    ['2019-06-14', '14 June 2019'],
  ])('%s is said as %s', (text, words) => {
    expect(writeStep(text)).toBe(words);
  });
});

describe('a moved range', () => {
  test.each([
    ['earlier', [5, 25]],
    ['later', [15, 35]],
    ['closer', [15, 25]],
    ['wider', [0, 40]],
  ] as const)('%s of [10, 30] in 40 is %j', (way, range) => {
    expect(toMoved([10, 30], way, 40)).toEqual(range);
  });

  test('stays within all and never is empty, whatever the way', () => {
    const range = fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 100 })).map(([start, length]) => {
      return [start, Math.min(100, start + length)] as const;
    });
    const way = fc.constantFrom('earlier' as const, 'later' as const, 'closer' as const, 'wider' as const);
    fc.assert(
      fc.property(range, way, fc.double({ min: -200, max: 200, noNaN: true }), (from, by, steps) => {
        for (const [start, end] of [toMoved(from, by, 100), toShifted(from, steps, 100)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(100);
          expect(end - start).toBeGreaterThanOrEqual(1);
        }
        const [start, end] = toShifted(from, steps, 100);
        expect(end - start).toBe(from[1] - from[0]);
      }),
    );
  });
});
