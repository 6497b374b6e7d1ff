import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page of a built site. */
export interface BuiltPage {
  /** From the root of the site: `/people/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** All files of a folder, as paths with `/` from the folder, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
}

/**
 * Every HTML page of a built site, without the articles as one file (`/articles/a/index.html`, not `/articles/a/a.html`),
 * the copies of pages as they once were, and the pages made for a frame, which have no navigation.
 */
export function readPages(dist: string): BuiltPage[] {
  return listFiles(dist)
    .filter((file) => file.endsWith('.html') && !/\/([^/]+)\/\1\.html$/u.test(file))
    .filter((file) => !/^\/(?:timeline\/)?embed\/|^\/versions\/.+\d\.html$/u.test(file))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      return { path: file.replace(/\/index\.html$/u, '/'), html, tree: fromHtml(html) };
    });
}

/** Whether a page only leads on to another: it has nothing of its own to cite, to share or to take as data. */
export function leadsOn({ html }: BuiltPage): boolean {
  return html.includes('<moved-page');
}

/** Every element of a tree that passes a test, in the order of the document. */
export function findElements(tree: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}
