import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { beside, writeBeside } from './build-folders.ts';
import type { FileHashes } from './deploy-plan.ts';
import { root } from './run-astro.ts';
import { listFiles } from './site-files.ts';

/** What is no part of the program: what npm and builds write, the tests, the content. Names with a dot go, too. */
const apart = ['node_modules', 'dist', 'tests', 'README.md', 'content'];

/** What a site is made of, as hashes: everything, and that without the content. */
export interface Made {
  readonly all: string;
  readonly program: string;
}

/** The hashes of what the site in `out` is made of: every other file of the project, the packages, Node, and the options of the build. */
export function hashProject(options: object, out: string): Made {
  const own = `${relative(root, resolve(root, out)).split(sep).join('/')}/`;
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${JSON.stringify(options)}\n`);
  // What npm has really put there, which need not be what the project's own lock asks for.
  hash.update(readIfThere(join(root, 'node_modules/.package-lock.json')));
  for (const entry of readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || apart.includes(entry.name)) continue;
    if (entry.isDirectory()) addFolder(hash, entry.name, own);
    else addFile(hash, entry.name);
  }
  const program = hash.copy().digest('hex');
  addFolder(hash, 'content', own);
  return { all: hash.digest('hex'), program };
}

/** Adds every file of a folder of the project that is not in the folder `without`. */
function addFolder(hash: Hash, folder: string, without: string): void {
  const files = listFiles(join(root, folder)).map((file) => `${folder}/${file}`);
  for (const file of files) if (!file.startsWith(without)) addFile(hash, file);
}

/**
 * Adds a file piece by piece: it may be larger than the memory, and is refused only later. Of what is no file, as a link
 * that leads nowhere or a pipe, there is the name alone.
 */
function addFile(hash: Hash, file: string): void {
  if (!statSync(join(root, file), { throwIfNoEntry: false })?.isFile()) return void hash.update(`${file} is no file\n`);
  const descriptor = openSync(join(root, file), 'r');
  try {
    hash.update(`${file} ${fstatSync(descriptor).size}\n`);
    for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece))
      hash.update(piece.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}

const piece = Buffer.alloc(2 ** 20);

/** What files were made of, where they are those that a build of this name left. */
export function readStamp(name: string, files: FileHashes): Made | undefined {
  const stamp = readIfThere(stampFile(name)).toString();
  const [all = '', program = ''] = stamp.split('\n');
  return stamp === toStamp({ all, program }, files) ? { all, program } : undefined;
}

/** Writes what a site was made of, and what it is; it is kept beside the site once the function that is given back is called. */
export function writeStamp(name: string, made: Made, files: FileHashes): () => void {
  return writeBeside(`${name}.stamp`, toStamp(made, files));
}

function stampFile(name: string): string {
  return join(beside, `${name}.stamp`);
}

function toStamp({ all, program }: Made, files: FileHashes): string {
  const hash = createHash('sha256');
  for (const [path, digest] of files) hash.update(`${path} ${digest}\n`);
  return `${all}\n${program}\n${hash.digest('hex')}\n`;
}

function readIfThere(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}
