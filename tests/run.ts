// `npm test`: runs every test, or those whose path holds one of the arguments; the last line is `N passed, N failed`.
// `--deep` runs the long ones in their place, those of `*.deep.test.ts`; `--renew-pictures` keeps the pictures as taken.
import { join } from 'node:path';
import { startVitest, type Reporter, type TestModule, type Vitest } from 'vitest/node';
import { findFirefox } from './browser/find-firefox.ts';
import { patience } from './patience.ts';
import { findUnfitTests } from './site/find-java.ts';

const root = join(import.meta.dirname, '..');

interface Count {
  passed: number;
  failed: number;
}

/** The tests of a file that passed at their second try alone. */
function findUnsteady(module: TestModule): string[] {
  const unsteady = [...module.children.allTests('passed')].filter((test) => test.diagnostic()?.flaky);
  return unsteady.map((test) => `  ${module.relativeModuleId}: "${test.fullName}"`);
}

/** Counts the tests of a file; a test that did not run counts as failed, and so does a file that failed outside its tests. */
function countTests(module: TestModule): Count {
  const count: Count = { passed: 0, failed: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') count.passed += 1;
    else count.failed += 1;
    if (state === 'skipped' || state === 'pending') {
      const how = state === 'skipped' ? 'was skipped' : 'did not end';
      console.error(`${module.relativeModuleId}: "${test.fullName}" ${how}; a test has to run or to go.`);
    }
  }
  if (!module.ok() && count.failed === 0) count.failed = 1;
  return count;
}

/** A failure, with the words of its errors below it, indented. */
function tell(what: string, errors: readonly { readonly message?: string }[] = []): string {
  const words = errors.map(({ message = '' }) => message.replaceAll(/^/gmu, '    '));
  return [`  ${what}`, ...words].join('\n');
}

/** The failures of a file: what went wrong outside its tests, and each test. */
function tellFailures(module: TestModule): string[] {
  const file = module.relativeModuleId;
  const outside = [module, ...module.children.allSuites()].flatMap((part) => part.errors());
  const tests = [...module.children.allTests('failed')];
  return [
    ...(outside.length > 0 ? [tell(file, outside)] : []),
    ...tests.map((test) => tell(`${file}: "${test.fullName}"`, test.result().errors)),
  ];
}

/**
 * Hears whether a run goes on. Vitest gives up a test that waits too long; one whose thread is held up, as by a program that
 * it waits for, it cannot give up, and would wait for ever.
 */
class Hearing implements Reporter {
  /** Comes to its end once nothing was heard for the limit, in milliseconds, or once the run is told to end. */
  readonly silence: Promise<void>;
  vitest: Vitest | undefined;
  /** Whether all files that were to run have run. */
  isWhole = false;
  /** The files that have begun and not ended. */
  readonly running = new Set<string>();
  readonly #hear: () => void;

  constructor(limit: number) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.silence = promise;
    const timer = setTimeout(resolve, limit);
    process.once('SIGTERM', () => resolve());
    this.#hear = () => void timer.refresh();
  }

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestModuleQueued({ relativeModuleId }: TestModule): void {
    this.#hear();
    this.running.add(relativeModuleId);
  }

  onTestModuleStart(): void {
    this.#hear();
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.#hear();
    this.running.delete(relativeModuleId);
  }

  onHookEnd(): void {
    this.#hear();
  }

  onTestCaseResult(): void {
    this.#hear();
  }

  onTestRunEnd(): void {
    this.#hear();
    this.isWhole = true;
  }
}

const words = process.argv.slice(2);
const isDeep = words.includes('--deep');
process.env['SIDELIGHT_DEEP'] = isDeep ? 'yes' : 'no'; // read by vitest.config.ts
if (words.includes('--renew-pictures')) process.env['SIDELIGHT_PICTURES'] = 'renew'; // read by pictures.test.ts
const hearing = new Hearing((isDeep ? patience.deepTest : patience.test) + patience.step);
const run = startVitest(
  words.filter((word) => !word.startsWith('--')),
  {
    root,
    config: join(import.meta.dirname, 'vitest.config.ts'),
    watch: false,
    reporters: ['default', hearing],
  },
);
const vitest = await Promise.race([run, hearing.silence.then(() => hearing.vitest)]);
if (vitest === undefined) throw new Error('Vitest does not start.');

const modules = vitest.state.getTestModules();
const unhandled = vitest.state.getUnhandledErrors() as readonly { readonly message?: string }[];
const failures = [
  ...modules.flatMap(tellFailures),
  ...unhandled.map((error) => tell('outside every file', [error])),
  ...(hearing.isWhole
    ? []
    : [tell(`${[...hearing.running].join(' and ') || 'what makes tests ready'} came to no end`)]),
];
// Once more at the end, where whoever reads a long log begins; .ci/run repeats it.
if (failures.length > 0) console.log(['What failed:', ...failures].join('\n'));
const unsteady = modules.flatMap(findUnsteady);
if (unsteady.length > 0) console.log(['What passed at its second try alone:', ...unsteady].join('\n'));
const counts = modules.map(countTests);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
let failed = counts.reduce((sum, count) => sum + count.failed, 0) + unhandled.length;
// Vitest sets the exit code where it could not start or where a setup failed, and then there may be no test to count.
if (failed === 0 && (passed === 0 || process.exitCode || !hearing.isWhole)) failed = 1;
if (findFirefox() === undefined)
  console.log('No Firefox here that can be driven: tests/browser/firefox*.test.ts did not run.');
if (isDeep) for (const { file, lack } of findUnfitTests()) console.log(`${file} did not run: ${lack} is missing.`);
process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1));
