// `npm test`: runs every test, or those whose path holds one of the arguments; the last line is `N passed, N failed`.
// `--deep` runs the long ones in their place, those of `*.deep.test.ts`; `--renew-pictures` keeps the pictures as taken.
import { join } from 'node:path';
import { startVitest, type TestModule } from 'vitest/node';
import { findFirefox } from './browser/find-firefox.ts';
import { findUnfitTests } from './site/find-java.ts';

const root = join(import.meta.dirname, '..');

interface Count {
  passed: number;
  failed: number;
}

/** Counts the tests of a file; a test that did not run counts as failed, and so does a file that failed outside its tests. */
function countTests(module: TestModule): Count {
  const count: Count = { passed: 0, failed: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') count.passed += 1;
    else count.failed += 1;
    if (state === 'skipped' || state === 'pending') {
      console.error(`${module.relativeModuleId}: "${test.fullName}" was skipped; a test has to run or to go.`);
    }
  }
  if (!module.ok() && count.failed === 0) count.failed = 1;
  return count;
}

const words = process.argv.slice(2);
process.env['SIDELIGHT_DEEP'] = words.includes('--deep') ? 'yes' : 'no'; // read by vitest.config.ts
if (words.includes('--renew-pictures')) process.env['SIDELIGHT_PICTURES'] = 'renew'; // read by pictures.test.ts
const vitest = await startVitest(
  words.filter((word) => !word.startsWith('--')),
  {
    root,
    config: join(import.meta.dirname, 'vitest.config.ts'),
    watch: false,
    reporters: ['default'],
  },
);

const counts = vitest.state.getTestModules().map(countTests);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
let failed = counts.reduce((sum, count) => sum + count.failed, 0) + vitest.state.getUnhandledErrors().length;
// Vitest sets the exit code where it could not start or where a setup failed, and then there may be no test to count.
if (failed === 0 && (passed === 0 || process.exitCode)) failed = 1;
if (findFirefox() === undefined)
  console.log('No Firefox here that can be driven: tests/browser/firefox*.test.ts did not run.');
if (words.includes('--deep'))
  for (const { file, lack } of findUnfitTests()) console.log(`${file} did not run: ${lack} is missing.`);
process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1));
