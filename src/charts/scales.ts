/** The straight scale of a drawing, and round numbers for it: the same geometry in a build and in a browser. */
import { nice, ticks } from 'd3';

/** Maps numbers to coordinates along a straight line. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [start: number, end: number];
  readonly range: readonly [start: number, end: number];
}

/** The scale that takes the two ends of `domain` to the two ends of `range`; a domain without length maps to the start. */
export function toScale(domain: Scale['domain'], range: Scale['range']): Scale {
  const length = domain[1] - domain[0];
  const share = (value: number) => (length === 0 ? 0 : (value - domain[0]) / length);
  return Object.assign((value: number) => range[0] * (1 - share(value)) + range[1] * share(value), { domain, range });
}

/** Two ends moved apart to round numbers, for about `count` ticks between them. */
export function toRoundDomain([low, high]: Scale['domain'], count: number): Scale['domain'] {
  return nice(low, high, count);
}

/** About `count` round numbers between the ends of the scale. */
export function toRoundTicks({ domain: [low, high] }: Scale, count: number): readonly number[] {
  return ticks(low, high, count);
}
