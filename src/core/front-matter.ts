/** YAML with positions: every value can say where it stands, so that every mistake can. */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { applyEdits } from './apply-edits.ts';
import { findUnfit } from './decode.ts';
import type { Edit, Position, Report } from './problem.ts';
import { mendLine, oddSpace, quoteRest, removeLine, removeMark } from './line-edits.ts';
import { startOf, toEdit, type Change, type YamlText } from './yaml-edits.ts';
import { findPlaces, positionIn, removePlace, type Place } from './yaml-places.ts';

/** Keys and indexes from the top of a YAML document to a value. */
export type Path = readonly (string | number)[];

/** What was read of a YAML document: data alone. */
export interface YamlData {
  readonly text: string;
  readonly value: unknown;
  readonly places: Place | undefined;
}

/** A YAML document that could be read. */
export interface Yaml {
  readonly file: string;
  readonly data: YamlData;
  readonly value: unknown;
  /** Line and column of the value at a path, or of the nearest ancestor that exists; of the key if `onKey` names one in it. */
  readonly positionAt: (path: Path, onKey?: string) => Position;
  /** The edit of the file that makes a change; undefined where the file has no single place for it. */
  readonly toEdit: (change: Change) => Edit | undefined;
  /** Leaves an item of a list out, so that those behind it are found under the index that they then have. */
  readonly remove: (path: Path) => void;
}

/** A Markdown file cut in two. */
export interface Split {
  readonly yaml: Yaml | undefined;
  /** The body with the frontmatter's lines left blank, so that line numbers are those of the file. */
  readonly body: string;
}

// Matches `---\nheadline: x\n---\n` and `---\n---\n`; not a `---` that stands further down.
const frontMatter = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/u;

/** Parses the frontmatter of a file and blanks it out of the body. */
export function splitFrontMatter(file: string, text: string, report: Report): Split {
  const match = frontMatter.exec(text);
  if (!match) {
    const isOpen = /^---[ \t]*\r?\n/u.test(text);
    const message = isOpen ? 'the frontmatter that begins here has no end' : 'has no frontmatter';
    const fix = isOpen
      ? 'write a line --- after its last field'
      : 'begin the file with a line ---, the fields, and another line ---';
    report({ file, line: 1, column: 1, message, fix });
    return { yaml: undefined, body: text };
  }
  const blank = match[0].replace(/[^\n]+/gu, '');
  return { yaml: parseYaml(file, `\n${match[1] ?? ''}`, report), body: blank + text.slice(match[0].length) };
}

/** Parses YAML; reports the first break, and whatever could make one value stand in several places. */
export function parseYaml(file: string, text: string, report: Report): Yaml | undefined {
  const lines = countLines(text);
  const document = parse(text);
  let sound = true;
  const reportAt = (offset: number, message: string, fix: string, edit?: Edit) => {
    const { line, col } = lines.linePos(offset);
    report({ file, line, column: col, message, fix, edit });
    sound = false;
  };
  const reportTail = (node: Node) => {
    const tail = findTail(node, text);
    if (tail === undefined) return;
    const { line, col } = lines.linePos(tail);
    const fix = 'put the whole value in quotation marks, or a space behind the #';
    report({ file, line, column: col, message: 'YAML takes this for a comment', fix, edit: quoteRest(text, line) });
  };
  // What follows the first break is read amiss.
  const broken = document.errors[0];
  if (broken?.code === 'MULTIPLE_DOCS')
    reportAt(broken.pos[0], 'a second YAML document begins here', 'remove the line `---` or `...`');
  else if (broken?.code === 'RESOURCE_EXHAUSTION') reportAt(broken.pos[0], ...tooDeep);
  else if (broken)
    reportAt(broken.pos[0], `broken YAML: ${broken.message}`, ...mendBreak(text, lines.linePos(broken.pos[0]).line));
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value !== null) return;
      reportAt(startOf(key), 'a YAML key has to be a word', 'write the field as `name: value`');
    },
    Node: (_, node, path) => {
      if (broken?.code === 'RESOURCE_EXHAUSTION') return visit.BREAK;
      if (isCollection(node) && path.filter(isCollection).length === deepest) {
        reportAt(startOf(node), ...tooDeep);
        return visit.SKIP;
      }
      if (isMap(node) && node.items.length > mostKeys) {
        reportAt(startOf(node), `has more than ${mostKeys} keys in one map`, 'write a list of items with an id each');
        return visit.SKIP;
      }
      if (!broken)
        for (const offset of isMap(node) ? findRepeated(node) : [])
          reportAt(
            offset,
            'broken YAML: Map keys must be unique',
            'remove one of the two',
            removeLine(text, lines.linePos(offset).line),
          );
      if (isScalar(node) && typeof node.value === 'string' && !isWhole(node.value)) {
        const fix = 'write the letter itself, or remove what stands for it';
        reportAt(startOf(node), 'holds an escape for a letter that no text may hold', fix);
      }
      if (!broken) reportTail(node);
      const word = forbiddenIn(node);
      if (!word) return undefined;
      const offset = startOf(node);
      const edit = word === 'alias' ? undefined : removeMark(text, lines.linePos(offset).line);
      reportAt(offset, `a YAML ${word} is not allowed`, 'write the value out in full', edit);
      return undefined;
    },
  });
  if (!sound) return undefined;
  return openYaml(file, { text, value: document.toJS(), places: findPlaces(document.contents, lines) });
}

