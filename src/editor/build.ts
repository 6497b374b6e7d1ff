// `npm run build`: the whole site or nothing. Astro builds beside the old site, which is replaced only when all went well.
// `--out <folder>` puts the site elsewhere in the project; `--base /news/` and `--site https://example.org` say where it will stand.
// `--offline` lets readers’ browsers keep what they have read, for when there is no network.
// What has not changed since the last build is kept; `--force` builds all of it again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Site } from '../core/model.ts';
import { writeHeadersFile } from '../exports/headers-file.ts';
import { contentHolds } from '../site.ts';
import {
  beside,
  clearFolders,
  mayHoldSite,
  swapFolders,
  toFolders,
  writeBeside,
  type Folders,
} from './build-folders.ts';
import { findBase } from './built-file.ts';
import { hashProject, readStamp, writeStamp } from './build-stamp.ts';
import { checkSite } from './check-site.ts';
import { describePlan, planDeploy } from './deploy-plan.ts';
import { indexSearch } from './index-search.ts';
import { joinStyles } from './join-styles.ts';
import { canOpenFiles } from './can-open-files.ts';
import { bringKept, keepPages, type KeptPages } from './keep-pages.ts';
import { openParsed } from './keep-parsed.ts';
import { takeLock } from './lock-build.ts';
import { parseLine, refuseLine } from './parse-line.ts';
import { root } from './run-astro.ts';
import { hashFiles, listFiles } from './site-files.ts';
import { verifySite } from './verify-site.ts';
import { watchBuild } from './watch-build.ts';
import { writeDataFiles } from './write-data-files.ts';
import { writeOneFiles } from './write-one-file.ts';
import { writePages, type Address } from './write-pages.ts';
import { writePictures } from './write-pictures.ts';
import { addSitemap } from './write-sitemap.ts';
import { writeRedirects } from './write-redirects.ts';
import { writeWorker } from './write-worker.ts';

/** As many files as a build may have open at once: 40 were enough on two cores, and the bundler opens more on more. */
const openFiles = 128;

/** What the command line says: the folder to build, and where the site is to stand. */
interface Options extends Address {
  readonly out: string;
  /** To build although nothing has changed. */
  readonly force: boolean;
  /** To let browsers keep what was read. */
  readonly offline: boolean;
}

/** What the site is made by, beside the project itself. */
type Made = Omit<Options, 'out' | 'force'>;

const use = `npm run build                               writes dist/, unless nothing has changed since it was written
npm run build -- --site https://example.org   tells it its address; --base /news/ that it lies below a path
--force writes it all the same, --offline lets browsers keep what was read, --out other writes another folder.`;

