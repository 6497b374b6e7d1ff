import { spawn } from 'node:child_process';
import { patience } from './patience.ts';

/** How a command ended, and all that it printed. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** The environment of a command outside the tests: Vitest's own settings would change what it does. */
export function toPlainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('VITEST') && name !== 'NODE_ENV' && name !== 'FORCE_COLOR',
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** How long a program may take: it is killed before its test is given up, which would tell nothing of it and leave it running. */
const limit = (process.env['SIDELIGHT_DEEP'] === 'yes' ? patience.deepTest : patience.test) - patience.step;

/** Runs a program in a folder and waits for its end; one that hangs is killed, and its output says so. */
export function runProgram(
  folder: string,
  program: string,
  line: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = spawn(program, line, {
    cwd: folder,
    env: { ...toPlainEnvironment(), ...environment },
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve(code === null ? { code: 1, output: `${output}\nended by ${signal}` } : { code, output }),
    );
  });
}

/** Runs Node on a file of a folder and waits for its end. */
export function runNode(
  folder: string,
  line: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return runProgram(folder, process.execPath, line, environment);
}
