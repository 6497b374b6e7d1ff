/** Edits of Markdown that mend what a build refuses, where it can have been meant in one way. */
import type { Definition, Html, Link, Nodes, Parents } from 'mdast';
import type { Edit } from './problem.ts';

const marks = new Map([
  ['<b>', '**'],
  ['<strong>', '**'],
  ['<i>', '*'],
  ['<em>', '*'],
]);

/** The edit of a refused node; undefined where an editor has to choose. `parent` holds the node, `text` is the whole text. */
export function mendNode(node: Nodes, parent: Parents | undefined, text: string): Edit | undefined {
  if (node.type === 'html') return mendTags(node, parent as Parents, text) ?? removeComment(node); // only the root has none
  if ((node.type === 'link' || node.type === 'definition') && /^www\./iu.test(node.url))
    return completeLink(node, text); // `www.x.org`, not `x.org`
  return undefined;
}

/** `<b>words</b>` as `**words**`, where both tags stand in one paragraph and the words between begin and end at the tags. */
function mendTags(node: Html, { children }: Parents, text: string): Edit | undefined {
  const tag = node.value.toLowerCase();
  const mark = marks.get(tag);
  const close = children
    .slice(children.indexOf(node as never) + 1) // a node of its own parent
    .find((other) => other.type === 'html' && other.value.toLowerCase() === tag.replace('<', '</'));
  if (!mark || !node.position || !close?.position) return undefined;
  const words = text.slice(node.position.end.offset, close.position.start.offset);
  if (words === '' || words !== words.trim() || words.includes('*')) return undefined;
  const { line, column } = node.position.start;
  const { line: lastLine, column: lastColumn } = close.position.end;
  return {
    line,
    column,
    end: { line: lastLine, column: lastColumn },
    text: `${mark}${words}${mark}`,
    isSafe: true,
  };
}

/** Whether a comment can go, its author knows. */
function removeComment(node: Html): Edit | undefined {
  if (!node.position || !/^<!--[^]*-->$/u.test(node.value)) return undefined; // `<!-- a -->`, not `<!-- a`
  const { start, end } = node.position;
  return {
    line: start.line,
    column: start.column,
    end: { line: end.line, column: end.column },
    text: '',
    isSafe: false,
  };
}

function completeLink({ url, position }: Link | Definition, text: string): Edit | undefined {
  const raw = text.slice(position?.start.offset, position?.end.offset);
  const at = raw.lastIndexOf(url); // behind the words of the link
  if (!position || at === -1 || raw.slice(0, at).includes('\n')) return undefined;
  const place = { line: position.start.line, column: position.start.column + at };
  return { ...place, end: place, text: 'https://', isSafe: true };
}
