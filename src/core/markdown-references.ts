/** Footnotes and links of Markdown whose line is missing: they would be published as the signs that an author typed. */
import type { Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { toPosition, type Position, type Problem } from './problem.ts';

/**
 * Matches `[^1]`, `[words][name]` and `[name][]`; not `[words]`, which may be meant as it stands, nor `\[^1]`, `\[words][name]`
 * and `[words]\[name]`. Words may hold a pair of brackets, as in `[so [sic]][name]`.
 */
const reference =
  /\\[^]|(?<footnote>\[\^[^\s[\]\\]+\])|\[(?<words>(?:\\[^]|[^\\[\]]|\[[^\\[\]]*\])+)\](?<name>\[(?!\s+\]|\^)(?:\\[^]|[^\\[\]])*\])/gu;

/** Every such reference that Markdown took for text, with its place and what mends it. */
export function findUnresolved(tree: Root, source: string): Unresolved[] {
  const found: Unresolved[] = [];
  if (!/\]\[|\[\^/u.test(source)) return found; // `a][b`, `[^1`
  visit(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'text')) found.push(...findIn(node, source));
  });
  return found;
}

type Unresolved = Omit<Problem, 'file'>;

function findIn(parent: Parents, source: string): Unresolved[] {
  const { start, text } = readOwnText(parent, source);
  return [...text.matchAll(reference)].flatMap(({ index, 0: whole, groups: { footnote, words, name } = {} }) => {
    const sign = footnote ?? name;
    if (sign === undefined) return [];
    const at = toPosition(text, index + whole.length - sign.length);
    const place = { line: start.line + at.line - 1, column: at.column + (at.line === 1 ? start.column - 1 : 0) };
    const shown = toLine(sign === '[]' ? `[${words}]` : sign);
    const message = footnote ? `the footnote ${shown} has no text` : `the link ${shown} has no address`;
    const line = footnote ? `\`${shown}: …\` with it` : `\`${shown}: https://…\``;
    const fix = `add a line ${line}, or write \`\\${toLine(sign)}\` to show the brackets as they stand`;
    return [{ ...place, message, fix, edit: { ...place, end: place, text: '\\', isSafe: false } }];
  });
}

/** What may stand over several lines of a quotation, in one. */
function toLine(written: string): string {
  return written.replace(/\n[\s>]*|\s+/gu, ' ');
}

/** A node as it is written, without the brackets and backslashes of the code, the links and the other nodes in it. */
function readOwnText(parent: Parents, source: string): { readonly start: Position; readonly text: string } {
  const isAddress = parent.type === 'link' && source[parent.position?.start.offset ?? 0] !== '['; // `<https://a.org>`
  // The brackets of a link are not its text; pieces in which an address was found late have no place of their own.
  const start = parent.children[0]?.position?.start ?? parent.position?.start;
  const end = parent.children.at(-1)?.position?.end ?? parent.position?.end;
  if (isAddress || start?.offset === undefined) return { start: { line: 1, column: 1 }, text: '' };
  let text = '';
  let copied: number | undefined = start.offset;
  for (const { type, position } of parent.children) {
    if (type === 'text' || !position) continue;
    text += source.slice(copied, position.start.offset);
    text += source.slice(position.start.offset, position.end.offset).replace(/[[\]\\]/gu, '\uFFFC');
    copied = position.end.offset;
  }
  return { start, text: text + source.slice(copied, end?.offset) };
}
