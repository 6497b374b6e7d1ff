import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { toPlainEnvironment } from './run-node.ts';

const root = join(import.meta.dirname, '..');

/** A folder that is being served, until `stop` is called. */
export interface Server {
  /** With the base path and `/` at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port to serve on.');
  return address.port;
}

async function waitFor(address: string, isRunning: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 300 && isRunning(); attempt += 1) {
    const isThere = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${address}.`);
}

/** Serves a built folder as `npm start` does, on a free port of this machine. */
export async function serveFolder(folder: string, base: string): Promise<Server> {
  const port = await findFreePort();
  const program = join(root, 'node_modules/astro/bin/astro.mjs');
  const options = ['--ignore-lock', '--outDir', folder, '--base', base, '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [program, 'preview', ...options], {
    cwd: root,
    stdio: 'ignore',
    env: { ...toPlainEnvironment(), NODE_ENV: 'production', ASTRO_PREVIEW_BACKGROUND: '0' },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const address = `http://127.0.0.1:${port}${base}`;
  await waitFor(address, () => child.exitCode === null).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address, stop };
}