/** The document again, from what was read of it. It is parsed once more where something is to be edited. */
export function openYaml(file: string, data: YamlData): Yaml {
  const { text, value, places } = data;
  const removed: Path[] = [];
  let source: YamlText | undefined;
  return {
    file,
    data,
    value,
    positionAt: (path, onKey) => positionIn(places, path, onKey),
    toEdit: (change) => {
      source ??= { document: parse(text), lines: countLines(text), text };
      for (const path of removed.splice(0)) source.document.deleteIn(path);
      return toEdit(source, change);
    },
    remove: (path) => {
      removePlace(places, path);
      removed.push(path);
    },
  };
}

/** The most maps and lists within one another. */
const deepest = 16;
/** The most keys of one map: each that is not known is looked up and compared. */
const mostKeys = 2000;
/** The longest text that is parsed again, to see which edit of a line mends it. */
const longestMended = 50_000;
/** How much of a mended line is shown. */
const longestShown = 60;
const tooDeep = [`is nested more than ${deepest} levels deep`, 'write it more simply'] as const;

function mendBreak(text: string, line: number): readonly [fix: string, edit: Edit | undefined] {
  const isMended = (mended: string) => {
    const [next] = parse(mended).errors;
    return next === undefined || countLines(mended).linePos(next.pos[0]).line > line;
  };
  const edit = text.length > longestMended ? undefined : mendLine(text, line, isMended);
  if (!edit) return ['correct the indentation, quotation marks or brackets here', undefined];
  const before = text.split('\n')[edit.line - 1] as string; // the edit stands in one of them
  if (edit.column === 1 && oddSpace.test(before.slice(0, edit.end.column - 1)))
    return [`write ordinary spaces in line ${edit.line} for others that look the same, such as no-break spaces`, edit];
  const lines = applyEdits(text, [edit]).split('\n');
  const mended = (lines[edit.line - 1] as string).trimEnd();
  const start = mended.length > longestShown ? `${mended.slice(0, longestShown)}…` : mended;
  return [`write${edit.line === line ? '' : ` in line ${edit.line}`} \`${start}\``, edit];
}

/** The parser itself does not count the lines of a value that it gives up within. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/gu)) lines.addNewLine(index + 1);
  return lines;
}

/** What an escape such as `"\u202E"` brings was not in the file when that was read. */
function isWhole(value: string): boolean {
  return value.isWellFormed() && findUnfit(value) === -1;
}

function parse(text: string): Document.Parsed {
  // The parser compares every key of a map with all before it: `findRepeated` needs one look at each.
  return parseDocument(text, { schema: 'core', merge: false, prettyErrors: false, uniqueKeys: false });
}

/** Where keys begin that stand in a map for the second time. */
function findRepeated({ items }: YAMLMap): number[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) return startOf(key);
    seen.add(key.value);
    return [];
  });
}

/** Where a text in no quotation marks ends at a `#` that may belong to it, as in `Route #1`; not in `Route # why`. */
function findTail(node: Node, text: string): number | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || node.type !== 'PLAIN' || !node.range) return undefined;
  const [, end] = node.range;
  const gap = /^[ \t]+(?=#[^\s#])/u.exec(text.slice(end, text.indexOf('\n', end)))?.[0];
  return gap === undefined ? undefined : end + gap.length;
}

function forbiddenIn(node: Node): string | undefined {
  if (isAlias(node)) return 'alias';
  if ('anchor' in node && node.anchor) return 'anchor';
  return 'tag' in node && node.tag ? 'tag' : undefined;
}
