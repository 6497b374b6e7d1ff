import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText } from '../core/fixture.ts';
import { patience } from '../patience.ts';
import { runNode, runProgram, toPlainEnvironment } from '../run-node.ts';
import { copyProject, endless, makeFolder, plantTrap, removeFolders, toDigests } from './copy-project.ts';

let project = '';
/** What the two states of the content give, as digests in one line. */
const sites: Record<'old' | 'new', string> = { old: '', new: '' };
/** How long the latest whole build took, in milliseconds: machines are now busy and now not. */
let length = 0;

const folders: string[] = [];
const build = (folder = project) => runNode(folder, ['src/editor/build.ts']);
const siteIn = (folder: string) => JSON.stringify(toDigests(folder));

function write(state: 'old' | 'new', folder = project): void {
  const file = join(folder, 'content/entities/doha.md');
  const text = readFileSync(file, 'utf8');
  // Matches `summary: Capital` as the last build left it, with or without its mark.
  writeFileSync(file, text.replace(/^summary: (?:New, )?/mu, `summary: ${state === 'new' ? 'New, ' : ''}`));
}

beforeAll(async () => {
  project = copyProject();
  plantTrap(project);
  folders.push(project);
  for (const state of ['new', 'old'] as const) {
    write(state);
    const begun = performance.now();
    // Those that are killed build everything, too: else no moment would fall into their last part.
    const { code, output } = await runNode(project, ['src/editor/build.ts', '--force']);
    expect(code, output).toBe(0);
    length = performance.now() - begun;
    sites[state] = siteIn(join(project, 'dist'));
  }
  expect(sites.old).not.toBe(sites.new);
});
afterAll(() => removeFolders(folders));

/** Numbers from 0 to 1 that look as if by chance, the same for a seed. */
function* drawNumbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

