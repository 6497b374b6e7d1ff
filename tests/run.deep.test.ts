// What the command that runs the tests tells where one of them holds its thread up, which Vitest waits for without a limit.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject, removeFolders } from './editor/copy-project.ts';
import { runNode } from './run-node.ts';

const folders: string[] = [];
afterAll(() => removeFolders(folders));

/** The project with these files in place of its tests, and with a minute of patience. */
function copyWith(files: Readonly<Record<string, string>>): string {
  const project = copyProject();
  folders.push(project);
  const isKept = (file: string) => !/\.test\.ts$|fixtures$|pictures$/u.test(file);
  cpSync(import.meta.dirname, join(project, 'tests'), { recursive: true, filter: isKept });
  const patience = 'export const patience = { step: 10_000, test: 50_000, deepTest: 50_000 };';
  for (const [file, text] of Object.entries({ 'patience.ts': patience, ...files })) {
    mkdirSync(dirname(join(project, 'tests', file)), { recursive: true });
    writeFileSync(join(project, 'tests', file), text);
  }
  return project;
}

const passing = `import { test } from 'vitest';\ntest('passes', () => undefined);\n`;
const hold = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);\n';

test.concurrent.each([
  [
    'a test',
    { 'held.test.ts': passing.replace('undefined', `void ${hold.trim().slice(0, -1)}`) },
    'tests/held.test.ts',
  ],
  ['a file before its tests', { 'held.test.ts': hold + passing }, 'tests/held.test.ts'],
  [
    'what makes tests ready',
    { 'global-setup.ts': 'export default () => new Promise(() => undefined);\n', 'site/a.test.ts': passing },
    'what makes tests ready',
  ],
])('where %s comes to no end, the run ends, names it and has failed', async (_, files, name) => {
  const { code, output } = await runNode(copyWith({ 'core/a.test.ts': passing, ...files }), ['tests/run.ts']);
  expect(output).toContain(`What failed:\n  ${name} came to no end\n`);
  expect([code, output.trimEnd().split('\n').at(-1)]).toEqual([
    1,
    name.startsWith('tests/') ? '1 passed, 1 failed' : '0 passed, 1 failed',
  ]);
});