// Matches `https://example.org` and `http://localhost:8080/`; not `https://example.org/news/`.
const host = /^https?:\/\/[^\s/?#@"<>\\]+\/?$/iu;
// Matches `/news/`, `a/b` and `/`; not `/a b/`, `/../`, `//a/`, whose letters an address writes otherwise or not at all.
const path = /^\/?(?:(?!\.{1,2}(?:\/|$))[\w.~-]+(?:\/|$))*$/u;

/** What of the line cannot be followed. */
function findFault({ out, base, site }: Omit<Options, 'force' | 'offline'>): string | undefined {
  if (site !== undefined && !(host.test(site) && URL.canParse(site)))
    return `--site ${site} is no host’s address; write it as in https://example.org, and a path below it as --base /news/.`;
  if (base !== undefined && !path.test(base))
    return `--base ${base} is no path; write it as in /news/, of letters from a to z, digits and the signs . _ ~ -.`;
  return mayHoldSite(out)
    ? undefined
    : `--out ${out} would replace what is no site, or a link to one; name a folder of the project that is not there.`;
}

function parseOptions(): Options {
  const text = { type: 'string' } as const;
  const out = { ...text, default: 'dist' };
  const force = { type: 'boolean', default: false } as const;
  const offline = force;
  const { values } = parseLine(use, { options: { out, force, offline, base: text, site: text } });
  const fault = findFault(values);
  return fault === undefined ? values : refuseLine(fault, use);
}

/** Has Astro write the pages that changed, and adds what is made from them; a fault in any of it is thrown. */
async function writeSite(
  { site, pages }: { readonly site: Site; readonly pages: KeptPages },
  { out, next: folder }: Folders,
  { offline, ...address }: Made,
): Promise<void> {
  await writePages({ site, keeps: pages.keeps }, folder, address);
  writeDataFiles({ site, keeps: pages.keeps }, folder);
  await indexSearch(site, folder);
  await writeOneFiles(site, folder);
  joinStyles(folder);
  bringKept(pages, out, folder); // behind all that writes into pages: what stays is the file of the site before
  await writePictures(site, folder);
  writeWorker(folder, offline);
  if (!addSitemap(site, folder))
    console.log('No sitemap: it needs the address of the site, as in npm run build -- --site https://example.org');
  writeFileSync(join(folder, '_headers'), writeHeadersFile(listFiles(folder), findBase(folder)));
  writeRedirects(site, folder);
  const faults = verifySite(site, folder, { contentHolds: (word) => contentHolds(root, word), pages });
  for (const fault of faults.slice(0, 50)) console.error(fault);
  if (faults.length > 0)
    throw new Error(`The new site has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
}

/** Builds the site and gives the exit code of the command. */
async function buildSite({ out, force, ...options }: Options): Promise<number> {
  const unchanged = `nothing was built, ${out}/ is as it was.`;
  const folders = toFolders(out);
  const name = basename(out);
  clearFolders(folders);
  try {
    const made = hashProject(options, out);
    const before = hashFiles(folders.out);
    const built = force ? undefined : readStamp(name, before);
    if (built?.all === made.all) {
      console.log(`Nothing has changed since ${out}/ was built.`);
      return 0;
    }
    const parsed = openParsed(name, made.program);
    const site = checkSite(`; ${unchanged}`, { remember: parsed.remember });
    if (site === undefined) return 1;
    const pages = keepPages(site, name, built?.program === made.program ? before : new Map());
    await writeSite({ site, pages }, folders, options);
    const after = hashFiles(folders.next, pages.hashes);
    const plan = planDeploy(before, after);
    const deploy = writeBeside(`${name}.deploy.json`, `${JSON.stringify(plan, undefined, 1)}\n`);
    const kept = [parsed.write(), pages.write(), deploy];
    // A file may have been written meanwhile: then nobody knows whether the site shows it.
    if (hashProject(options, out).all === made.all) kept.push(writeStamp(name, made, after));
    swapFolders(folders);
    for (const keep of kept) keep();
    console.log(`Built ${out}/: ${describePlan(plan)}`);
    return 0;
  } catch (error) {
    clearFolders(folders);
    console.error(`${error instanceof Error ? error.message : String(error)}; ${unchanged}`);
    return 1;
  }
}

/** Builds under the lock, so that of two builds at once the second stops at once. */
async function buildAlone(options: Options): Promise<number> {
  if (!canOpenFiles(openFiles)) {
    console.error(
      `A build needs ${openFiles} files open at once, and fewer can be opened here; ${options.out}/ is as it was. Raise the limit, as with ulimit -n 1024.`,
    );
    return 1;
  }
  const stillness = `The build has stood still for ten minutes, as where files that it needs could not be opened; ${options.out}/ is as it was. Raise the limit, as with ulimit -n 1024, and build again.`;
  watchBuild({ seconds: 600, message: stillness });
  mkdirSync(beside, { recursive: true });
  const lock = takeLock(join(beside, 'lock'));
  if ('holder' in lock) {
    console.error(
      `Another build is running (process ${lock.holder}); nothing was built. Where that process is another program, remove .build/lock.`,
    );
    return 1;
  }
  try {
    return await buildSite(options);
  } finally {
    lock.release();
  }
}

// What is caught here could not even be cleared away: a folder that cannot be written, a system without free files.
process.exitCode = await buildAlone(parseOptions()).catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}; the site is as it was.`);
  return 1;
});
