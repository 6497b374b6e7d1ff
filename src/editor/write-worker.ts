import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from './run-astro.ts';

/**
 * Writes `sw.js` into a built site: the service worker by which pages that were read can be read offline, begun by every
 * page, or, where that is not wanted, one that nothing begins and that ends what an earlier build began.
 */
export function writeWorker(folder: string, isOffline: boolean): void {
  writeFileSync(join(folder, 'sw.js'), compile(isOffline ? 'offline-worker' : 'retire-worker'));
  if (isOffline) appendFileSync(join(folder, 'theme.js'), compile('register-worker'));
}

function compile(name: string): string {
  const text = readFileSync(join(root, 'src/client', `${name}.ts`), 'utf8');
  return transformSync(text, { loader: 'ts', format: 'iife', target: 'es2022', minify: true }).code;
}
