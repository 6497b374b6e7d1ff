import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  lstatSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { root } from './run-astro.ts';

/** The folders of one build, all in the project, so that renaming them is one step. */
export interface Folders {
  readonly out: string;
  /** The site that is being built; of this process alone, for an Astro whose build was killed may still be writing. */
  readonly next: string;
  readonly previous: string;
}

/** Where builds leave what they need and what they tell: beside every site, in no site. */
export const beside = join(root, '.build');

/** Names the folders of a build into `out`. */
export function toFolders(out: string): Folders {
  const name = join(beside, basename(out));
  return { out: resolve(root, out), next: `${name}.next-${process.pid}`, previous: `${name}.previous` };
}

/**
 * Whether all that is in a folder may give way to a site: it lies in the project, and is new, empty, or a site itself. A link
 * may not: the site would take its place, and what it leads to would stay as it is.
 */
export function mayHoldSite(out: string): boolean {
  const folder = resolve(root, out);
  if (!folder.startsWith(root) || folder === resolve(root)) return false;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found || (found.isDirectory() && folder === join(root, 'dist'))) return true;
  const names = found.isDirectory() ? readdirSync(folder) : [basename(folder)];
  return names.length === 0 || ['index.html', '404.html'].every((name) => names.includes(name));
}

/** Removes what builds that were killed left behind; puts the old site back if one was killed in the middle of the swap. */
export function clearFolders({ out, previous }: Folders): void {
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
  const left = readdirSync(beside).filter((name) => name.startsWith(`${basename(out)}.next-`));
  for (const folder of [previous, ...left.map((name) => join(beside, name))]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the new site in the place of the old one. */
export function swapFolders(folders: Folders): void {
  const { out, next, previous } = folders;
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, previous);
  try {
    renameSync(next, out);
  } finally {
    clearFolders(folders);
  }
}

/**
 * Writes a file beside the sites, whole or not at all, in two steps: what is written here is kept once the function that is
 * given back is called, and that needs no room on the disk.
 */
export function writeBeside(name: string, content: string | Uint8Array): () => void {
  const file = join(beside, name);
  writeFileSync(`${file}.new`, content);
  return () => renameSync(`${file}.new`, file);
}

/** Writes what another build is to read only as it was written, under a mark of its kind, in the same two steps. */
export function writeMarked(name: string, mark: string, content: Uint8Array): () => void {
  return writeBeside(name, Buffer.concat([toHead(mark, content), content]));
}

/** What was written under a mark; undefined where there is none, or where it is not as it was written. */
export function readMarked(name: string, mark: string): Buffer | undefined {
  const file = join(beside, name);
  if (!existsSync(file)) return undefined;
  const written = readFileSync(file);
  const content = written.subarray(toHead(mark, Buffer.alloc(0)).length);
  const head = written.subarray(0, written.length - content.length);
  return head.equals(toHead(mark, content)) ? content : undefined;
}

/** The mark and the hash of the content: all heads with one mark are equally long. */
function toHead(mark: string, content: Uint8Array): Buffer {
  return Buffer.from(`${mark}\n${createHash('sha256').update(content).digest('base64url')}\n`);
}
