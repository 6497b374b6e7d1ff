/** Boxes for finding out what would lie on top of what, in the units of a drawing. */

/** A rectangle; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes share more than an edge. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether `inner` lies in `outer`, edges included. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** The box around the line from one point to another, `reach` wider on each side. */
export function toLineBox(x1: number, y1: number, x2: number, y2: number, reach: number): Box {
  return {
    left: Math.min(x1, x2) - reach,
    right: Math.max(x1, x2) + reach,
    top: Math.min(y1, y2) - reach,
    bottom: Math.max(y1, y2) + reach,
  };
}

/** A whole coordinate: drawings are shown about as large as they are made, where no eye sees half a unit. */
export function toCoordinate(value: number): number {
  return Math.round(value) + 0; // -0 becomes 0
}

/** A length with one decimal, for shapes so small that half a unit shows. */
export function toLength(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The width that a text takes in the sans typeface: an estimate on the safe side. */
export function toTextWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  let width = 0;
  for (const letter of text) width += toLetterWidth(letter);
  return width * size * (weight === 'bold' ? 1.08 : 1);
}

function toLetterWidth(letter: string): number {
  if (/[ijl.,:;'’|!()[\]¶ ]/u.test(letter)) return 0.33; // matches `i`; not `m`
  if (/[frt/-]/u.test(letter)) return 0.44; // matches `t`; not `a`
  if (/[mwMW—]/u.test(letter)) return 0.93; // matches `W`; not `n`
  if (/[A-Z0-9–−]/u.test(letter)) return 0.66; // matches `8`; not `a`
  return letter.charCodeAt(0) > 0x24f ? 1 : 0.58;
}
