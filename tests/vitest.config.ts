import { defineConfig } from 'vitest/config';

const isDeep = process.env['SIDELIGHT_DEEP'] === 'yes';
// `npm run test:deep` runs the files that end in `.deep.test.ts`; `npm test` runs all others.
const toSuite = (folder: string) => `tests/${folder}**/*${isDeep ? '.deep' : ''}.test.ts`;
const onSite = [toSuite('site/'), toSuite('browser/')];
const otherSuite = isDeep ? [] : ['tests/**/*.deep.test.ts'];

export default defineConfig({
  test: {
    // Two processes fit the smallest machine; a real build or a browser keeps each of them busy.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          root: import.meta.dirname + '/..',
          include: [toSuite('')],
          exclude: [...onSite, ...otherSuite],
          testTimeout: isDeep ? 600_000 : 60_000,
        },
      },
      {
        test: {
          name: 'site',
          root: import.meta.dirname + '/..',
          include: onSite,
          exclude: otherSuite,
          globalSetup: ['tests/global-setup.ts'],
          testTimeout: isDeep ? 600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
