/** The axes of a variable font: fixed, or limited to what the styles use. */
export type Axes = Record<string, number | { min: number; max: number }>;

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
const signs = '\u00A0·°§¶–—‘’“”„…•€≈−×≤≥←→↑↓';
const accented = range(0xdf, 0xfc); // ß to ü
const everywhere = ascii + signs + accented;
const letters = [...range(0xa1, 0xff)].filter((letter) => !everywhere.includes(letter)).join(''); // Latin-1
const moreLetters = range(0x100, 0x24f); // Latin Extended-A and -B
const serifAxes: Axes = { wght: { min: 400, max: 500 }, opsz: { min: 18, max: 40 } };
const sansAxes: Axes = { wght: { min: 400, max: 600 } };
const serif = '@fontsource-variable/newsreader/files/newsreader';
const sans = '@fontsource-variable/public-sans/files/public-sans';

/** The files: what every page needs, and what only pages with other Latin letters load. */
export const fontCuts: readonly FontCut[] = [
  { name: 'newsreader', full: `${serif}-latin-opsz-normal.woff2`, characters: everywhere, axes: serifAxes },
  { name: 'newsreader-letters', full: `${serif}-latin-opsz-normal.woff2`, characters: letters, axes: serifAxes },
  {
    name: 'newsreader-extended',
    full: `${serif}-latin-ext-opsz-normal.woff2`,
    characters: moreLetters,
    axes: serifAxes,
  },
  { name: 'public-sans', full: `${sans}-latin-wght-normal.woff2`, characters: everywhere, axes: sansAxes },
  { name: 'public-sans-letters', full: `${sans}-latin-wght-normal.woff2`, characters: letters, axes: sansAxes },
  {
    name: 'public-sans-extended',
    full: `${sans}-latin-ext-wght-normal.woff2`,
    characters: moreLetters,
    axes: sansAxes,
  },
];

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
