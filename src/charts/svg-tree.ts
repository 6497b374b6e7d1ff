/** SVG as a tree of hast nodes, which a page prints and a browser builds without reading any markup. */
import type { Element, ElementContent } from 'hast';

type Value = string | number | boolean | undefined;

/** An element with its attributes by their names in SVG; what is undefined or false is left out. */
export function toElement(
  tagName: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly (ElementContent | string | undefined | false)[] = [],
): Element {
  const kept = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    children: children.flatMap((child): ElementContent[] => {
      if (child === undefined || child === false) return [];
      return [typeof child === 'string' ? { type: 'text', value: child } : child];
    }),
  };
}
