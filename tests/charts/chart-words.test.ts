import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findComputed, findLargestStep, findShown, findSpan, writeChartWords } from '../../src/charts/chart-words.ts';
import { findViews } from '../../src/charts/views.ts';
import { formatDifference } from '../../src/core/difference.ts';
import { formatDate } from '../../src/core/partial-date.ts';
import { formatQuantity, isOpen } from '../../src/core/quantity.ts';
import { keysOf, qualifiers, statuses } from '../../src/core/vocabulary.ts';
import { readSite } from '../../src/site.ts';
import { toArticlePoint, toDate, toPoint, toSeries } from './series-fixture.ts';

const before = toArticlePoint({ id: 'a', date: '2020-02', value: 13000, qualifier: 'about' });
const after = toArticlePoint({ id: 'b', date: '2020-09-14', value: 8600 });
const plan = toArticlePoint({ id: 'c', date: '2020-11', value: 4500, qualifier: 'about', status: 'planned' });
const end = { ...toPoint({ id: 'd', date: '2021-08-30', value: 0 }), later: true };
const series = toSeries([before, after, plan, end], { asOf: toDate('2020-09-14') });

describe('writeChartWords', () => {
  test('tells of first and last, the largest step, the aims and what is left open, as known on the day', () => {
    expect(writeChartWords(series, series.window, false)).toEqual([
      'As known on 14 September 2020, the headline line goes from about 13,000 (February 2020) to 8,600 (14 September 2020), in troops.',
      'Its largest step is from about 13,000 (February 2020) to 8,600 (14 September 2020): about −4,400 (about −34 %).',
      '1 number was announced, planned or promised, among them about 4,500 planned for Nov 2020.',
      '2 of the 3 numbers shown are approximate, a limit or a range.',
    ]);
  });

  test('takes in later what became known later', () => {
    expect(writeChartWords(series, series.window, true)[0]).toContain('to 0 (30 August 2021)');
  });

  test('says nothing of nothing', () => {
    expect(writeChartWords(toSeries([]), series.window, true)).toEqual([]);
  });

  test('gives no number that is not in the data, whatever the data', () => {
    const point = fc.record({
      value: fc.nat(200_000),
      qualifier: fc.constantFrom(...keysOf(qualifiers)),
      status: fc.constantFrom(...keysOf(statuses)),
      month: fc.integer({ min: 1, max: 36 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (drafts) => {
        const points = drafts.map(({ month, ...rest }, index) => {
          const date = `${2019 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
          return toPoint({ id: `p${index}`, date, ...rest });
        });
        const made = toSeries(points);
        const shown = findShown(made, made.window, true);
        const step = findLargestStep(made, shown);
        const known = [
          ...shown.flatMap((own) => [formatQuantity(own), formatDate(own.date)]),
          ...(step ? [formatDifference(step.difference)] : []),
          `${shown.length} of the`,
          `${shown.filter(isOpen).length} of the ${shown.length}`,
          `${shown.filter(({ status }) => status !== 'reported' && status !== 'estimated').length} number`,
        ].flatMap((text) => text.match(/\d[\d,]*/gu) ?? []);
        const words = writeChartWords(made, made.window, true);
        expect(words.length).toBeLessThanOrEqual(4);
        for (const number of words.join(' ').match(/\d[\d,]*(?<!,)/gu) ?? []) expect(known).toContain(number);
      }),
    );
  });
});

test('the numbers of an article are reckoned with, and stay approximate', () => {
  const computed = findComputed(series).map(({ difference }) => [formatDifference(difference), difference.formula]);
  expect(computed).toEqual([
    ['about −4,400 (about −34 %)', '8,600 − about 13,000'],
    ['about −4,100 (about −48 %)', 'about 4,500 − 8,600'],
  ]);
});

describe('the published series', () => {
  const [troops] = readSite('.').series;

  test('is told in two to four sentences in every view, on both clocks', () => {
    if (!troops) throw new Error('There is no series');
    for (const { stretch } of findViews(troops))
      for (const later of [false, true]) {
        const words = writeChartWords(troops, stretch, later);
        expect(words.length).toBeGreaterThanOrEqual(2);
        expect(words.length).toBeLessThanOrEqual(4);
      }
  });

  test('has the years that its page shows, its further ones, and all', () => {
    if (!troops) throw new Error('There is no series');
    expect(findViews(troops).map(({ label, slug }) => [label, slug])).toEqual([
      ['2019–2021', undefined],
      ['2017–2021', '2017-2021'],
      ['2020', '2020'],
      ['All years', '2001-2021'],
    ]);
    expect(findSpan(troops).from.text).toBe('2001');
  });
});
