/** SVG trees as text. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** As it stands in a page. */
export function writeSvg(tree: Element): string {
  return toHtml(tree, { space: 'svg', closeEmptyElements: true });
}

/** As a file of its own, which is XML: there `]]>` may only end a section of its own kind, and the tree has none. */
export function writeSvgFile(tree: Element): string {
  return `${writeSvg(tree).replaceAll(']]>', ']]&gt;')}\n`;
}
