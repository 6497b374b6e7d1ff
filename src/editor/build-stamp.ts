import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { beside, writeBeside } from './build-folders.ts';
import type { FileHashes } from './deploy-plan.ts';
import { root } from './run-astro.ts';
import { listFiles } from './site-files.ts';

/** What lies in the project and makes no site: what npm and builds write, and the tests. Names with a dot go, too. */
const apart = ['node_modules', 'dist', 'tests', 'README.md'];

/** The hash of all that a site is made of: every file of the project, the packages, Node, and the options of the build. */
export function hashProject(options: object): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${JSON.stringify(options)}\n`);
  // What npm has really put there, which need not be what the project's own lock asks for.
  hash.update(readIfThere(join(root, 'node_modules/.package-lock.json')));
  for (const entry of readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || apart.includes(entry.name)) continue;
    const files = entry.isDirectory()
      ? listFiles(join(root, entry.name)).map((file) => `${entry.name}/${file}`)
      : [entry.name];
    for (const file of files) addFile(hash, file);
  }
  return hash.digest('hex');
}

/** Adds a file piece by piece: it may be larger than the memory, and is refused only later. */
function addFile(hash: Hash, file: string): void {
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

/** Whether files are those that a build of this name left, when it was made of the same. */
export function isBuilt(name: string, made: string, files: FileHashes): boolean {
  const kept = readIfThere(stampFile(name)).toString();
  return kept === toStamp(made, files);
}

/** Writes what a site was made of, and what it is; it is kept beside the site once the function that is given back is called. */
export function writeStamp(name: string, made: string, files: FileHashes): () => void {
  return writeBeside(`${name}.stamp`, toStamp(made, files));
}

function stampFile(name: string): string {
  return join(beside, `${name}.stamp`);
}

function toStamp(made: string, files: FileHashes): string {
  const hash = createHash('sha256');
  for (const [path, digest] of files) hash.update(`${path} ${digest}\n`);
  return `${made}\n${hash.digest('hex')}\n`;
}

function readIfThere(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}