/** Kills a build, and all that it began, when `moment` has come; true where it was still running. */
async function killBuild(moment: (child: ChildProcess) => Promise<unknown>): Promise<boolean> {
  const child = spawn(process.execPath, ['src/editor/build.ts', '--force'], {
    cwd: project,
    env: toPlainEnvironment(),
    stdio: 'ignore',
    detached: true,
  });
  const begun = performance.now();
  const ended = once(child, 'exit');
  await Promise.race([moment(child), ended]);
  const isRunning = child.exitCode === null;
  if (isRunning && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  if (!isRunning) length = performance.now() - begun;
  return isRunning;
}

/** The site is the old one or the new one, at its place or, between the two renames of the swap, where the next build finds it. */
function expectWhole(): void {
  const place = ['dist', '.build/dist.previous']
    .map((name) => join(project, name))
    .find((folder) => existsSync(folder));
  expect(Object.values(sites)).toContain(siteIn(place ?? ''));
}

describe.each([1, 2, 3, 4])('killed at ten moments drawn from the seed %i', (seed) => {
  test('a build leaves the old site or the new one', async () => {
    const numbers = drawNumbers(seed);
    let killed = 0;
    for (let time = 0; time < 10; time += 1) {
      write(time % 2 === 0 ? 'new' : 'old');
      const wait = numbers.next().value * length * 1.1;
      if (await killBuild(() => new Promise((resolve) => setTimeout(resolve, wait)))) killed += 1;
      expectWhole();
    }
    expect(killed).toBeGreaterThan(3);
  });
});

test('so does a build that is killed ten times within its swap, and the next one clears up', async () => {
  for (let time = 0; time < 10; time += 1) {
    write(time % 2 === 0 ? 'new' : 'old');
    await killBuild(
      () =>
        new Promise<void>((resolve) => {
          const watcher = watch(project, (_, name) => {
            if (name !== 'dist') return;
            watcher.close();
            resolve();
          });
        }),
    );
    expectWhole();
  }
  write('new');
  const { code, output } = await build();
  expect(code, output).toBe(0);
  expect(siteIn(join(project, 'dist'))).toBe(sites.new);
  expect(readdirSync(join(project, '.build')).filter((name) => /next|previous|lock|\.new/u.test(name))).toEqual([]);
});

test('of two builds at once one builds and the other says why not', async () => {
  write('old');
  const begin = () => runNode(project, ['src/editor/build.ts', '--force']);
  const outcomes = await Promise.all([begin(), begin()]);
  expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(outcomes.map(({ output }) => output).join()).toContain('Another build is running');
  expect(siteIn(join(project, 'dist'))).toBe(sites.old);
});

test('an article that holds the parser up is named beside what else is wrong, and the old site stays', async () => {
  write('new');
  const trap = join(project, 'content/articles/trap.md');
  const other = join(project, 'content/articles/other.md');
  writeFileSync(trap, articleText(endless));
  writeFileSync(other, articleText('A <b>word</b>.'));
  for (const command of ['src/editor/build.ts', 'src/editor/check.ts']) {
    const { code, output } = await runNode(project, [command]);
    expect(code).toBe(1);
    expect(output).toContain('content/articles/other.md:9:3 raw HTML');
    expect(output).toContain('content/articles/trap.md:1:1 takes more than 10 seconds to read — write it more simply');
    expect(output).toMatch(/^2 problems/mu);
  }
  for (const file of [trap, other]) rmSync(file);
  expect(siteIn(join(project, 'dist'))).toBe(sites.old);
  write('old');
  expect((await build()).code).toBe(0);
});

test.each([8, 20, 24, 32, 33, 34, 48, 96, 144, 192])(
  'with %i open files at most, the site is the old one or the new one',
  async (most) => {
    write('new');
    const command = `ulimit -n ${most} && exec "${process.execPath}" src/editor/build.ts`;
    const { code, output } = await runProgram(project, 'sh', ['-c', command]);
    expectWhole();
    expect(siteIn(join(project, 'dist')), output).toBe(code === 0 ? sites.new : sites.old);
    if (most > 32 && most < 128) expect(output).toContain('A build needs 128 files open at once');
    if (most > 128 + 40) expect(code, output).toBe(0);
    write('old');
    expect((await build()).code).toBe(0);
  },
);

const run = (program: string, ...line: string[]) =>
  spawnSync(program, line, { encoding: 'utf8', timeout: patience.step });

/** A disk of some megabytes in a folder; undefined where this machine lets nobody make one. */
function mountDisk(megabytes: number): string | undefined {
  const folder = makeFolder();
  if (run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder).status === 0) return folder;
  console.log('No disk can be mounted here: full and read-only disks were not tried.');
  return undefined;
}

test('on a disk that is full, or read-only, a build fails and the old site stays', async () => {
  const disk = mountDisk(64);
  if (disk === undefined) return;
  try {
    write('old');
    cpSync(project, disk, { recursive: true, verbatimSymlinks: true });
    rmSync(join(disk, '.build'), { recursive: true, force: true });
    write('new', disk);
    for (const room of [0, 64, 256, 1024, 2048, 4096, 6144]) {
      const free = Number(/(\d+)\s+\d+%/u.exec(run('df', '-k', disk).stdout)?.[1]); // of `64000 60000 4000 94% /a` the 4000
      writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, free - room) * 1024));
      const { code, output } = await build(disk);
      expect(siteIn(join(disk, 'dist')), output).toBe(code === 0 ? sites.new : sites.old);
      if (room < 4096) expect(code, `${room} kB`).not.toBe(0);
      expect(readdirSync(join(disk, '.build')).filter((name) => /next|previous/u.test(name))).toEqual([]);
      rmSync(join(disk, 'filler'));
    }
    write('old', disk);
    expect((await build(disk)).code).toBe(0);
    write('new', disk);
    expect(run('mount', '-o', 'remount,ro', disk).status).toBe(0);
    const { code, output } = await build(disk);
    expect(code, output).toBe(1);
    expect(output).toMatch(/^EROFS.*; the site is as it was\.$/mu);
    expect(siteIn(join(disk, 'dist'))).toBe(sites.old);
  } finally {
    run('umount', disk);
    folders.push(disk);
  }
});
