/** What follows from two numbers: never more exact than either of them. */
import { formatNumber, formatQuantity, isOpen, toBounds, type Quantity } from './quantity.ts';

/** The way from one number to another, with how it was worked out. */
export interface Difference {
  readonly change: Quantity;
  /** The change in whole per cent of the first number; undefined where that number is nought or not given. */
  readonly percent: Quantity | undefined;
  /** `about 8,600 − 13,000`. */
  readonly formula: string;
}

/** The second number less the first. */
export function toDifference(from: Quantity, to: Quantity): Difference {
  const [before, after] = [toBounds(from), toBounds(to)];
  const isClosed = !isOpen(from) && !isOpen(to);
  const value = subtract(toPoint(to), toPoint(from));
  const bounds = { low: subtract(after.low, before.high), high: subtract(after.high, before.low) };
  const qualifier = isClosed ? 'exact' : value === undefined ? 'range' : 'about';
  const change: Quantity = isClosed ? { value, qualifier } : { value, ...bounds, qualifier };
  const start = toPoint(from);
  const percent: Quantity | undefined =
    value === undefined || !start
      ? undefined
      : {
          value: Math.round((value / start) * 100),
          qualifier: isClosed && (value * 100) % start === 0 ? 'exact' : 'about',
        };
  return { change, percent, formula: `${formatQuantity(to)} − ${formatQuantity(from)}` };
}

/** The change with its per cent: `about −4,400 (about −34 %)`. */
export function formatDifference({ change, percent }: Difference): string {
  const number = withSign(change);
  return percent ? `${number} (${withSign(percent)} %)` : number;
}

function withSign(quantity: Quantity): string {
  const { value } = quantity;
  if (value === undefined || value <= 0) return formatQuantity(quantity);
  return formatQuantity(quantity).replace(formatNumber(value), `+${formatNumber(value)}`);
}

/** The one number that stands for a quantity; a limit is not one. */
function toPoint({ value, qualifier }: Quantity): number | undefined {
  return qualifier === 'exact' || qualifier === 'about' ? value : undefined;
}

function subtract(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}
