/** The one door between the files and the pages: reads `content/` once, and throws all its problems together. */
import { readdirSync, readSync, closeSync, openSync, fstatSync, lstatSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Attempt } from './core/attempt.ts';
import { buildSite, type BuildResult } from './core/build-site.ts';
import { largestFile, toText } from './core/decode.ts';
import type { Article, Site, Tables } from './core/model.ts';
import { compareText } from './core/partial-date.ts';
import { compareProblems, ContentError, type Problem } from './core/problem.ts';
import type { Remember } from './core/recall.ts';
import { renderPassages, type Passage } from './core/render.ts';

/** What a build gives the pages: the site that it has checked, and whether it keeps a file that an earlier build wrote. */
export interface Handed {
  readonly site: Site;
  readonly keeps: (file: string, props: object) => boolean;
}

/** Where pages take the site from; a build also keeps files, and writes those of data itself. */
interface Source {
  readonly site: () => Site;
  readonly keeps?: Handed['keeps'];
}

/** Astro bundles the pages with a copy of this module, so what is handed on to them lies outside of both. */
const handed = Symbol.for('sidelight.handed');
const shared = globalThis as { [handed]?: Source }; // no other program uses this symbol

/** Tells the pages that Astro is about to write in this process what the build knows: the site is not read again. */
export function handOn({ site: built, keeps }: Handed): void {
  shared[handed] = { site: () => built, keeps };
}

/** Tells the pages that Astro shows from this process how to find what comes of the content as it is now. */
export function showFrom(read: () => BuildResult): void {
  const find = () => {
    const result = read();
    if (!result.site) throw new ContentError(result.problems);
    return result.site;
  };
  shared[handed] = { site: find };
}

/** The site that pages are made of; throws a ContentError where there is none to show. */
export function site(): Site {
  const source = shared[handed];
  if (!source) throw new Error('Pages are written by npm run build and shown by npm run dev.');
  return source.site();
}

/** What the page of a thing may look up, beside the thing; `changedRoutes` counts on it. */
export function tables(): Tables {
  return site();
}

/** The address of one page of a route, and what the page is made of. */
interface Route<P> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: P;
}

/**
 * Of the pages of a route those that have to be written. The others have props that say the same as in the build before.
 * `file` names the files of the route: `articles/[slug]/index.html`.
 */
export function changedRoutes<R extends Route<object>>(file: string, routes: readonly R[]): R[] {
  return routes.filter(({ params, props }) => !shared[handed]?.keeps?.(nameFile(file, params), props));
}

/** The routes of files that a build writes itself: for each route Astro takes longer than most of these files do. */
export function servedRoutes<R>(find: () => R[]): R[] {
  return shared[handed]?.keeps ? [] : find();
}

/** Matches `[slug]` and, with the slash behind it, `[...path]/`, which may be nothing. */
const placeholder = /\[(?:\.\.\.)?(\w+)\](\/?)/gu;

function nameFile(form: string, params: Route<object>['params']): string {
  return form.replace(placeholder, (_, name: string, slash: string) => {
    const value = params[name];
    return value === undefined ? '' : value + slash;
  });
}

/** What comes of the `content/` in the folder `root`: a site or every problem, and the notices. */
export function readResult(root: string, withDrafts = false, remember?: Remember): BuildResult {
  const means = { attempt: attemptInTime, ...(remember && { remember }) };
  const result = buildSite(readContent(root), withDrafts, means);
  const strays = listEntries(root).filter(({ entry }) => !entry.isFile());
  const refused = hasContent(root) ? strays.map(refuse) : [missing];
  if (refused.length === 0) return result;
  const problems = [...refused, ...result.problems].sort(compareProblems);
  return { site: undefined, problems, notices: result.notices };
}

/** The most seconds that a step over one file may take of a processor: at the limits of core/markdown-limits.ts up to three. */
const longestStep = 10;
const room = createContext();
const inRoom = new Script('step()');

