import { defineConfig } from 'vitest/config';
import { findFirefox } from './browser/find-firefox.ts';
import { patience } from './patience.ts';
import { findUnfitTests } from './site/find-java.ts';

const isDeep = process.env['SIDELIGHT_DEEP'] === 'yes';
// `npm run test:deep` runs the files that end in `.deep.test.ts`; `npm test` runs all others.
const toSuite = (folder: string) => `tests/${folder}**/*${isDeep ? '.deep' : ''}.test.ts`;
const onSite = [toSuite('site/'), toSuite('browser/')];
// What needs Firefox is left out where there is none; run.ts says so.
const forFirefox = findFirefox() === undefined ? ['tests/browser/firefox*.test.ts'] : [];
const unfit = isDeep ? findUnfitTests().map(({ file }) => file) : ['tests/**/*.deep.test.ts'];
const otherSuite = [...unfit, ...forFirefox];
const limit = isDeep ? patience.deepTest : patience.test;
const limits = { testTimeout: limit, hookTimeout: limit, expect: { poll: { timeout: patience.step } } };

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
          ...limits,
        },
      },
      {
        test: {
          name: 'site',
          root: import.meta.dirname + '/..',
          include: onSite,
          exclude: otherSuite,
          globalSetup: ['tests/global-setup.ts'],
          // A browser is many programs that wait for each other; run.ts names what needed its second try.
          retry: 1,
          ...limits,
        },
      },
    ],
  },
});
