/** How much a drawing of a series says, and at which sizes it is made. */
import type { Flag } from './flags.ts';

/** The measures of one level of detail, in the units of its drawings. */
export interface DetailStyle {
  readonly axes: boolean;
  readonly labels: boolean;
  readonly flags: readonly Flag['kind'][];
  /** Whether marks show their place alone. */
  readonly bare: boolean;
  /** Scales the marks. */
  readonly size: number;
  readonly fontSize: number;
  readonly labelSize: number;
  readonly valueTicks: number;
  /** Room at both sides, above the plot under the labels of events, and below it. */
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  readonly leastHeight: number;
  /** The sizes of the drawings; the page shows the one that fits. */
  readonly drawings: readonly Drawing[];
}

/** The size of one drawing. */
export interface Drawing {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  readonly height: number;
}

/** A chart with everything in it, a strip of all years, and a small one beside text. */
export const details = {
  full: {
    axes: true,
    labels: true,
    flags: ['event', 'break'],
    bare: false,
    size: 1,
    fontSize: 12,
    labelSize: 13,
    valueTicks: 4,
    margin: 12,
    top: 14,
    bottom: 28,
    leastHeight: 160,
    drawings: [
      { name: 'wide', width: 1120, height: 480 },
      { name: 'middle', width: 700, height: 440 },
      { name: 'narrow', width: 320, height: 430 },
    ],
  },
  strip: {
    axes: true,
    labels: false,
    flags: ['break'],
    bare: true,
    size: 0.5,
    fontSize: 12,
    labelSize: 12,
    valueTicks: 2,
    margin: 12,
    top: 6,
    bottom: 24,
    leastHeight: 60,
    drawings: [
      { name: 'wide', width: 1120, height: 170 },
      { name: 'middle', width: 700, height: 170 },
      { name: 'narrow', width: 320, height: 170 },
    ],
  },
  spark: {
    axes: false,
    labels: false,
    flags: [],
    bare: true,
    size: 1,
    fontSize: 12,
    labelSize: 12,
    valueTicks: 2,
    margin: 6,
    top: 8,
    bottom: 4,
    leastHeight: 30,
    drawings: [{ name: 'narrow', width: 220, height: 70 }],
  },
} as const satisfies Record<string, DetailStyle>;

/** One of the levels of detail. */
export type Detail = keyof typeof details;
