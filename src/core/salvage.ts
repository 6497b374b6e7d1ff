/**
 * Mends data that broke its schema just far enough to look at the rest, so that one run can report the mistakes behind
 * the first ones. Nothing that was salvaged is ever published: the problems that led here stop the build.
 */
import type { z } from 'zod';
import type { Path, Yaml } from './front-matter.ts';
import { nearestWord } from './nearest.ts';

/** Stands for the id of an item whose id is missing or a mistake itself. */
export const anyId = '*';

/** What could be saved; `isLossy` where a list lost an item, or where nothing was saved. */
export interface Salvage<T> {
  readonly data: T | undefined;
  readonly isLossy: boolean;
  /** The ids of the items that a list such as `claims` lost, the list of the whole file being ``; `anyId` for those without. */
  readonly lostFrom: (list: string) => readonly string[];
}

type Holder = Record<string | number, unknown>;

const stopgap = '2000'; // a text, an id and a date at once
// A stopgap in one of these fields would be looked for in the text, among the ids or the rows, or end before its beginning.
const pointing = new Set([
  ...['id', 'name', 'quote', 'prefix', 'suffix'],
  ...['speaker', 'behalf', 'about', 'represents', 'repeats', 'source', 'series', 'entity', 'article'],
  ...['blames', 'contradicts', 'answers', 'sources'],
  ...['between', 'by', 'to', 'agreement', 'commitment'],
  ...['headline', 'accounts', 'aims', 'until', 'now', 'when'],
]);

/** The parts of the document's value that the schema accepts, with stopgaps where a field has to stand. */
export function salvage<S extends z.ZodType>(
  schema: S,
  { value, remove }: Pick<Yaml, 'value' | 'remove'>,
): Salvage<z.output<S>> {
  const copy: unknown = structuredClone(value);
  const lost = new Map<string, string[]>();
  for (let round = 0; round < 4; round += 1) {
    const result = schema.safeParse(copy, { reportInput: true });
    if (result.success) return { data: result.data, isLossy: lost.size > 0, lostFrom: (list) => lost.get(list) ?? [] };
    const broken = new Map<string, Path>(); // an item with two mistakes goes once
    for (const issue of [...result.error.issues].reverse()) {
      const item = mend(copy, issue, round);
      if (item) broken.set(String(item), item);
    }
    for (const item of broken.values()) {
      const path = item.slice(0, -1);
      const list = holderAt(copy, path);
      if (!Array.isArray(list)) continue;
      const [entry] = list.splice(Number(item.at(-1)), 1) as unknown[];
      lost.set(String(path), [...(lost.get(String(path)) ?? []), idOf(entry)]);
      remove(item);
    }
  }
  return nothingSaved;
}

/** Of a file that nothing could be saved of, any id may be missed. */
export const nothingSaved: Salvage<never> = { data: undefined, isLossy: true, lostFrom: () => [anyId] };

function idOf(entry: unknown): string {
  return isHolder(entry) && typeof entry['id'] === 'string' ? entry['id'] : anyId;
}

/** Mends one place in `root`, or gives the path of the list's item that cannot be mended. Later items come first. */
function mend(root: unknown, issue: z.core.$ZodIssue, round: number): Path | undefined {
  const path = [...issue.path] as (string | number)[]; // no document has a symbol
  if (issue.code === 'unrecognized_keys') {
    const holder = holderAt(root, path);
    for (const key of issue.keys) delete holder?.[key];
    return undefined;
  }
  while (path.length > 0 && !holderAt(root, path.slice(0, -1))) path.pop(); // a list may be written as its one item
  const [holder, last] = [holderAt(root, path.slice(0, -1)), path.at(-1)];
  if (!holder || last === undefined) return undefined;
  const list = path.findLastIndex((key) => typeof key === 'number');
  const meant = issue.code === 'invalid_value' ? nearestWord(String(issue.input), issue.values.map(String)) : undefined;
  const canStand = round === 0 && !path.some((key) => pointing.has(String(key))) && typeof last === 'string';
  if (list !== -1 && !canStand) {
    delete holder[last]; // what is left of an item that goes is sound
    return path.slice(0, list + 1);
  }
  holder[last] = meant ?? stopgap;
  return undefined;
}

function holderAt(root: unknown, path: Path): Holder | undefined {
  let place = root;
  for (const key of path) place = isHolder(place) ? place[key] : undefined;
  return isHolder(place) ? place : undefined;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
