/** Turns a change of one field into an edit of the YAML text, which leaves every comment and all other lines as they are. */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  stringify,
  type Document,
  type LineCounter,
  type Node,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import type { Path } from './front-matter.ts';
import type { Edit } from './problem.ts';

/** What becomes of the value at a path: another value (a field that is missing is added), another key, or nothing. */
export type Change = { readonly path: Path; readonly isSafe?: boolean } & (
  { readonly value: unknown } | { readonly key: string } | { readonly remove: true }
);

/** A remedy in words, and the change that makes it. */
export interface Remedy {
  readonly fix: string;
  readonly change: Change | undefined;
}

/** The words of a remedy, and its edit where it has one. */
export function toRemedy(
  remedy: string | Remedy,
  yaml: { readonly toEdit: (change: Change) => Edit | undefined },
): {
  readonly fix: string;
  readonly edit: Edit | undefined;
} {
  if (typeof remedy === 'string') return { fix: remedy, edit: undefined };
  return { fix: remedy.fix, edit: remedy.change && yaml.toEdit(remedy.change) };
}

/** The text of a document with the means to find places in it. */
export interface YamlText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly text: string;
}

/** The edit that makes a change; undefined where the text has no single place for it. */
export function toEdit(source: YamlText, change: Change): Edit | undefined {
  const range = rangeOf(source, change);
  if (!range) return undefined;
  const [from, until, text] = range;
  const [start, end] = [source.lines.linePos(from), source.lines.linePos(until)];
  const isSafe = change.isSafe ?? false;
  return { line: start.line, column: start.col, end: { line: end.line, column: end.col }, text, isSafe };
}

type Range = readonly [from: number, until: number, text: string];

function rangeOf(source: YamlText, change: Change): Range | undefined {
  const { document } = source;
  const holder: unknown = change.path.length > 1 ? document.getIn(change.path.slice(0, -1), true) : document.contents;
  const pair = isMap(holder)
    ? holder.items.find(({ key }) => isScalar(key) && key.value === change.path.at(-1))
    : undefined;
  const node = pair ? pair.value : isSeq(holder) ? holder.items[Number(change.path.at(-1))] : undefined;
  // A list may be written as its one item: the item is then the field itself.
  if (isScalar(holder) && change.path.at(-1) === 0)
    return rangeOf(source, { ...change, path: change.path.slice(0, -1) });
  if ('key' in change) return pair && [...spanOf(source, pair.key), change.key];
  if ('remove' in change) return toRemoval(source, holder, pair ?? node);
  if (isNode(node)) return toReplacement(source, node, change.value);
  return isMap(holder) ? toAddition(source, holder, change) : undefined;
}

/** Where a node's own text stands, without the comment and the line break after it. */
function spanOf({ text }: YamlText, node: unknown): readonly [number, number] {
  const [from, until] = (node as ParsedNode).range; // the parser gives every node one
  return [from, from + text.slice(from, until).trimEnd().length];
}

function toReplacement(source: YamlText, node: Node, value: unknown): Range {
  const [from, until] = spanOf(source, node);
  const isEmpty = from === until && source.text[from - 1] === ':'; // `date:` with nothing behind it
  return [from, until, isEmpty ? ` ${write(value)}` : write(value)];
}

/** A value on one line, in quotation marks where it needs them. */
function write(value: unknown): string {
  const isPlain = typeof value !== 'string' || /^[\p{L}\p{N}][^:#,[\]{}]*$/u.test(value); // `around 4500`, not `{a}`, `a: b`
  const options = {
    lineWidth: 0,
    collectionStyle: 'flow',
    defaultStringType: isPlain ? 'PLAIN' : 'QUOTE_DOUBLE',
  } as const;
  return stringify(value, options).trim();
}

/** A new field goes behind the last field that the map has. */
function toAddition(source: YamlText, map: YAMLMap, change: Change & { value: unknown }): Range | undefined {
  const [first] = map.items;
  if (!first) return undefined;
  const end = endOf(source, map.items.at(-1));
  const field = `${String(change.path.at(-1))}: ${write(change.value)}`;
  if (map.flow) return [end, end, `, ${field}`];
  const { col } = source.lines.linePos(startOf(first));
  const newline = source.text.indexOf('\n', end);
  const lineEnd = newline === -1 ? source.text.length : newline;
  return [lineEnd, lineEnd, `\n${' '.repeat(col - 1)}${field}`];
}

/** A field or an item goes with its whole lines; in a flow collection it goes with its comma. */
function toRemoval(source: YamlText, holder: unknown, item: unknown): Range | undefined {
  if (!isCollection(holder) || item === undefined) return undefined;
  const items: readonly unknown[] = holder.items;
  const [start, end] = [startOf(item), endOf(source, item)];
  const index = items.indexOf(item);
  const next = items[index + 1];
  if (holder.flow) {
    if (next !== undefined) return [start, startOf(next), ''];
    return index > 0 ? [endOf(source, items[index - 1]), end, ''] : [start, end, ''];
  }
  const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
  const before = source.text.slice(lineStart, start);
  if ((isSeq(holder) ? /^[ \t]*-[ \t]+$/u : /^[ \t]*$/u).test(before)) return toLines(source, lineStart, end); // `  - `
  return next === undefined ? undefined : [start, startOf(next), '']; // the first field behind a hyphen
}

/** The lines from one that begins at a place to that which holds another. */
function toLines({ text }: YamlText, start: number, end: number): Range {
  const newline = text.indexOf('\n', end);
  return newline === -1 ? [Math.max(start - 1, 0), text.length, ''] : [start, newline + 1, ''];
}

/** Where a node, or the key of a field, begins. */
export function startOf(item: unknown): number {
  return ((isPair(item) ? item.key : item) as ParsedNode).range[0]; // the parser gives every node one
}

/** Where a node, or the value of a field, ends; a field may be its key alone. */
function endOf(source: YamlText, item: unknown): number {
  return spanOf(source, isPair(item) ? (item.value ?? item.key) : item)[1];
}
