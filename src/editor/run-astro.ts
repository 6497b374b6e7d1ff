import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project, with a separator at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command of Astro in this terminal and gives its exit code, 1 where a signal ended it. */
export function runAstro(command: 'dev' | 'preview', options: readonly string[]): Promise<number> {
  const program = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [program, command, ...options], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: command === 'dev' ? 'development' : 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // Without these, Astro leaves the terminal and returns at once where it believes that a program runs it.
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  // The shell of an npm script ends without passing the signal on, and would leave a server behind that nobody sees.
  const shell = process.env['npm_lifecycle_event'] === undefined ? undefined : process.ppid;
  setInterval(() => shell === undefined || process.ppid === shell || child.kill(), 500).unref();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
