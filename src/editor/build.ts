// `npm run build`: the whole site or nothing. Astro builds beside the old site, which is replaced only when all went well.
// `--out <folder>` puts the site elsewhere in the project; every other option goes to Astro, as `--base /news/`.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSite } from './check-site.ts';
import { indexSearch } from './index-search.ts';
import { joinStyles } from './join-styles.ts';
import { root, runAstro } from './run-astro.ts';
import { writeOneFiles } from './write-one-file.ts';

interface Folders {
  readonly out: string;
  readonly next: string;
  readonly previous: string;
}

/** Splits the command line into the folder to build and the options that Astro takes. */
function parseOptions(line: string[]): { readonly out: string; readonly options: readonly string[] } {
  const { values, tokens } = parseArgs({
    args: line,
    options: { out: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const own = new Set(
    tokens.flatMap((token) => {
      if (token.kind !== 'option' || token.name !== 'out') return [];
      return token.inlineValue ? [token.index] : [token.index, token.index + 1];
    }),
  );
  const out = typeof values['out'] === 'string' ? values['out'] : 'dist';
  return { out, options: line.filter((_, index) => !own.has(index)) };
}

/** Names the folders of one build; `next` and `previous` lie in the project, so that renaming them is one step. */
function toFolders(out: string): Folders {
  const beside = join(root, '.build', basename(out));
  return { out: resolve(root, out), next: `${beside}.next`, previous: `${beside}.previous` };
}

/** Removes what a build that was killed left behind; puts the old site back if it was killed in the middle of the swap. */
function clearFolders({ out, next, previous }: Folders): void {
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
  for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true });
}

/** Puts the new site in the place of the old one. */
function swapFolders(folders: Folders): void {
  const { out, next, previous } = folders;
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, previous);
  try {
    renameSync(next, out);
  } finally {
    clearFolders(folders);
  }
}

/** Builds the site and gives the exit code of the command. */
async function buildSite(line: string[]): Promise<number> {
  const { out, options } = parseOptions(line);
  const unchanged = `nothing was built, ${out}/ is as it was.`;
  const folders = toFolders(out);
  clearFolders(folders);
  const site = checkSite(`; ${unchanged}`);
  if (site === undefined) return 1;
  const code = await runAstro('build', [...options, '--outDir', folders.next]);
  const missing = ['index.html', '404.html'].filter((page) => !existsSync(join(folders.next, page)));
  if (code === 0 && missing.length === 0) {
    await indexSearch(site, folders.next);
    joinStyles(folders.next);
    await writeOneFiles(site, folders.next);
    swapFolders(folders);
    console.log(`Built ${out}/`);
    return 0;
  }
  clearFolders(folders);
  console.error(code === 0 ? `Astro wrote no ${missing.join(', no ')}; ${unchanged}` : `Astro stopped; ${unchanged}`);
  return code || 1;
}

process.exitCode = await buildSite(process.argv.slice(2));
