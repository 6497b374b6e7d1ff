import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from './run-node.ts';

const root = join(import.meta.dirname, '..');

test('the tests of the core reach every statement, branch, function and line of it', async () => {
  const line = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/coverage.config.ts', '--reporter=dot'];
  const { code, output } = await runNode(root, line);
  expect(code, output.slice(-4000)).toBe(0);
});
