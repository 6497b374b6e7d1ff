import { expect, test } from 'vitest';
import { givesValue, isHedged, isIndefinite, isLimited, numbersIn } from '../../src/core/number-words.ts';

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
