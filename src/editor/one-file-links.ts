import type { Element, Root } from 'hast';
import type { BuiltSite } from './built-file.ts';
import { findElements } from './html-tree.ts';

/**
 * Gives the links of a page that stands alone somewhere to lead: into the page itself, else to the site where its address
 * is known. Where it is not, a name in the text leads to its line in the cast, and any other link becomes plain text.
 */
export function rewriteLinks(tree: Root, { base }: BuiltSite, path: string): void {
  const [canonical] = findElements(tree, ({ properties }) => String(properties['rel']) === 'canonical');
  const site = canonical && new URL(String(canonical.properties['href'])).origin;
  const lines = site === undefined ? numberCast(tree) : new Map<string, string>();
  for (const { properties } of findElements(tree, ({ tagName }) => tagName === 'a')) {
    const href = String(properties['href'] ?? '');
    if (!href.startsWith(base)) continue;
    const { pathname, hash } = new URL(href, 'https://site.invalid');
    const address = pathname === path ? hash || '#content' : site === undefined ? lines.get(href) : site + href;
    if (address === undefined) delete properties['href'];
    else properties['href'] = address;
  }
}

/** Gives every line of the cast an id and its name no link; tells which profile each line stands for. */
function numberCast(tree: Root): Map<string, string> {
  const lines = new Map<string, string>();
  const isLine = ({ tagName }: Element) => tagName === 'li';
  const cast = findElements(tree, ({ properties }) => String(properties['className']).split(',').includes('cast'));
  for (const [index, line] of cast.flatMap((list) => findElements(list, isLine)).entries()) {
    const [name] = findElements(line, ({ tagName }) => tagName === 'a');
    line.properties['id'] ??= `cast-${index + 1}`;
    lines.set(String(name?.properties['href']), `#${String(line.properties['id'])}`);
    if (name) delete name.properties['href'];
  }
  return lines;
}
