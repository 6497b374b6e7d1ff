import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureNames, measureNumbers } from '../../src/editor/suggest/measure.ts';

// Texts that others have annotated lie beside the project, and not everywhere.
const folder = join(import.meta.dirname, '../../../shared/external');

function read(file: string): unknown {
  const path = join(folder, file);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
  console.log(`${file} is not here: nothing was measured.`);
  return undefined;
}

test('two of three names that people have annotated are found, and few that they have not', () => {
  const texts = read('entities/re3d-open.json');
  if (texts === undefined) return;
  for (const { found, right, wanted } of measureNames(texts))
    expect((2 * right) / (found + wanted)).toBeGreaterThan(0.65);
});

test('nineteen of twenty numbers of the supported kinds are read with their value', () => {
  const cases = read('numbers-dates/NumberModel.json');
  if (cases === undefined) return;
  const { right, wanted } = measureNumbers(cases);
  expect(right / wanted).toBeGreaterThan(0.95);
});
