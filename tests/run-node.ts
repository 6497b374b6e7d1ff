import { spawn } from 'node:child_process';

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

/** Runs Node on a file of a folder and waits for its end. */
export function runNode(
  folder: string,
  line: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, line, { cwd: folder, env: { ...toPlainEnvironment(), ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
