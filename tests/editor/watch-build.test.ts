import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../run-node.ts';

const file = join(import.meta.dirname, '../../src/editor/watch-build.ts');
const watched = (script: string) =>
  runNode(import.meta.dirname, [
    '--input-type=module',
    '--eval',
    `import { watchBuild } from ${JSON.stringify(file)}; watchBuild({ seconds: 3, message: 'It stood still.' }); ${script}`,
  ]);

test('a process whose thread waits for ever is ended with a message', async () => {
  const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';
  const { code, output } = await watched(`setTimeout(() => ${wait}, 100)`);
  expect([code, output]).toEqual([1, 'It stood still.\n\nended by SIGKILL']);
});

test.each([
  ['works for longer', 'const end = Date.now() + 6000; while (Date.now() < end); console.log("Done.")'],
  ['waits for something else for longer', 'setTimeout(() => console.log("Done."), 6000)'],
  ['ends at once', 'console.log("Done.")'],
])('a process that %s comes to its end', async (_, script) => {
  expect(await watched(script)).toEqual({ code: 0, output: 'Done.\n' });
});
