import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Of those tests of the core that take long, each is left out here unless it is named: a change of one part is to be seen by
// its own tests.
const slow = ['commonmark', 'gold', 'hostile', 'places', 'sign-pages'].map((name) => `tests/core/${name}.test.ts`);
const only = process.env['SIDELIGHT_MUTATION_TESTS']?.split(',');

/** The tests that a changed core has to fail, all or those that are named. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    include: only ?? ['tests/core/**/*.test.ts'],
    exclude: ['tests/**/*.deep.test.ts', ...(only ? [] : slow)],
    testTimeout: 60_000,
    isolate: false,
  },
});
