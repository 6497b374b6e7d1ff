/** The one door between the files and the pages: reads `content/` once, and throws all its problems together. */
import { readdirSync, readFileSync, readSync, closeSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildSite, type BuildResult } from './core/build-site.ts';
import { largestFile } from './core/decode.ts';
import type { Article, Site } from './core/model.ts';
import { ContentError } from './core/problem.ts';
import { renderPassages, type Passage } from './core/render.ts';

let built: { readonly stamp: string; readonly site: Site } | undefined;

/** Astro bundles the pages with a copy of this module, so what a build hands on to them lies outside of both. */
const checked = Symbol.for('sidelight.checked-site');
const shared = globalThis as { [checked]?: Site }; // no other program uses this symbol

/** Gives the pages that Astro is about to write in this process the site that was checked: it is not read again. */
export function handOn(site: Site): void {
  shared[checked] = site;
}

/** The site of the project in the working directory: read once for a build, and again whenever a file has changed. */
export function site(): Site {
  if (shared[checked]) return shared[checked];
  // A development server may show other content, with the drafts in it; a build knows only its own.
  const root = import.meta.env.DEV ? (process.env['SIDELIGHT_CONTENT'] ?? '.') : '.';
  const stamp = stampOf(root);
  if (built?.stamp !== stamp) built = { stamp, site: readSite(root, import.meta.env.DEV) };
  return built.site;
}

/** What comes of the `content/` in the folder `root`: a site or every problem, and the notices. */
export function readResult(root: string, withDrafts = false): BuildResult {
  return buildSite(readContent(root), withDrafts);
}

/** The text of every file of `content/` in the folder `root`, whether it is sound or not. */
export function readTexts(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(listFiles(root).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/** The site whose `content/` lies in the folder `root`; throws a ContentError that holds every problem. */
export function readSite(root: string, withDrafts = false): Site {
  const result = readResult(root, withDrafts);
  if (!result.site) throw new ContentError(result.problems);
  return result.site;
}

/** An article's text as HTML, with addresses under the base that the site is built for. */
export function passagesOf(article: Article): readonly Passage[] {
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  return renderPassages(article, site(), (path) => base + path);
}

/** Whether a word stands in any file of `content/`, letter by letter. */
export function contentHolds(root: string, word: string): boolean {
  return Object.values(readContent(root)).some((bytes) => Buffer.from(bytes).includes(word));
}

function readContent(root: string): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(listFiles(root).map((file) => [file, readStart(path.join(root, file))]));
}

/** All files of `content/`, from the root of the project; those whose name begins with a dot belong to other programs. */
function listFiles(root: string): string[] {
  return readdirSync(path.join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** A file's bytes, up to one more than a content file may have. */
function readStart(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(Math.min(statSync(file).size, largestFile + 1));
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

function stampOf(root: string): string {
  if (!import.meta.env.DEV) return 'build';
  const stamps = listFiles(root).map((file) => `${file}:${statSync(path.join(root, file)).mtimeMs}`);
  return stamps.join('\n');
}
