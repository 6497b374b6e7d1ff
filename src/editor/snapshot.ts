// `npm run snapshot`: keeps a copy of every page that says something else than its last copy, in public/versions/, and lists
// it in content/snapshots.yaml. Paths on the line, as in /articles/a/, are the only pages looked at. `--site` and `--base` are
// those of a build: a copy says where the page stands.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { pageAddress, versionsAddress } from '../core/addresses.ts';
import type { Article, Entity, Series, Site } from '../core/model.ts';
import { snapshotsFile } from '../core/snapshots.ts';
import { writeArticleJson } from '../exports/article-json.ts';
import { writeEntityJson } from '../exports/entity-json.ts';
import { writeSeriesJson } from '../exports/series-json.ts';
import { addItem } from './add-item.ts';
import { findBase } from './built-file.ts';
import { hashBytes, snapshotsRoot } from './check-snapshots.ts';
import { checkSite } from './check-site.ts';
import { shareParts } from './one-file-parts.ts';
import { parseLine, refuseLine } from './parse-line.ts';
import { root } from './run-astro.ts';
import { today } from './today.ts';
import { writeSnapshot } from './write-snapshot.ts';

const head =
  '# Copies of pages as they were, which `npm run snapshot` adds. None is ever rewritten: a build fails where one has changed.\n';
const folder = '.build/snapshot';
const use = `npm run snapshot                       keeps a copy of every page that says something else than its last one
npm run snapshot -- /articles/a/       of that page alone
--site https://example.org and --base /news/ are those of a build; --date 2024-05-02 dates copies otherwise than today.`;

/** A page that copies are kept of. */
interface KeptPage {
  readonly path: string;
  /** The folder of its copies on the site. */
  readonly versions: string;
  /** A sign of what it says. */
  readonly says: string;
}

/** Everything that content has a page for, with a sign of its data: its design is no part of it. */
function findPages(site: Site): readonly KeptPage[] {
  const toPage = (subject: Article | Entity | Series, data: string): KeptPage => ({
    path: pageAddress(subject),
    versions: versionsAddress(subject),
    says: hashBytes(data).slice(0, 16),
  });
  return [
    ...site.articles.map((one) => toPage(one, writeArticleJson(one, site, ''))),
    ...site.profiles.map((one) => toPage(one.entity, writeEntityJson(one, '', site))),
    ...site.series.map((one) => toPage(one, writeSeriesJson(one, '', site.corrected))),
  ];
}

/** Takes the copies out of a site built for them, and lists them. */
function keepPages(pages: readonly KeptPage[], { day, base }: { readonly day: string; readonly base: string }): void {
  const parts = shareParts({ folder: join(root, folder), base });
  const list = join(root, snapshotsFile);
  if (!existsSync(list)) writeFileSync(list, head);
  for (const { path, versions, says } of pages) {
    const html = readFileSync(join(root, folder, path, 'index.html'), 'utf8');
    const copy = findName(`${versions}${day}`);
    const up = '../'.repeat(versions.split('/').length - 2);
    const text = writeSnapshot(html, parts, { base, path: `${base}${path.slice(1)}`, day, up });
    const file = join(root, snapshotsRoot, copy);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' }); // fails rather than to write over a copy
    const item = `- at: ${path}\n  copy: ${copy}\n  sha256: "${hashBytes(text)}"\n  says: "${says}"\n`;
    writeFileSync(list, addItem(readFileSync(list, 'utf8'), item));
    console.log(`Kept ${snapshotsRoot}${copy}`);
  }
}

/** The path of a copy: that of its day, with a number where the day has one already. */
function findName(stem: string): string {
  const names = [`${stem}.html`, ...Array.from({ length: 99 }, (_, index) => `${stem}-${index + 2}.html`)];
  const name = names.find((path) => !existsSync(join(root, snapshotsRoot, path)));
  if (name === undefined) throw new Error(`${stem} has a hundred copies: wait for another day.`);
  return name;
}

/** Builds the site that copies are taken from; true where that went well. */
function buildFor(options: readonly string[]): boolean {
  const line = [join(root, 'src/editor/build.ts'), '--out', folder, ...options];
  return spawnSync(process.execPath, line, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Runs the command and gives its exit code. */
function run(): number {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseLine(use, {
    options: { date: { ...text, default: today() }, base: text, site: text },
    allowPositionals: true,
  });
  const site = checkSite('; no copy was kept.');
  if (!site) return 1;
  const all = findPages(site);
  const stray = positionals.filter((path) => all.every((page) => page.path !== path));
  if (stray.length > 0) refuseLine(`No page is at ${stray.join(', ')}.`, use);
  const asked = positionals.length === 0 ? all : all.filter(({ path }) => positionals.includes(path));
  const changed = asked.filter(({ path, says }) => site.pages.copies.get(path)?.[0]?.says !== says);
  if (changed.length === 0) {
    console.log('Every page has a copy that says what it says now.');
    return 0;
  }
  const { base, site: host } = values;
  const options = [...(base === undefined ? [] : ['--base', base]), ...(host === undefined ? [] : ['--site', host])];
  rmSync(join(root, folder), { recursive: true, force: true }); // one that was killed may have left a part of a site
  if (!buildFor(options)) return 1;
  keepPages(changed, { day: values.date, base: findBase(join(root, folder)) });
  rmSync(join(root, folder), { recursive: true });
  return 0;
}

process.exitCode = run();
