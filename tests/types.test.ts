import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from './run-node.ts';

const root = join(import.meta.dirname, '..');

test('astro check finds no type error', async () => {
  const { code, output } = await runNode(root, [
    'node_modules/astro/bin/astro.mjs',
    'check',
    '--minimumSeverity',
    'warning',
  ]);
  expect(code, output).toBe(0);
});
