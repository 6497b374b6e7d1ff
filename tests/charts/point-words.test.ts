import { describe, expect, test } from 'vitest';
import { formatShortDate, toPointAddress, writePointLabel, writePointTitle } from '../../src/charts/point-words.ts';
import { toArticlePoint, toDate, toMeasure, toPoint, toSeries } from './series-fixture.ts';

const about = toPoint({ date: '2020-05-27', value: 7500, qualifier: 'about' });
const series = toSeries([about]);

describe('writePointTitle', () => {
  test('says date, number, status and source', () => {
    expect(writePointTitle(series, about)).toBe('27 May 2020: about 7,500, reported. The Wire (Press).');
  });

  test('begins with a capital where the date is approximate', () => {
    expect(writePointTitle(series, toPoint({ date: '2020-11~', status: 'planned' }))).toBe(
      'About November 2020: 8,600, planned. The Wire (Press). Outcome not recorded.',
    );
  });

  test('names the population where it is another', () => {
    const allied = toPoint({
      measure: toMeasure({ id: 'allied', scope: 'US and allied' }),
      status: 'promised',
      value: 0,
    });
    expect(writePointTitle(series, allied)).toContain('0, promised, US and allied.');
  });
});

test('writePointLabel keeps the “about” and says for when', () => {
  const plan = toPoint({ date: '2020-11', value: 4500, qualifier: 'about', status: 'planned' });
  expect(writePointLabel(series, plan)).toEqual(['about 4,500', 'planned for Nov 2020']);
});

describe('toPointAddress', () => {
  test('leads to the words of an article', () => {
    expect(toPointAddress(series, toArticlePoint({ id: 'x' }))).toBe('/articles/a-report/#figure-x');
  });

  test('leads to the row of any other point', () => {
    expect(toPointAddress(series, about)).toBe('/timeline/#p-2020-05-27');
  });
});

test.each([
  ['2020', '2020'],
  ['2020-05', 'May 2020'],
  ['2020-09-14', '14 Sep 2020'],
  ['2020-09~', 'about Sep 2020'],
])('formatShortDate of %s is “%s”', (text, words) => {
  expect(formatShortDate(toDate(text))).toBe(words);
});
