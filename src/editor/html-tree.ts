import type { Element, Nodes, Properties, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Whether a node of a tree is an element. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/** Every element below a node, and the node itself, that passes a test, in the order of the document. */
export function findElements(tree: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}

/** Takes every element that passes a test out of a tree, with all that is in it. */
export function removeElements(tree: Root, isUnwanted: (element: Element) => boolean): void {
  visit(tree, 'element', (element, index, parent) => {
    if (index === undefined || !parent || !isUnwanted(element)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A new element with an optional text in it. */
export function makeElement(tagName: string, properties: Properties, text = ''): Element {
  return { type: 'element', tagName, properties, children: text === '' ? [] : [{ type: 'text', value: text }] };
}
