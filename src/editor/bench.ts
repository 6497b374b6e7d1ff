// `npm run bench`: what a build takes, on made-up content of 1, 100 and 1,000 articles or of the sizes that are given, cold,
// again unchanged, and with one article changed; beside other generators on the same texts. `--alone` leaves these out.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchFolder, copyProject, setUpPeer, toPlainTexts, type Files } from './bench/bench-folders.ts';
import { articlePath, entitiesFor, makeCorpus } from './bench/make-corpus.ts';
import { measureNames } from './bench/measure-names.ts';
import { measureRun, type Taken } from './bench/measure-run.ts';
import { peers, type Peer } from './bench/peers.ts';
import { parseLine, refuseLine } from './parse-line.ts';
import { root } from './run-astro.ts';

const use = `npm run bench                 measures builds of 1, 100 and 1,000 articles, beside other generators
npm run bench -- 100 10000    of other sizes; --alone leaves the others out`;
const { values, positionals } = parseLine(use, {
  options: { alone: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const strange = positionals.find((word) => !/^[1-9]\d*$/u.test(word));
if (strange !== undefined) refuseLine(`${strange} is no number of articles.`, use);
const sizes = positionals.length > 0 ? positionals.map(Number) : [1, 100, 1000];

/** CPU seconds by what was run, then by size. */
const measured = new Map<string, Map<number, number>>();

/** Measures a command and prints its row. */
async function measure(what: string, size: number, [folder, ...line]: readonly [string, ...string[]]): Promise<void> {
  const taken = await measureRun(folder, line);
  if (taken.code !== 0) {
    console.error(`${what} stopped:\n${taken.output.slice(-3000)}`);
    process.exitCode = 1;
    return;
  }
  const before = measured.get(what) ?? new Map<number, number>();
  console.log(toRow(what, size, [taken, [...before].at(-1)]));
  measured.set(what, before.set(size, taken.cpu));
}

/** The last column is what each article took beyond the size before: it stays the same where the growth is linear. */
function toRow(
  what: string,
  size: number,
  [{ wall, cpu, memory }, before]: readonly [Taken, readonly [number, number] | undefined],
): string {
  const further = before ? (((cpu - before[1]) / (size - before[0])) * 1000).toFixed(1) : '';
  const cells = [what, size, wall.toFixed(1), cpu.toFixed(1), memory?.toFixed(0) ?? '', further];
  return `| ${cells.join(' | ')} |`;
}

async function measureOurs(content: Files, size: number): Promise<void> {
  const folder = copyProject(content);
  const build = [folder, 'src/editor/build.ts'] as const;
  await measure('Sidelight, cold', size, build);
  await measure('Sidelight, nothing changed', size, build);
  appendFileSync(join(folder, articlePath(0)), '\nThe report was read again.\n');
  await measure('Sidelight, one article changed', size, build);
}

/** Installs the packages of all generators; those of one that cannot be had are named, and it is left out. */
function installPeers(): readonly Peer[] {
  const folder = join(benchFolder, 'peers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  return peers.filter(({ name, packages }) => {
    const line = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact', ...packages];
    const { status, stderr } = spawnSync('npm', line, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) console.log(`${name} is left out, for its packages could not be installed: ${stderr.trim()}`);
    return status === 0;
  });
}

rmSync(join(benchFolder, 'sidelight'), { recursive: true, force: true });
mkdirSync(benchFolder, { recursive: true });
const others = values.alone ? [] : installPeers();
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}, Node ${process.version}\n`);
console.log('| what | articles | seconds | CPU seconds | memory, MB | CPU ms for each further article |');
console.log('| --- | --: | --: | --: | --: | --: |');
for (const size of sizes) {
  const content = makeCorpus({ articles: size, entities: entitiesFor(size) });
  await measureOurs(content, size);
  const folder = join(benchFolder, 'sidelight');
  const alone = join(root, 'src/editor/bench/unified-alone.ts');
  await measure('unified alone', size, [folder, alone, 'content/articles', join(benchFolder, 'unified')]);
  const texts = toPlainTexts(content);
  for (const peer of others) await measure(peer.name, size, [setUpPeer(peer, texts), ...peer.line]);
}

const [few, many] = [measureNames(50), measureNames(5000)];
const text = `Finding names in 30,000 words takes ${few.toFixed(0)} ms with 50 forms of names and ${many.toFixed(0)} ms with 5,000`;
console.log(`\n${text}: ${(many / few).toFixed(2)} times as much.`);
