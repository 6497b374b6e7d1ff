/**
 * Mends data that broke its schema just far enough to look at the rest, so that one run can report the mistakes behind
 * the first ones. Nothing that was salvaged is ever published: the problems that led here stop the build.
 */
import type { z } from 'zod';
import { nearestWord } from './nearest.ts';

/** What could be saved; `isLossy` where a list lost an item, so that its id may be missed elsewhere. */
export interface Salvage<T> {
  readonly data: T | undefined;
  readonly isLossy: boolean;
}

type Holder = Record<string | number, unknown>;

const stopgap = '2000'; // a text, an id and a date at once
const pointing = new Set(['id', 'name', 'quote', 'prefix', 'suffix']); // a stopgap here would be looked for in the text

/** The parts of `value` that the schema accepts, with stopgaps where a field has to stand. */
export function salvage<S extends z.ZodType>(schema: S, value: unknown): Salvage<z.output<S>> {
  const copy: unknown = structuredClone(value);
  let isLossy = false;
  for (let round = 0; round < 4; round += 1) {
    const result = schema.safeParse(copy, { reportInput: true });
    if (result.success) return { data: result.data, isLossy };
    for (const issue of [...result.error.issues].reverse()) isLossy = mend(copy, issue, round) || isLossy;
  }
  return { data: undefined, isLossy: true };
}

/** Mends one place in `root`; tells whether a list lost an item by it. Later items come first, so indexes hold. */
function mend(root: unknown, issue: z.core.$ZodIssue, round: number): boolean {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const last = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const holder = holderAt(root, path);
    for (const key of issue.keys) if (holder) delete holder[key];
    return false;
  }
  const holder = holderAt(root, path.slice(0, -1));
  if (!holder || last === undefined) return false;
  const list = path.findLastIndex((key) => typeof key === 'number');
  const meant = issue.code === 'invalid_value' ? nearestWord(String(issue.input), issue.values.map(String)) : undefined;
  if (round === 0 && meant !== undefined) holder[last] = meant;
  else if (list === -1 || (round === 0 && !pointing.has(String(last)) && typeof last === 'string'))
    holder[last] = stopgap;
  else return drop(root, path, list);
  return false;
}

function drop(root: unknown, path: readonly (string | number)[], list: number): boolean {
  const items = holderAt(root, path.slice(0, list));
  if (Array.isArray(items)) items.splice(Number(path[list]), 1);
  return true;
}

function holderAt(root: unknown, path: readonly (string | number)[]): Holder | undefined {
  let place = root;
  for (const key of path) place = isHolder(place) ? place[key] : undefined;
  return isHolder(place) ? place : undefined;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
