/** Numbers as text, with what the source leaves open about them. */
import { qualifiers, type Qualifier } from './vocabulary.ts';

/** A number as a source gives it: a point of a series, or a figure of an article. */
export interface Quantity {
  readonly value: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly qualifier: Qualifier;
}

/** The number in words that never say more than the source: `about 13,000`, `about 4,000–5,000`, `more than 20,000`. */
export function formatQuantity(quantity: Quantity): string {
  const { value, low, high, qualifier } = quantity;
  if (value === undefined) return formatBounds(quantity) ?? 'no number';
  if (qualifier === 'fewer_than' || qualifier === 'up_to') return toPrefix(qualifier) + formatLimit(high ?? value, low);
  if (qualifier === 'more_than' || qualifier === 'at_least') return formatFloor(quantity, low ?? value);
  if (low === value && high === value) return toPrefix(qualifier) + formatNumber(value);
  if (low !== undefined && high !== undefined && (value === low || value === high))
    return formatBand(low, high, qualifier);
  if (low === value && high === undefined) return `more than ${formatNumber(value)}`;
  const bounds = formatBounds({ value: undefined, low, high, qualifier: 'exact' });
  const number = toPrefix(qualifier) + formatNumber(value);
  return bounds === undefined ? number : `${number} (${bounds})`;
}

/** A number with commas between its thousands: `12,500`. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  // Stands in `1234` before `234`; nowhere in `123`.
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,7}$)/gu, ',').replace('-', '−');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Whether a source leaves anything open about the number. */
export function isOpen({ value, low, high, qualifier }: Quantity): boolean {
  return qualifier !== 'exact' || value === undefined || (low ?? value) !== value || (high ?? value) !== value;
}

/** The least and the most that the number can be; undefined where the source sets no bound. */
export function toBounds(quantity: Quantity): Pick<Quantity, 'low' | 'high'> {
  const { value, low, high, qualifier } = quantity;
  if (!isOpen(quantity)) return { low: value, high: value };
  const isCeiling = qualifier === 'fewer_than' || qualifier === 'up_to';
  const isFloor = qualifier === 'more_than' || qualifier === 'at_least';
  return { low: low ?? (isFloor ? value : undefined), high: high ?? (isCeiling ? value : undefined) };
}

/** A word such as “scores” stands for no exact number, and neither does a middle of a range: a value given for it is approximate. */
function toPrefix(qualifier: Qualifier): string {
  return qualifier === 'words' || qualifier === 'range' ? qualifiers.about.prefix : qualifiers[qualifier].prefix;
}

function formatLimit(value: number, low: number | undefined): string {
  const limit = formatNumber(value);
  return low === undefined || low === value ? limit : `${limit} (more than ${formatNumber(low)})`;
}

function formatFloor({ high, qualifier }: Quantity, low: number): string {
  const floor = toPrefix(qualifier) + formatNumber(low);
  return high === undefined ? floor : `${floor} (up to ${formatNumber(high)})`;
}

function formatBand(low: number, high: number, qualifier: Qualifier): string {
  const hedge = qualifier === 'about' || qualifier === 'words' ? qualifiers.about.prefix : '';
  return `${hedge}${formatNumber(low)}–${formatNumber(high)}`;
}

function formatBounds({ low, high, qualifier }: Quantity): string | undefined {
  if (low !== undefined && high !== undefined) return formatBand(low, high, qualifier);
  if (low !== undefined) return `${qualifier === 'at_least' ? 'at least' : 'more than'} ${formatNumber(low)}`;
  if (high !== undefined) return `${qualifier === 'fewer_than' ? 'fewer than' : 'up to'} ${formatNumber(high)}`;
  return undefined;
}
