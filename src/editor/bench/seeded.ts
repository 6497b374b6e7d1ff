/** Numbers that look drawn by lot, the same for the same seed. */
export interface Lots {
  /** A whole number from 0 up to, and without, `count`. */
  readonly below: (count: number) => number;
  /** The same, small numbers far more often than large ones: the first of 500 about 60 times as often as the last. */
  readonly lowBelow: (count: number) => number;
  /** One of a list. */
  readonly of: <T>(list: readonly T[]) => T;
}

/** Draws by the generator `mulberry32`. */
export function drawLots(seed: number): Lots {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    lowBelow: (count) => Math.floor(next() ** 3 * count),
    of: (list) => list[below(list.length)] as (typeof list)[number], // lists here are never empty
  };
}
