import { expect, test } from 'vitest';
import { directionOf } from '../../src/core/language.ts';

test.each([
  ['en', 'ltr'],
  ['fa', 'rtl'],
  ['ar-EG', 'rtl'],
  ['ps', 'rtl'],
  ['pa', 'ltr'],
  ['pa-Arab-PK', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['zh-Hant', 'ltr'],
])('lines in %s run %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
