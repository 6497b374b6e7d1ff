import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runNode, type Outcome } from '../run-node.ts';
import { makeFolder, removeFolders } from './copy-project.ts';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];
let project = '';

beforeEach(() => {
  project = makeFolder();
  folders.push(project);
  for (const name of ['package.json', 'package-lock.json', 'src/editor/install.mjs']) {
    cpSync(join(root, name), join(project, name), { recursive: true });
  }
});

afterAll(() => removeFolders(folders));

/** Runs the installer with a stand-in for npm that notes its options in `asked` and then does what `commands` say. */
function install(commands: string, environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const programs = join(project, 'programs');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\necho "$@" > asked\n${commands}\n`);
  chmodSync(join(programs, 'npm'), 0o755);
  const path = [programs, process.env['PATH']].join(delimiter);
  return runNode(project, ['src/editor/install.mjs'], { ...environment, PATH: path });
}

const putPrograms = 'mkdir -p node_modules/.bin && touch node_modules/.bin/node node_modules/.bin/astro';
const isAsked = (): boolean => existsSync(join(project, 'asked'));
const readLock = (): string => readFileSync(join(project, 'package-lock.json'), 'utf8');

test('the installer asks npm for everything, whatever the machine leaves out', async () => {
  const { code, output } = await install(putPrograms, { NODE_ENV: 'production', npm_config_omit: 'optional dev' });
  expect(code, output).toBe(0);
  expect(output.trim().split('\n')).toHaveLength(1);
  const asked = readFileSync(join(project, 'asked'), 'utf8');
  for (const option of ['install', '--include=optional', '--include=dev', '--engine-strict=false']) {
    expect(asked.split(/\s+/)).toContain(option);
  }
});

test('the installer does nothing and says nothing when everything is in place', async () => {
  await install(putPrograms);
  const { code, output } = await install('rm asked; exit 7');
  expect({ code, output }).toEqual({ code: 0, output: '' });
});

test.each([
  ['the lock file has changed', () => writeFileSync(join(project, 'package-lock.json'), `${readLock()}\n`)],
  ['the mark is of another lock', () => writeFileSync(join(project, 'node_modules/.installed-lock'), 'other')],
])('the installer runs again when %s', async (_name, change) => {
  await install(putPrograms);
  change();
  await install('rm asked; touch again asked');
  expect(existsSync(join(project, 'again'))).toBe(true);
});

test('the installer gives back the lock file that npm rewrote', async () => {
  const before = readLock();
  const { code } = await install(`${putPrograms}; echo '{}' > package-lock.json`);
  expect(code).toBe(0);
  expect(readLock()).toBe(before);
});

test('the installer ends with the exit code of npm and one line on it, and tries again the next time', async () => {
  const { code, output } = await install('exit 7');
  expect(code).toBe(7);
  expect(output).toContain('npm could not install the packages (exit code 7)');
  await install(`rm asked; ${putPrograms}; touch asked`);
  expect(isAsked()).toBe(true);
  expect((await install('rm asked; touch again')).output).toBe('');
});
