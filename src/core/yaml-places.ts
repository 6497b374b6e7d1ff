/** Where the values of a YAML document stand: data that can be kept without the document. */
import { isMap, isNode, isSeq, type LineCounter, type Scalar } from 'yaml';
import type { Path } from './front-matter.ts';
import type { Position } from './problem.ts';
import { startOf } from './yaml-edits.ts';

/** Where a value begins; of a list also where its items do, and of a map its fields. */
export interface Place extends Position {
  readonly items?: (Place | undefined)[];
  readonly fields?: readonly Field[];
}

/** Where a field begins, which is with its key, and the place of its value, if it has one. */
interface Field extends Position {
  readonly key: string;
  readonly value: Place | undefined;
}

/** The places of a node and of all in it; undefined where there is none. */
export function findPlaces(node: unknown, lines: LineCounter): Place | undefined {
  const at = (item: unknown): Position => {
    const { line, col } = lines.linePos(startOf(item));
    return { line, column: col };
  };
  const find = (value: unknown): Place | undefined => {
    if (!isNode(value)) return undefined;
    if (isSeq(value)) return { ...at(value), items: value.items.map(find) };
    if (!isMap(value)) return at(value);
    const fields = value.items.map((pair) => {
      const { value: key } = pair.key as Scalar; // any other key was reported
      return { ...at(pair), key: String(key), value: find(pair.value) };
    });
    return { ...at(value), fields };
  };
  return find(node);
}

/** The position of the value at a path, or of the nearest ancestor that exists; of the key if `onKey` names one in it. */
export function positionIn(top: Place | undefined, path: Path, onKey?: string): Position {
  const place = placeAt(top, path);
  if (!place) return path.length === 0 ? { line: 1, column: 1 } : positionIn(top, path.slice(0, -1));
  const { line, column } = place.fields?.find(({ key }) => key === onKey) ?? place;
  return { line, column };
}

/** Leaves an item of a list out. */
export function removePlace(top: Place | undefined, path: Path): void {
  placeAt(top, path.slice(0, -1))?.items?.splice(Number(path.at(-1)), 1);
}

function placeAt(top: Place | undefined, path: Path): Place | undefined {
  return path.reduce<Place | undefined>(
    (place, key) => place?.items?.[Number(key)] ?? place?.fields?.find((field) => field.key === String(key))?.value,
    top,
  );
}
