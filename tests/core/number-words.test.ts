import { expect, test } from 'vitest';
import {
  findNumbers,
  givesValue,
  isFloored,
  isHedged,
  isIndefinite,
  isLimited,
  isRange,
  numbersIn,
} from '../../src/core/number-words.ts';

test.each([
  ['around 13,000 troops', [13000]],
  ['from 8,600 to 4,500', [8600, 4500]],
  ['three officials and twenty men', [3, 20]],
  ['4.5 million', [4500000]],
  ['two hundred', [200]],
  ['the Boeing 737s', []],
  ['someone', []],
  ['twenty-five and a hundred', [25, 100]],
  ['one hundred and fifty of two', [150, 2]],
  ['one thousand two hundred', [1200]],
  ['two million three hundred thousand', [2300000]],
  ['3.5 million, 13\u00A0000 or 8,600.', [3500000, 13000, 8600]],
  ['a man, a 5-year plan', [5]],
  ['$1.5bn for Q20', [1500000000]],
  ['half a million, three lakh crore, two dozen', [500000, 3000000000000, 24]],
  ['two thirds of 3/4', []],
  ['minus 5, two point five', [-5, 2.5]],
  ['the one that 5/17/2018 gave', []],
  ['None of the 3–4', [0, 3, 4]],
  ['a thousand, a dozen, a hundred', [1000, 12, 100]],
  ['hundred thousand', [100000]],
  ['two point seventy-one, two point seven one', [2.71, 2.71]],
  ['two point five million', [2500000]],
  ['negative ten, −7, 2-7', [-10, -7, 2, 7]],
  ['10 k, 3m, 1.5bn', [10000, 3000000, 1500000000]],
  ['1,234,567 and 13 000', [1234567, 13000]],
  ['two  -  hundred', [200]],
  ['five dozens', [60]],
  ['one point five two nine', [1.529]],
  ['four thousand three hundred', [4300]],
  ['hundred and five, a thousand and one, two hundred and five', [105, 1001, 205]],
  ['the thousand and one, hundred-and-five, one hundred and twenty-five thousand', [1001, 105, 125000]],
  ['two million and three hundred thousand, two thousand and five hundred', [2300000, 2500]],
  ['the hundred and five deputies and a thousand and two men', [105, 1002]],
  ['five and ten, a hundred and no more, two dozen and five', [5, 10, 100, 0, 24, 5]],
  ['between one hundred and five hundred', [100, 500]],
  ['between hundred and five hundred', [100, 500]],
  ['from one hundred and five hundred thousand', [100, 500000]],
  ['between one hundred and five thousand', [100, 5000]],
  ['between a thousand and twelve hundred', [1000, 1200]],
  ['between a dozen and twenty, between one hundred and 500', [12, 20, 100, 500]],
  ['between two hundred and fifty and three hundred', [250, 300]],
  ['between two hundred and fifty thousand and three hundred thousand', [250000, 300000]],
])('numbersIn finds in “%s” %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test.each([
  ['around 13,000', 13000, true],
  ['around 13,000', 1300, false],
  ['18,600', 8600, false],
  ['the complete withdrawal', 0, true],
  ['a partial withdrawal', 0, false],
])('givesValue: “%s” gives %d: %s', (text, value, expected) => {
  expect(givesValue(text, value)).toBe(expected);
});

test.each([
  ['scores of people', true],
  ['thousands of prisoners', true],
  ['a score of 3', false],
])('isIndefinite of “%s” is %s', (text, expected) => {
  expect(isIndefinite(text)).toBe(expected);
});

test.each([
  ['around 13,000', true],
  ['about 5', true],
  ['nearly 140,000', true],
  ['more than 20,000', true],
  ['no more than 5', false],
  ['up to 5', false],
  ['aboutness', false],
  ['8,600', false],
])('isHedged of “%s” is %s', (text, expected) => {
  expect(isHedged(text)).toBe(expected);
});

test.each([
  ['up to 5,000', true],
  ['fewer than 10', true],
  ['no more than 10', true],
  ['more than 10', false],
  ['went up 10', false],
])('isLimited of “%s” is %s', (text, expected) => {
  expect(isLimited(text)).toBe(expected);
});

test.each([
  ['at least 5', true],
  ['no fewer than 5', true],
  ['no less than 5', true],
  ['more than 5', true],
  ['over 5', true],
  ['no more than 5', false],
  ['fewer than 5', false],
  ['moreover 5', false],
])('isFloored of “%s” is %s', (text, expected) => {
  expect(isFloored(text)).toBe(expected);
});

test('findNumbers tells where each number stands', () => {
  const text = 'Some 4.5 million of twenty-five.';
  expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['4.5 million', 'twenty-five']);
});

test('a word for all gives no other value than nought', () => {
  expect(givesValue('a complete withdrawal', 5)).toBe(false);
});

test.each([
  ['between 4,000 and 5,000', true],
  ['4,000–5,000', true],
  ['4 – 5', true],
  ['4-5', true],
  ['4  to  5', true],
  ['4 to 5', true],
  ['4 and 5', false],
  ['4 x 5', false],
  ['a 4-year', false],
  ['between four', false],
])('isRange of “%s” is %s', (text, expected) => {
  expect(isRange(text)).toBe(expected);
});
