import { expect, test } from 'vitest';
import { directionOf } from '../../src/core/language.ts';

test.each([
  ['en', 'ltr'],
  ['fa', 'rtl'],
  ['ar-EG', 'rtl'],
  ['ckb', 'rtl'],
  ['dv', 'rtl'],
  ['he', 'rtl'],
  ['ks', 'rtl'],
  ['sd', 'rtl'],
  ['syr-SY', 'rtl'],
  ['ug', 'rtl'],
  ['ur-PK', 'rtl'],
  ['yi', 'rtl'],
  ['az-Aran', 'rtl'],
  ['uz-Hebr', 'rtl'],
  ['man-Nkoo', 'rtl'],
  ['tru-Syrc', 'rtl'],
  ['en-Thaa', 'rtl'],

  ['ps', 'rtl'],
  ['pa', 'ltr'],
  ['pa-Arab-PK', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['zh-Hant', 'ltr'],
])('lines in %s run %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
