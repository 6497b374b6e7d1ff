// `npm run check`: reads the content as a build does, and builds nothing. `--fix` makes the edits that can be meant in one way
// only, `--watch` checks again after every change, `--format json|sarif|github` prints for programs. Files named on the line
// are the only ones that are printed.
import { relative, sep } from 'node:path';
import type { BuildResult } from '../core/build-site.ts';
import { findFewerNames } from '../core/fewer-names.ts';
import type { Site } from '../core/model.ts';
import type { Notice, Problem } from '../core/problem.ts';
import { readResult } from '../site.ts';
import { findSnapshotFaults } from './check-snapshots.ts';
import { findSilentChanges } from './find-silent-changes.ts';
import { fixContent } from './fix-content.ts';
import { writeFrontmatterSchemas } from './frontmatter-schemas.ts';
import { formatFindings, formatNames, type Finding } from './problem-formats.ts';
import { rememberIn, type Made } from './keep-parsed.ts';
import { checkFiles, parseLine, refuseLine } from './parse-line.ts';
import { root } from './run-astro.ts';
import { watchFolder } from './watch-folder.ts';

const use = `npm run check                        lists every problem of the content
npm run check -- content/sources.yaml   those of some files alone
--fix makes the edits that can be meant in one way only, --watch checks again after every change, --format
${formatNames.join(', ')} prints for programs.`;

interface Options {
  readonly format: string;
  readonly fix: boolean;
  /** Paths from the root of the project; without any, everything is printed. */
  readonly files: readonly string[];
}

/** What a check has found; a site only where it has no problems. */
interface Checked {
  readonly site: Site | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Checks once and gives the exit code. */
function checkOnce({ format, fix, files }: Options): number {
  const mended = fix ? fixContent(root) : 0;
  const { site, problems, notices } = withHistory(readBoth());
  const all: Finding[] = [
    ...problems.map((problem) => ({ ...problem, level: 'error' as const })),
    ...notices.map((notice) => ({ ...notice, level: 'note' as const })),
  ];
  const findings = files.length === 0 ? all : all.filter(({ file }) => files.includes(file));
  const output = formatFindings(findings, format);
  if (format !== 'text') {
    console.log(output);
  } else {
    if (output) console.error(output);
    if (mended > 0) console.log(`Mended ${count(mended, 'place')}.`);
    if (!site) console.error(`${summarize(findings, problems.length)}.`);
    else
      console.log(
        `No problems${notices.length > 0 ? `, ${count(notices.length, 'notice')}` : ''}. ${countContent(site)}`,
      );
  }
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

/** With the drafts, as they are written; and where all is well, without them, as a build will have it. */
function readBoth(): BuildResult {
  const made: Made = new Map();
  const remember = rememberIn(made, made);
  const result = readResult(root, true, remember);
  if (!result.site?.articles.some(({ isDraft }) => isDraft)) return result;
  const published = readResult(root, false, remember);
  return published.site ? result : published;
}

/** The result with what the ledgers, the history of the texts and the kept copies tell, where the content itself is sound. */
function withHistory({ site, problems, notices }: BuildResult): Checked {
  if (!site) return { site, problems, notices };
  const silent = findSilentChanges(root, site);
  const faults = [...findFewerNames(site), ...silent.problems, ...findSnapshotFaults(root, site)];
  return { site: faults.length === 0 ? site : undefined, problems: faults, notices: [...notices, ...silent.notices] };
}

function summarize(findings: readonly Finding[], all: number): string {
  const shown = findings.filter(({ level }) => level === 'error').length;
  return shown === all ? count(all, 'problem') : `${count(shown, 'problem')} here, ${all} in all`;
}

function count(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}

function countContent({ articles, profiles, series, sources }: Site): string {
  return `Articles: ${articles.length}, profiles: ${profiles.length}, series: ${series.length}, sources: ${sources.length}.`;
}

const { values, positionals } = parseLine(use, {
  options: {
    fix: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  },
  allowPositionals: true,
});
checkFiles(positionals, use);
const files = positionals.map((path) => relative(root, path).split(sep).join('/'));
const options = { format: values.format, fix: values.fix, files };
if (!formatNames.includes(values.format)) refuseLine(`No format is called ${values.format}.`, use);
process.exitCode = checkOnce(options);
if (values.watch) {
  writeFrontmatterSchemas(root); // an editor that watches is at work, and wants its files and ids completed
  watchFolder('content', () => {
    console.log('Checking content/ again.'); // VS Code clears its marks at this line
    checkOnce(options);
    writeFrontmatterSchemas(root);
  });
}
