/** Edits of YAML that cannot be parsed yet: they work on one line, as an editor would. */
import { applyEdits } from './apply-edits.ts';
import type { Edit } from './problem.ts';

/** A space that looks like any other: U+00A0; not U+0020, a tab or a line feed. */
export const oddSpace = /[^\S \t\n]/u;

// Matches `dek: Talks: a start`, `  - quote: “a: b”`; not `entities:`, `- a`.
const field = /^[ \t]*(?:- +)*[\w-]+:[ \t]+(\S.*)$/u;
// Matches `# why`, `>-`, `|`, `[a`, `{ a`; not `@a`, `“a”`: what these begin is no plain text, and quotation marks would change its meaning.
const notPlain = /^(?:#|[>|][-+\d]*$|[[{])/u;

/**
 * The edit of one line after which a text can be read: the value in quotation marks, a quotation mark or a bracket closed, or
 * spaces for tabs, on the line or the one above it; undefined where none of them is enough.
 */
export function mendLine(text: string, line: number, isSound: (text: string) => boolean): Edit | undefined {
  const candidates = [line, line - 1].flatMap((at) =>
    [replaceOddSpaces, closeQuote, quoteValue, closeBracket, replaceTabs].flatMap((mend) => mend(text, at) ?? []),
  );
  return candidates.find((edit) => isSound(applyEdits(text, [edit])));
}

/** Of `dek: "Talks go on`, whose mark would else become a letter of the value. */
function closeQuote(text: string, line: number): Edit | undefined {
  const { start, value } = valueIn(text, line);
  const mark = /^(["'])(?!.*\1)/u.exec(value)?.[1]; // matches `"Talks`, not `"Talks" go on`
  if (mark === undefined) return undefined;
  const column = start + value.length;
  return { line, column, end: { line, column }, text: mark, isSafe: true };
}

function quoteValue(text: string, line: number): Edit | undefined {
  const { start, value } = valueIn(text, line);
  if (value === '' || notPlain.test(value)) return undefined;
  const end = { line, column: start + value.length };
  return { line, column: start, end, text: `'${value.replaceAll("'", "''")}'`, isSafe: true };
}

function closeBracket(text: string, line: number): Edit | undefined {
  const content = lineOf(text, line);
  const open = content.slice(Math.max(content.lastIndexOf(']'), content.lastIndexOf('}')) + 1);
  const opened = /: *([[{])/u.exec(open)?.[1]; // `aliases: [Lee`, not `aliases: Lee`
  if (opened === undefined) return undefined;
  const column = content.trimEnd().length + 1;
  return { line, column, end: { line, column }, text: opened === '[' ? ']' : '}', isSafe: true };
}

function replaceTabs(text: string, line: number): readonly Edit[] | undefined {
  const indent = /^\s*\t\s*/u.exec(lineOf(text, line))?.[0]; // a tab before the first letter
  if (indent === undefined) return undefined;
  const above = lineOf(text, line - 1).search(/[^ -]|$/u); // where the words of `  - id: a` begin
  const end = { line, column: indent.length + 1 };
  return [indent.replaceAll('\t', '  '), ' '.repeat(above)].map((spaces) => ({
    line,
    column: 1,
    end,
    text: spaces,
    isSafe: true,
  }));
}

/** Of spaces that YAML takes for letters, before a field or behind its colon. */
function replaceOddSpaces(text: string, line: number): Edit | undefined {
  // Matches `\u00A0\u00A0name:` and `- dek:\u00A0`; not a space within a value.
  const [head] = /^[\s-]*(?:[\w-]+:\s+)?/u.exec(lineOf(text, line)) as RegExpExecArray; // it matches nothing, too
  if (!oddSpace.test(head)) return undefined;
  const end = { line, column: head.length + 1 };
  return { line, column: 1, end, text: head.replace(/[^\S\t]/gu, ' '), isSafe: true };
}

/** The edit that puts a value with all that follows it in its line into quotation marks. */
export function quoteRest(text: string, line: number): Edit | undefined {
  const edit = quoteValue(text, line);
  return edit && { ...edit, isSafe: false };
}

/** The edit that removes a line; undefined where deeper lines belong to it. */
export function removeLine(text: string, line: number): Edit | undefined {
  const indentOf = (at: number) => lineOf(text, at).search(/\S/u);
  if (indentOf(line + 1) > indentOf(line)) return undefined;
  return { line, column: 1, end: { line: line + 1, column: 1 }, text: '', isSafe: false };
}

/** The edit that removes the anchor or the tag before a value: `&place ` in `dateline: &place GENEVA`. */
export function removeMark(text: string, line: number): Edit | undefined {
  const match = /(?<=[:-] )[&!][^\s]*[ \t]*/u.exec(lineOf(text, line)); // matches `&place `; not `a & b`
  if (!match) return undefined;
  const column = match.index + 1;
  return { line, column, end: { line, column: column + match[0].length }, text: '', isSafe: true };
}

/** The value of a field in a line, and the column where it begins; empty where there is none. */
function valueIn(text: string, line: number): { readonly start: number; readonly value: string } {
  const content = lineOf(text, line).trimEnd();
  const value = field.exec(content)?.[1] ?? '';
  return { start: content.length - value.length + 1, value };
}

function lineOf(text: string, line: number): string {
  return text.split('\n', line)[line - 1] ?? '';
}
