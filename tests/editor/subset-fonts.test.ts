import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import newsreader from '@capsizecss/metrics/newsreader';
import publicSans from '@capsizecss/metrics/publicSans';
import times from '@capsizecss/metrics/timesNewRoman';
import { describe, expect, test } from 'vitest';
import { cutFont, fontCuts } from '../../src/editor/subset-fonts.ts';

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

test.each(fontCuts)('a page loads $name for every character in it, and for no other', ({ name, characters }) => {
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
    ['Newsreader Fallback', newsreader, georgia],
    ['Newsreader Fallback Times', newsreader, times],
    ['Public Sans Fallback', publicSans, arial],
  ] as const)('%s', (family, font, local) => {
    const computed =
      createFontStack([font, local], { fontFaceFormat: 'styleObject' }).fontFaces[0]?.['@font-face'] ?? {};
    const face = faces.find((candidate) => candidate.includes(`'${family}'`)) ?? '';
    for (const [property, name] of [
      ['ascentOverride', 'ascent-override'],
      ['descentOverride', 'descent-override'],
      ['sizeAdjust', 'size-adjust'],
    ] as const) {
      expect(face).toContain(`${name}: ${String((computed as Record<string, unknown>)[property])};`);
    }
  });
});
