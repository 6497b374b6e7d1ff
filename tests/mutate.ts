// `npm run mutate -- src/core/csv.ts`: changes files of the core in small ways, one at a time, and names each change that none
// of its tests notices; without files, all of the core, which takes hours. `--tests csv,points` runs these tests alone, which
// is faster. Stryker is installed when it is asked for: it brings 180 packages, which nothing else needs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.build/stryker');
const modules = join(folder, 'node_modules/@stryker-mutator');
const version = '10.1.1';

/** Installs Stryker beside our own packages, so that it finds the Vitest among these. */
function installStryker(): void {
  if (existsSync(join(modules, 'vitest-runner')) && existsSync(join(modules, 'core'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${version}`);
  const settings = ['--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', ...settings, ...packages], folder);
}

/** Runs a command and ends with its code where it fails. */
function run(command: string, line: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}): void {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(command, line, { cwd, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

const words = process.argv.slice(2);
const at = words.indexOf('--tests');
const tests = at === -1 ? [] : (words.splice(at, 2)[1] ?? '').split(',').map((name) => `tests/core/${name}.test.ts`);
installStryker();
const plugin = ['--plugins', join(modules, 'vitest-runner/dist/src/index.js')];
const files = words.length > 0 ? ['--mutate', words.join(',')] : [];
run(
  process.execPath,
  [join(modules, 'core/bin/stryker.js'), 'run', 'tests/stryker.config.json', ...plugin, ...files],
  root,
  tests.length > 0 ? { SIDELIGHT_MUTATION_TESTS: tests.join(',') } : {},
);
