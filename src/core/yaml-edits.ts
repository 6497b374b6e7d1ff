/** Turns a change of one field into an edit of the YAML text, which leaves every comment and all other lines as they are. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  stringify,
  type Document,
  type LineCounter,
  type Node,
  type Pair,
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
  if ('key' in change)
    return isNode(pair?.key) && pair.key.range ? [...spanOf(source, pair.key), change.key] : undefined;
  if ('remove' in change) return toRemoval(source, holder, pair ?? node);
  if (isNode(node) && node.range) return toReplacement(source, node, change.value);
  return isMap(holder) ? toAddition(source, holder, change) : undefined;
}

/** Where a node's own text stands, without the comment and the line break after it. */
function spanOf({ text }: YamlText, node: Node): readonly [number, number] {
  const [from = 0, until = 0] = node.range ?? [];
  return [from, from + text.slice(from, until).trimEnd().length];
}

function toReplacement(source: YamlText, node: Node, value: unknown): Range {
  const [from, until] = spanOf(source, node);
  if (isScalar(node) && node.value === null && from === until && source.text[from - 1] === ':')
    return [from, until, ` ${write(value)}`];
  return [from, until, write(value)];
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

type Holder = Extract<Node, { items: unknown[] }>;

/** A new field goes behind the last field that the map has. */
function toAddition(
  source: YamlText,
  map: Holder & { flow?: boolean },
  change: Change & { value: unknown },
): Range | undefined {
  const last = map.items.at(-1);
  const first = map.items[0];
  if (!isPair(last) || !isPair(first) || !isNode(last.key)) return undefined;
  const end = endOf(source, last);
  const field = `${String(change.path.at(-1))}: ${write(change.value)}`;
  if (map.flow) return [end, end, `, ${field}`];
  const { col } = source.lines.linePos((first.key as Node).range?.[0] ?? 0); // a key of a block map is a node
  const newline = source.text.indexOf('\n', end);
  const lineEnd = newline === -1 ? source.text.length : newline;
  return [lineEnd, lineEnd, `\n${' '.repeat(col - 1)}${field}`];
}

function endOf(source: YamlText, pair: Pair): number {
  const node = isNode(pair.value) && pair.value.range ? pair.value : pair.key;
  return isNode(node) ? spanOf(source, node)[1] : 0;
}

/** A field or an item goes with its whole lines; in a flow collection it goes with its comma. */
function toRemoval(source: YamlText, holder: unknown, item: unknown): Range | undefined {
  if (!(isMap(holder) || isSeq(holder)) || (!isNode(item) && !isPair(item))) return undefined;
  const items: readonly unknown[] = holder.items;
  const start = startOf(item);
  const end = isPair(item) ? endOf(source, item) : spanOf(source, item)[1];
  const index = items.indexOf(item);
  const next = items[index + 1];
  if (holder.flow) {
    if (next !== undefined) return [start, startOf(next), ''];
    return index > 0 ? [endOfItem(source, items[index - 1]), end, ''] : [start, end, ''];
  }
  const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.text.indexOf('\n', end);
  if (/^[ \t]*(?:-[ \t]+)?$/u.test(source.text.slice(lineStart, start)) && isSeq(holder))
    return [lineStart, lineEnd + 1, ''];
  if (/^[ \t]*$/u.test(source.text.slice(lineStart, start))) return [lineStart, lineEnd + 1, ''];
  return next === undefined ? undefined : [start, startOf(next), '']; // the first field behind a hyphen
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function endOfItem(source: YamlText, item: unknown): number {
  return isPair(item) ? endOf(source, item) : isNode(item) ? spanOf(source, item)[1] : 0;
}
