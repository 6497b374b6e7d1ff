// `npm run fonts`: cuts the two typefaces down to the characters and the weights that the site uses.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './run-astro.ts';

type Axes = Record<string, number | { min: number; max: number }>;

/** One file of a typeface that a page may load. */
export interface FontCut {
  /** File name in `src/styles/fonts/`. */
  readonly name: string;
  /** The full font, as a path into its package. */
  readonly full: string;
  readonly characters: string;
  readonly axes: Axes;
}

const ascii = range(0x20, 0x7e);
const signs = '\u00A0·°§¶–—‘’“”„…•≈−×≤≥←→↑↓';
const letters = [...range(0xa1, 0xff)].filter((letter) => !signs.includes(letter)).join(''); // Latin-1
const moreLetters = range(0x100, 0x24f); // Latin Extended-A and -B
const serifAxes: Axes = { wght: { min: 400, max: 500 }, opsz: { min: 18, max: 40 } };
const sansAxes: Axes = { wght: { min: 400, max: 600 } };
const serif = '@fontsource-variable/newsreader/files/newsreader';
const sans = '@fontsource-variable/public-sans/files/public-sans';

/** The files: what every page needs, and what only pages with other Latin letters load. */
export const fontCuts: readonly FontCut[] = [
  { name: 'newsreader', full: `${serif}-latin-opsz-normal.woff2`, characters: ascii + signs, axes: serifAxes },
  { name: 'newsreader-letters', full: `${serif}-latin-opsz-normal.woff2`, characters: letters, axes: serifAxes },
  {
    name: 'newsreader-extended',
    full: `${serif}-latin-ext-opsz-normal.woff2`,
    characters: moreLetters,
    axes: serifAxes,
  },
  { name: 'public-sans', full: `${sans}-latin-wght-normal.woff2`, characters: ascii + signs, axes: sansAxes },
  { name: 'public-sans-letters', full: `${sans}-latin-wght-normal.woff2`, characters: letters, axes: sansAxes },
  {
    name: 'public-sans-extended',
    full: `${sans}-latin-ext-wght-normal.woff2`,
    characters: moreLetters,
    axes: sansAxes,
  },
];

/** The bytes of one cut: the same from the same font, whenever and wherever it is made. */
export async function cutFont({ full, characters, axes }: FontCut): Promise<Uint8Array> {
  const font = readFileSync(createRequire(import.meta.url).resolve(full));
  return subsetFont(font, characters, { targetFormat: 'woff2', variationAxes: axes });
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

if (import.meta.main) {
  for (const cut of fontCuts) {
    const bytes = await cutFont(cut);
    writeFileSync(join(root, 'src/styles/fonts', `${cut.name}.woff2`), bytes);
    console.log(`${cut.name}.woff2 ${bytes.length} bytes`);
  }
}
