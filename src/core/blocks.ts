/** Finds the stretches of running text in an article's tree, and gives each its plain text. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Block } from './model.ts';
import type { Position } from './problem.ts';

// All that Markdown without HTML makes inside running text.
const phrasing = new Set(['a', 'br', 'code', 'del', 'em', 'img', 'input', 'strong', 'sup']);

// Matches `https://example.org/a`, `www.example.org`, `example.org/a`, `a@example.org`; not `example`, `and/or`.
// Every part has a longest length, as in the standards: without one a word of many thousand letters takes minutes.
const address =
  /(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,20}:\/\/|www\.|(?<![a-z\d.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,20}\/)\S*|(?<![^\s@])[^\s@]{1,64}@[a-z\d.-]{1,250}\.[a-z]{2,20}/giu;

/** Whether a node stands inside running text rather than around it. */
export function isPhrasing(node: RootContent): boolean {
  return node.type === 'text' || (node.type === 'element' && phrasing.has(node.tagName));
}

/** Makes something of a block once, for the many annotations that ask for it. */
export function rememberBlocks<T>(make: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, T>();
  return (block) => {
    const made = known.get(block) ?? make(block);
    known.set(block, made);
    return made;
  };
}

/** The blocks of a tree in reading order; code blocks are none. */
export function collectBlocks(tree: Root): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  const walk = (element: Element, isTop: boolean) => {
    if (element.tagName === 'pre') return;
    if (element.children.some(holdsText)) {
      const paragraph = isTop && element.tagName === 'p' ? (paragraphs += 1) : undefined;
      blocks.push({ index: blocks.length, paragraph, element, ...readText(element) });
    }
    for (const child of element.children) if (child.type === 'element' && !isPhrasing(child)) walk(child, false);
  };
  for (const node of tree.children) if (node.type === 'element') walk(node, true);
  return blocks;
}

function holdsText(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : isPhrasing(node);
}

function readText(element: Element): Pick<Block, 'text' | 'opaque'> {
  let text = '';
  const opaque: [number, number][] = [];
  const read = (nodes: readonly ElementContent[]) => {
    for (const node of nodes.filter(isPhrasing)) {
      const start = text.length;
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element') continue;
      read(node.children);
      // The number of a footnote stands right behind a word, and is no part of it.
      if (node.tagName === 'code' || node.tagName === 'sup') opaque.push([start, text.length]);
    }
  };
  read(element.children);
  for (const match of text.matchAll(address)) opaque.push([match.index, match.index + match[0].length]);
  return { text, opaque };
}

/** Where a place in the text of a block stands in its file; where that is not known, where the block begins. */
export function positionIn({ element }: Block, at: number): Position {
  let left = at;
  let found: Position | undefined;
  const look = (nodes: readonly ElementContent[]) => {
    for (const node of nodes.filter(isPhrasing)) {
      if (node.type === 'element') look(node.children);
      if (node.type !== 'text' || found) continue;
      if (left < node.value.length && node.position) found = toPosition(node.position.start, node.value.slice(0, left));
      left -= node.value.length;
    }
  };
  look(element.children);
  const { line = 1, column = 1 } = element.position?.start ?? {};
  return found ?? { line, column };
}

function toPosition({ line, column }: Position, before: string): Position {
  const breaks = before.split('\n').length - 1;
  const last = before.length - (before.lastIndexOf('\n') + 1);
  return breaks === 0 ? { line, column: column + last } : { line: line + breaks, column: last + 1 };
}
