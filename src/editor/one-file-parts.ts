import type { Element, Root } from 'hast';
import { build } from 'esbuild';
import { toString } from 'hast-util-to-string';
import { readBuilt, type BuiltSite } from './built-file.ts';
import { findElements, removeElements } from './html-tree.ts';
import { fontCuts } from './font-cuts.ts';

/** A file of the site as an address that holds its bytes. */
export function toDataAddress(built: BuiltSite, address: string, type: string): string {
  return `data:${type};base64,${readBuilt(built, address).toString('base64')}`;
}

/** Takes the links of style sheets out of a page and gives their text, with the fonts that the page needs in it. */
export function collectStyles(tree: Root, built: BuiltSite): string {
  const sheets = findElements(tree, ({ properties }) => String(properties['rel']) === 'stylesheet');
  removeElements(tree, ({ properties }) => ['stylesheet', 'preload'].includes(String(properties['rel'])));
  const css = sheets.map(({ properties }) => readBuilt(built, String(properties['href'])).toString('utf8')).join('\n');
  const used = new Set(toString(tree));
  // Matches `@font-face{src:url(/_astro/newsreader.B2.woff2)}`, not a face that is local.
  return css.replace(/@font-face\s*\{[^}]*?url\(([^)]+\.woff2)\)[^}]*\}/gu, (face, address: string) => {
    if (!isNeeded(address, used)) return '';
    return face.replace(address, toDataAddress(built, address, 'font/woff2'));
  });
}

/** Whether a page holds a letter that only this cut of a typeface has; what every page loads is always needed. */
function isNeeded(address: string, used: ReadonlySet<string>): boolean {
  const cut = fontCuts.findLast(({ name }) => address.includes(`/${name}.`));
  return !cut || /^[^-]+$|^public-sans$/u.test(cut.name) || [...cut.characters].some((letter) => used.has(letter));
}

/** Takes the scripts out of a page; gives what has to run before the first paint, and all the rest as one text. */
export async function collectScript(tree: Root, built: BuiltSite): Promise<readonly [early: string, late: string]> {
  const scripts = findElements(tree, ({ tagName, properties }) => tagName === 'script' && Boolean(properties['src']));
  removeElements(tree, ({ tagName }) => tagName === 'script');
  const address = ({ properties }: Element) => String(properties['src']);
  const isModule = ({ properties }: Element) => properties['type'] === 'module';
  const early = scripts.filter((script) => !isModule(script)).map((script) => readBuilt(built, address(script)));
  const paths = scripts.filter(isModule).map((script) => `./${address(script).slice(built.base.length)}`);
  const { outputFiles } = await build({
    stdin: { contents: paths.map((path) => `import ${JSON.stringify(path)};`).join('\n'), resolveDir: built.folder },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return [early.join('\n'), outputFiles.map(({ text }) => text.replaceAll('</script', '<\\/script')).join('')];
}
