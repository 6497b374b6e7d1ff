import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Site } from '../core/model.ts';
import { findBase, type BuiltSite } from './built-file.ts';
import { findElements, isElement, makeElement, removeElements } from './html-tree.ts';
import { rewriteLinks } from './one-file-links.ts';
import { collectScript, collectStyles, toDataAddress } from './one-file-parts.ts';

/**
 * Writes every article also as `articles/<slug>/<slug>.html`: one file that opens from disk, with styles, fonts, icon and
 * scripts in it. It asks nobody for anything.
 */
export async function writeOneFiles({ articles }: Site, folder: string): Promise<void> {
  const built = { folder, base: findBase(folder) };
  for (const { slug } of articles) {
    const page = join(folder, 'articles', slug);
    const tree = fromHtml(readFileSync(join(page, 'index.html'), 'utf8'));
    await packPage(tree, built, `${built.base}articles/${slug}/`);
    writeFileSync(join(page, `${slug}.html`), toHtml(tree));
  }
}

async function packPage(tree: Root, built: BuiltSite, path: string): Promise<void> {
  const [head] = findElements(tree, ({ tagName }) => tagName === 'head');
  const [body] = findElements(tree, ({ tagName }) => tagName === 'body');
  if (!head || !body) throw new Error(`${path} has no head or no body.`);
  removeElements(tree, leadsAway);
  const styles = collectStyles(tree, built);
  const [early, late] = await collectScript(tree, built);
  for (const icon of findElements(head, ({ properties }) => String(properties['rel']) === 'icon')) {
    icon.properties['href'] = toDataAddress(built, String(icon.properties['href']), 'image/svg+xml');
  }
  rewriteLinks(tree, built, path);
  const policy = `default-src 'none'; style-src ${toHash(styles)}; script-src ${toHash(early)} ${toHash(late)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  removeElements(tree, ({ properties }) => String(properties['httpEquiv']) === 'Content-Security-Policy');
  const charset = head.children.findIndex((node) => isElement(node) && 'charSet' in node.properties);
  head.children.splice(
    charset + 1,
    0,
    makeElement('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    makeElement('meta', { name: 'robots', content: 'noindex' }),
    makeElement('script', {}, early),
    makeElement('style', {}, styles),
  );
  body.children.push(makeElement('script', { type: 'module' }, late));
}

/** Whether an element only leads to other pages of the site, which a file on its own does not have. */
function leadsAway(element: Element): boolean {
  if (['jump-box', 'link-prefetch'].includes(element.tagName)) return true;
  if (element.tagName !== 'nav') return false;
  return !findElements(element, ({ properties }) => String(properties['href']).startsWith('#')).length;
}

function toHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
