import { defineConfig } from 'vitest/config';
import { findFirefox } from './browser/find-firefox.ts';
import { findUnfitTests } from './site/find-java.ts';

const isDeep = process.env['SIDELIGHT_DEEP'] === 'yes';
// `npm run test:deep` runs the files that end in `.deep.test.ts`; `npm test` runs all others.
const toSuite = (folder: string) => `tests/${folder}**/*${isDeep ? '.deep' : ''}.test.ts`;
const onSite = [toSuite('site/'), toSuite('browser/')];
// What needs Firefox is left out where there is none; run.ts says so.
const forFirefox = findFirefox() === undefined ? ['tests/browser/firefox*.test.ts'] : [];
const unfit = isDeep ? findUnfitTests().map(({ file }) => file) : ['tests/**/*.deep.test.ts'];
const otherSuite = [...unfit, ...forFirefox];

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
          hookTimeout: 60_000,
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
