import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser/find-browser.ts';
import { runNode } from './run-node.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the site is served from the root of a host, with `/` at its end. */
    address: string;
    /** Where the site is served below a base path, with `/` at its end. */
    basedAddress: string;
    /** The folders of the two builds. */
    dist: string;
    basedDist: string;
  }
}

const root = join(import.meta.dirname, '..');
const base = '/news/sidelight/';

async function buildInto(out: string, options: readonly string[]): Promise<string> {
  const { code, output } = await runNode(root, ['src/editor/build.ts', '--out', out, ...options]);
  if (code !== 0) throw new Error(`The site does not build, so its pages cannot be tested:\n${output}`);
  return join(root, out);
}

/** Builds the site twice, below the root of a host that nobody knows yet and below a base path of a known one, and serves both; dist/ stays as it is. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // Every test that opens a browser finds it by this variable; where there is none, each of them says so.
  const browser = await findBrowser().catch(() => undefined);
  if (browser !== undefined) process.env['SIDELIGHT_BROWSER'] = browser;
  const dist = await buildInto('.build/test/plain', []);
  const basedDist = await buildInto('.build/test/based', ['--base', base, '--site', 'https://example.org']);
  const servers = [await serveFolder(dist, '/'), await serveFolder(basedDist, base)] as const;
  project.provide('address', servers[0].address);
  project.provide('basedAddress', servers[1].address);
  project.provide('dist', dist);
  project.provide('basedDist', basedDist);
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}
