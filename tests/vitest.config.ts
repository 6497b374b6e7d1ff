import { defineConfig } from 'vitest/config';

const onSite = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    // Two processes fit the smallest machine; a real build or a browser keeps each of them busy.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          root: import.meta.dirname + '/..',
          include: ['tests/**/*.test.ts'],
          exclude: onSite,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          root: import.meta.dirname + '/..',
          include: onSite,
          globalSetup: ['tests/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
