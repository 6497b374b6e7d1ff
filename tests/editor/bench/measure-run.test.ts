import { expect, test } from 'vitest';
import { measureRun, parseTimes } from '../../../src/editor/bench/measure-run.ts';

test('parseTimes adds up what the shell tells last of the processes below it', () => {
  expect(parseTimes('Built.\n0m0.00s 0m0.01s\n1m2.50s 0m0.25s\n')).toBe(62.75);
});

test('measureRun counts the work of a process that the command has started, and gives its exit code', async () => {
  const work = 'const end = process.cpuUsage().user + 300000; while (process.cpuUsage().user < end);';
  const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(work)}]); console.log('done'); process.exitCode = 3;`;
  const { code, cpu, output } = await measureRun('.', ['-e', parent]);
  expect(code).toBe(3);
  expect(output).toMatch(/^done\n/u);
  expect(cpu).toBeGreaterThan(0.3);
});
