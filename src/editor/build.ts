// `npm run build`: the whole site or nothing. Astro builds beside the old site, which is replaced only when all went well.
// `--out <folder>` puts the site elsewhere in the project; every other option goes to Astro, as `--base /news/`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Site } from '../core/model.ts';
import { writeHeadersFile } from '../exports/headers-file.ts';
import { contentHolds } from '../site.ts';
import { beside, clearFolders, swapFolders, toFolders, writeBeside } from './build-folders.ts';
import { findBase } from './built-file.ts';
import { checkSite } from './check-site.ts';
import { describePlan, planDeploy } from './deploy-plan.ts';
import { indexSearch } from './index-search.ts';
import { joinStyles } from './join-styles.ts';
import { takeLock } from './lock-build.ts';
import { root, runAstro } from './run-astro.ts';
import { hashFiles, listFiles } from './site-files.ts';
import { verifySite } from './verify-site.ts';
import { writeOneFiles } from './write-one-file.ts';
import { addSitemap } from './write-sitemap.ts';

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

/** Has Astro write the pages, and adds what is made from them; a fault in any of it is thrown. */
async function writeSite(site: Site, folder: string, options: readonly string[]): Promise<void> {
  const code = await runAstro('build', [...options, '--outDir', folder]);
  if (code !== 0) throw new Error('Astro stopped');
  await indexSearch(site, folder);
  joinStyles(folder);
  await writeOneFiles(site, folder);
  if (!addSitemap(site, folder))
    console.log('No sitemap: it needs the address of the site, as in npm run build -- --site https://example.org');
  writeFileSync(join(folder, '_headers'), writeHeadersFile(listFiles(folder), findBase(folder)));
  const faults = verifySite(site, folder, (word) => contentHolds(root, word));
  for (const fault of faults.slice(0, 50)) console.error(fault);
  if (faults.length > 0)
    throw new Error(`The new site has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
}

/** Builds the site and gives the exit code of the command. */
async function buildSite(line: string[]): Promise<number> {
  const { out, options } = parseOptions(line);
  const unchanged = `nothing was built, ${out}/ is as it was.`;
  const folders = toFolders(out);
  clearFolders(folders);
  const site = checkSite(`; ${unchanged}`);
  if (site === undefined) return 1;
  try {
    await writeSite(site, folders.next, options);
    const plan = planDeploy(hashFiles(folders.out), hashFiles(folders.next));
    swapFolders(folders);
    writeBeside(`${basename(out)}.deploy.json`, `${JSON.stringify(plan, undefined, 1)}\n`);
    console.log(`Built ${out}/: ${describePlan(plan)}`);
    return 0;
  } catch (error) {
    clearFolders(folders);
    console.error(`${error instanceof Error ? error.message : String(error)}; ${unchanged}`);
    return 1;
  }
}

mkdirSync(beside, { recursive: true });
const lock = takeLock(join(beside, 'lock'));
if ('holder' in lock) {
  console.error(`Another build is running (process ${lock.holder}); nothing was built.`);
  process.exitCode = 1;
} else {
  try {
    process.exitCode = await buildSite(process.argv.slice(2));
  } finally {
    lock.release();
  }
}
