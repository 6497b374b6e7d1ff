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
  if (low === value && high === value) return toPrefix(qualifier) + formatNumber(value);
  if (low !== undefined && high !== undefined && (value === low || value === high)) return formatBounds(quantity) ?? '';
  if (low === value && high === undefined) return `more than ${formatNumber(value)}`;
  const bounds = formatBounds({ value: undefined, low, high, qualifier: 'exact' });
  const number = toPrefix(qualifier) + formatNumber(value);
  return bounds === undefined ? number : `${number} (${bounds})`;
}

/** A number with commas between its thousands: `12,500`. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  // Stands in `1234` before `234`; nowhere in `123`.
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',').replace('-', '−');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A word such as “scores” stands for no exact number, so a value given for it is approximate. */
function toPrefix(qualifier: Qualifier): string {
  return qualifier === 'words' ? qualifiers.about.prefix : qualifiers[qualifier].prefix;
}

function formatLimit(value: number, low: number | undefined): string {
  const limit = formatNumber(value);
  return low === undefined || low === value ? limit : `${limit} (more than ${formatNumber(low)})`;
}

function formatBounds({ low, high, qualifier }: Quantity): string | undefined {
  if (low !== undefined && high !== undefined)
    return `${toPrefix(qualifier)}${formatNumber(low)}–${formatNumber(high)}`;
  if (low !== undefined) return `more than ${formatNumber(low)}`;
  if (high !== undefined) return `${qualifier === 'fewer_than' ? 'fewer than' : 'up to'} ${formatNumber(high)}`;
  return undefined;
}