/**
 * Runs a step that may never end, as a text that holds the parser up makes it. Node’s `vm` watches it from a thread of its
 * own and breaks it off wherever it is, so that nothing has to be copied to a process that could be killed, and back. It
 * counts by the clock: a step that got less than half of that time from a busy machine has twice as long for another try.
 */
export function attemptInTime(step: () => void, seconds = longestStep): ReturnType<Attempt> {
  const begun = process.threadCpuUsage();
  room['step'] = step;
  try {
    inRoom.runInContext(room, { timeout: seconds * 1000 });
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return `cannot be read: ${error.message}`; // the stack is full
    // The error is one of the other context, so it is no Error of this one.
    if ((error as { readonly code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    const { user, system } = process.threadCpuUsage(begun);
    if ((user + system) / 1e6 < longestStep / 2) return attemptInTime(step, 2 * seconds);
    return `takes more than ${longestStep} seconds to read`;
  }
}

/** The text of every file of `content/` in the folder `root`, whether it is sound or not, as far as a file may be long. */
export function readTexts(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(readContent(root)).map(([file, bytes]) => [file, toText(bytes)]));
}

/** The site whose `content/` lies in the folder `root`; throws a ContentError that holds every problem. */
export function readSite(root: string, withDrafts = false, remember?: Remember): Site {
  const result = readResult(root, withDrafts, remember);
  if (!result.site) throw new ContentError(result.problems);
  return result.site;
}

/** An article's text as HTML, with addresses under the base that the site is built for. */
export function passagesOf(article: Article): readonly Passage[] {
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  return renderPassages(article, tables(), (path) => base + path);
}

/** Whether a word stands in any file of `content/`, letter by letter. */
export function contentHolds(root: string, word: string): boolean {
  return Object.values(readContent(root)).some((bytes) => Buffer.from(bytes).includes(word));
}

function readContent(root: string): Readonly<Record<string, Uint8Array>> {
  const files = listEntries(root).filter(({ entry }) => entry.isFile());
  return Object.fromEntries(
    files.flatMap(({ file }) => {
      const bytes = orGone(() => readStart(path.join(root, file)));
      return bytes ? [[file, bytes]] : [];
    }),
  );
}

/** Something in `content/` that is no folder, and its path from the root of the project, with `/`. */
interface Entry {
  readonly file: string;
  readonly entry: Dirent;
}

/**
 * All of `content/` but its folders, in the order of the paths; what has a name that begins with a dot belongs to other
 * programs. A link is not followed, neither to a file nor to a folder.
 */
function listEntries(root: string): readonly Entry[] {
  const listFolder = (folder: string): Entry[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return orGone(() => listFolder(file)) ?? [];
      return entry.name.startsWith('.') ? [] : { file, entry };
    });
  if (!hasContent(root)) return [];
  return listFolder('content').sort((a, b) => compareText(a.file, b.file));
}

function hasContent(root: string): boolean {
  return statSync(path.join(root, 'content'), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const missing: Problem = {
  file: 'content',
  line: 1,
  column: 1,
  message: 'is no folder',
  fix: 'make the folder content/, or bring it back, for articles, entities, series and sources',
};

/** The problem with what is in place of a file: a link may lead to any file of the machine, and a pipe has no end. */
function refuse({ file, entry }: Entry): Problem {
  const [message, fix] = entry.isSymbolicLink()
    ? ['is a link, which may lead out of content/', 'put what it leads to in its place']
    : ['is neither a file nor a folder', 'remove it'];
  return { file, line: 1, column: 1, message, fix };
}

/** What a look at a file gives; undefined where it is gone since it was listed, as what editors write beside a file is. */
function orGone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/** A file's bytes, up to one more than a content file may have. */
function readStart(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(descriptor).size, largestFile + 1));
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** Which state of the `content/` in the folder `root` this is: another text as soon as a file is written. */
export function stampOf(root: string): string {
  const stampFile = (file: string) => `${file}:${lstatSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs}`;
  return listEntries(root)
    .map(({ file }) => stampFile(file))
    .join('\n');
}
