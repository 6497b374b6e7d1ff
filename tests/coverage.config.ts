import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** Measures what the tests of the core reach of it; files that none of them loads count as well. */
export default defineConfig({
  test: {
    root,
    include: ['tests/core/**/*.test.ts'],
    exclude: ['tests/**/*.deep.test.ts'],
    maxWorkers: 2,
    testTimeout: 600_000,
    isolate: false, // the core keeps nothing from one test to the next
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: join(root, '.build/coverage'),
      thresholds: { 100: true },
    },
  },
});
