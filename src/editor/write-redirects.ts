import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../core/model.ts';
import { findBase } from './built-file.ts';
import { listFiles } from './site-files.ts';

/**
 * Writes `_redirects`, which hosts such as Netlify and Cloudflare Pages read: a line for every page that another replaced,
 * and one for every file of its data. Every such page is there as well, for hosts that read no such file.
 */
export function writeRedirects({ pages }: Pick<Site, 'pages'>, folder: string): void {
  const moves = pages.gone.flatMap(({ at, now }) => (now === undefined ? [] : [{ at, now }]));
  if (moves.length === 0) return;
  const files = listFiles(folder).map((file) => `/${file}`);
  const lines = moves.flatMap((move) => [move, ...findTwins(move, files)]);
  const base = findBase(folder).slice(0, -1);
  writeFileSync(join(folder, '_redirects'), lines.map(({ at, now }) => `${base}${at} ${base}${now} 301\n`).join(''));
}

interface Move {
  readonly at: string;
  readonly now: string;
}

/** The files beside a page that bear its name: `/people/b/b.json` for what was `/people/a/a.json`. */
function findTwins({ at, now }: Move, files: readonly string[]): Move[] {
  const [before, after] = [at, now].map((path) => path.split('/').at(-2) ?? '');
  const stem = `${now}${after}.`;
  return files
    .filter((file) => file.startsWith(stem))
    .map((file) => ({ at: `${at}${before}.${file.slice(stem.length)}`, now: file }));
}
