import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import newsreader from '@capsizecss/metrics/newsreader';
import publicSans from '@capsizecss/metrics/publicSans';
import times from '@capsizecss/metrics/timesNewRoman';
import { describe, expect, test } from 'vitest';
import { fontCuts } from '../../src/editor/font-cuts.ts';
import { cutFont } from '../../src/editor/subset-fonts.ts';

const styles = join(import.meta.dirname, '../../src/styles');
const css = readFileSync(join(styles, 'fonts.css'), 'utf8');
const faces = css.match(/@font-face \{.*?\}/gsu) ?? [];
const read = (name: string) => readFileSync(join(styles, 'fonts', `${name}.woff2`));

test.each(fontCuts)('$name is what `npm run fonts` makes', async (cut) => {
  expect(Buffer.from(await cutFont(cut)).equals(read(cut.name))).toBe(true);
});

test('the two files that every page loads come to at most 60 kB', () => {
  expect(read('newsreader').length + read('public-sans').length).toBeLessThanOrEqual(60_000);
});

const isBasic = ({ name }: { readonly name: string }) => name === 'newsreader' || name === 'public-sans';

test.each(fontCuts.filter(isBasic))('$name is what a browser looks into first, for any character', ({ name }) => {
  const family = faces
    .filter((face) => face.includes(`/${name}`))
    .map((face) => [face.includes(`/${name}.woff2`), face]);
  expect(family.map(([isThis]) => isThis)).toEqual([...family.slice(1).map(() => false), true]); // the last goes first
  expect(family.at(-1)?.[1]).not.toContain('unicode-range');
});

test.each(fontCuts.filter((cut) => !isBasic(cut)))('$name is loaded for what it has alone', ({ name, characters }) => {
  const face = faces.find((candidate) => candidate.includes(`/${name}.woff2`)) ?? '';
  const ranges = [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gu)].map(
    ([, from = '', until = from]) => [parseInt(from, 16), parseInt(until, 16)] as const,
  );
  const covers = (code: number) => ranges.some(([from, until]) => from <= code && code <= until);
  const missing = [...characters].filter((character) => !covers(character.codePointAt(0) ?? 0));
  expect(missing).toEqual([]);
  const size = ranges.reduce((sum, [from, until]) => sum + until - from + 1, 0);
  expect(size - new Set(characters).size).toBeLessThanOrEqual(3);
});

describe('what stands in for a font has its metrics', () => {
  test.each([
    ['Newsreader Fallback', 400, newsreader, georgia, 0.953],
    ['Newsreader Fallback', 500, newsreader, georgia, 1.007],
    ['Newsreader Fallback Times', 400, newsreader, times, 0.953],
    ['Newsreader Fallback Times', 500, newsreader, times, 1.007],
    ['Public Sans Fallback', 400, publicSans, arial, 0.987],
    ['Public Sans Fallback', 600, publicSans, arial, 1.003],
  ] as const)('%s at weight %i', (family, weight, font, local, correction) => {
    const options = { fontFaceFormat: 'styleObject' } as const;
    const computed = createFontStack([font, local], options).fontFaces[0]?.['@font-face'] ?? {};
    const face = faces.find((each) => each.includes(`'${family}'`) && each.includes(`font-weight: ${weight};`)) ?? '';
    for (const [property, name, factor] of [
      ['ascentOverride', 'ascent-override', 1 / correction],
      ['descentOverride', 'descent-override', 1 / correction],
      ['sizeAdjust', 'size-adjust', correction],
    ] as const) {
      const value = parseFloat(String((computed as Record<string, unknown>)[property])) * factor;
      expect(parseFloat(face.split(`${name}: `)[1] ?? '')).toBeCloseTo(value, 1);
    }
  });
});
