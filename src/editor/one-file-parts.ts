import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { hasBuilt, readBuilt, type BuiltSite } from './built-file.ts';
import { fontCuts } from './font-cuts.ts';

/** What the articles of a site share: each style sheet, script and picture is read, joined and hashed once. */
export interface SharedParts {
  /** Whether the site has a file at an address. */
  readonly holds: (address: string) => boolean;
  /** A file of the site as an address that holds its bytes. */
  readonly toData: (address: string, type: string) => string;
  /** The text of style sheets, with the fonts in it that a page with this text needs. */
  readonly toStyles: (sheets: readonly string[], text: string) => Part;
  /** The text of style sheets, with more behind it and without a font: the page is set in those that stand in for ours. */
  readonly toPlainStyles: (sheets: readonly string[], more: string) => Part;
  /** Scripts that run before the first paint, one after another. */
  readonly toEarlyScript: (addresses: readonly string[]) => Part;
  /** Modules, joined into one with all that they import. */
  readonly toLateScript: (addresses: readonly string[]) => Promise<Part>;
}

/** A text and its hash as a content security policy writes it. */
export interface Part {
  readonly text: string;
  readonly hash: string;
}

/** Reads the shared parts of a built site, each when an article first asks for it. */
export function shareParts(built: BuiltSite): SharedParts {
  const toData = remember((key) => {
    const [type = '', address = ''] = key.split(' ');
    return `data:${type};base64,${readBuilt(built, address).toString('base64')}`;
  });
  const readText = remember((address) => readBuilt(built, address).toString('utf8'));
  const styles = remember((key) => {
    const [sheets, wanted] = key.split('\n').map((line) => line.split(' '));
    return toPart(embedFonts((sheets ?? []).map(readText).join('\n'), (font) => toData(`font/woff2 ${font}`), wanted));
  });
  const early = remember((key) => toPart(key === '' ? '' : key.split(' ').map(readText).join('\n')));
  const late = remember((key) => joinModules(key === '' ? [] : key.split(' '), built).then(toPart));
  return {
    holds: (address) => hasBuilt(built, address),
    toData: (address, type) => toData(`${type} ${address}`),
    toStyles: (sheets, text) => styles(`${[...new Set(sheets)].join(' ')}\n${findCuts(text).join(' ')}`),
    toPlainStyles: (sheets, more) => toPart(styles(`${sheets.join(' ')}\n`).text + more),
    toEarlyScript: (addresses) => early(addresses.join(' ')),
    toLateScript: (addresses) => late(addresses.join(' ')),
  };
}

/** Makes what belongs to a key once. */
function remember<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** Each cut with what tells that a page needs it: undefined for those that every page loads, else a letter of it. */
const cuts = fontCuts.map(({ name, characters }) => {
  const isBasic = /^[^-]+$|^public-sans$/u.test(name); // matches `newsreader`, not `newsreader-letters`
  return { name, letter: isBasic ? undefined : new RegExp(`[${characters}]`, 'u') }; // no bracket or hyphen is among them
});

function findCuts(text: string): string[] {
  return cuts.filter(({ letter }) => letter?.test(text) ?? true).map(({ name }) => name);
}

/** Puts the files of the wanted fonts into their faces and leaves the other cuts out. */
function embedFonts(css: string, toData: (address: string) => string, wanted: readonly string[] = []): string {
  // Matches `@font-face{src:url(/_astro/newsreader.B2.woff2)}`, not a face that is local.
  return css.replace(/@font-face\s*\{[^{}]*\}/gu, (face) => {
    const address = /url\(([^()]+\.woff2)\)/u.exec(face)?.[1];
    if (address === undefined) return face;
    const cut = fontCuts.find(({ name }) => address.includes(`/${name}.`));
    return cut && !wanted.includes(cut.name) ? '' : face.replace(address, () => toData(address));
  });
}

async function joinModules(addresses: readonly string[], { folder, base }: BuiltSite): Promise<string> {
  const paths = addresses.map((address) => `./${address.slice(base.length)}`);
  const { outputFiles } = await build({
    stdin: { contents: paths.map((path) => `import ${JSON.stringify(path)};`).join('\n'), resolveDir: folder },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text.replaceAll('</script', '<\\/script')).join('');
}

function toPart(text: string): Part {
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}
