import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileHashes } from './deploy-plan.ts';

/** Every file below a folder, as paths from it with `/`, in the order of their letters; none where there is no folder. */
export function listFiles(folder: string): string[] {
  return existsSync(folder) ? listBelow(folder, '').sort() : [];
}

/** Node’s own list would have to be brought to paths from the folder, which takes longer than to read it. */
function listBelow(folder: string, path: string): string[] {
  return readdirSync(`${folder}/${path}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listBelow(folder, `${path}${entry.name}/`) : path + entry.name,
  );
}

/**
 * The SHA-256 of every file below a folder; of those that are known, that is not found again. What somebody has put there that
 * is no file, as a link or a pipe, is not read, and has the empty text.
 */
export function hashFiles(folder: string, known: FileHashes = new Map()): FileHashes {
  return new Map(listFiles(folder).map((file) => [file, known.get(file) ?? hashFile(join(folder, file))]));
}

function hashFile(file: string): string {
  return lstatSync(file).isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}

/** Whether a file is an article packed as one file: `articles/a/a.html`. */
export function isOneFile(file: string): boolean {
  return /(?:^|\/)([^/]+)\/\1\.html$/u.test(file); // matches `articles/a/a.html`, not `articles/a/index.html`
}
