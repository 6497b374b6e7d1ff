import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Makes an empty folder; the test file removes it with `removeFolders`. */
export function makeFolder(): string {
  // The real path: Vite compares paths, and the temporary folder of macOS is a link.
  return realpathSync(mkdtempSync(join(tmpdir(), 'sidelight-')));
}

/** Copies the project into a folder of its own, with the real content and with links to the packages. */
export function copyProject(): string {
  const folder = makeFolder();
  const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'];
  for (const name of [...settings, 'src', 'content', 'public']) {
    // Git keeps no empty folder, so public/ need not be there.
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Words that the parser of a copy of the project never comes to the end of, once `plantTrap` was there. */
export const endless = 'Words without end.';

/** Makes the Markdown parser of a copy of the project run for ever on `endless`. */
export function plantTrap(project: string): void {
  const file = join(project, 'src/core/markdown.ts');
  const text = readFileSync(file, 'utf8');
  const step = 'const tree = parser.parse(text);';
  if (!text.includes(step)) throw new Error(`${file} does not hold ${step}`);
  writeFileSync(file, text.replace(step, `while (text.includes('${endless}'));\n  ${step}`));
}

/** Takes the real content out of a copy of the project, with the copies of pages that were kept of it. */
export function clearContent(project: string): void {
  for (const name of ['content', 'public/versions']) rmSync(join(project, name), { recursive: true, force: true });
}

/** Removes folders that the tests made. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Gives the digest of every file in a folder, by its path: equal only where both trees hold the same bytes. */
export function toDigests(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
