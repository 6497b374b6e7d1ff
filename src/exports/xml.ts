/** XML 1.0, from a tree. */
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';

// Matches U+0001 and U+FFFE; not `a`, a line feed or `😀`.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A document in UTF-8 that ends with a line feed; characters that XML cannot hold are left out. */
export function writeXml(root: Element): string {
  const clean = (text: string) => text.replace(forbidden, '');
  visit(root, (node) => {
    if (node.type === 'text') node.value = clean(node.value);
    if (node.type === 'element')
      for (const [name, value] of Object.entries(node.attributes)) node.attributes[name] = clean(value ?? '');
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
}
