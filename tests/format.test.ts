import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from './run-node.ts';

const root = join(import.meta.dirname, '..');

test('every file is formatted; `npx prettier --write .` mends it', async () => {
  const { code, output } = await runNode(root, ['node_modules/prettier/bin/prettier.cjs', '--check', '.']);
  expect(code, output).toBe(0);
});
