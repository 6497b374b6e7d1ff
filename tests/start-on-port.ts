import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { patience } from './patience.ts';

/** A program that listens on a port of its own. */
export interface Listening {
  readonly child: ChildProcess;
  readonly port: number;
}

/**
 * Starts a program that does not choose its port by itself, and waits until it answers. Somebody may take the port between its
 * choice and its use: a program that ends before it answers is started again on another, a few times.
 */
export async function startOnPort(
  start: (port: number) => ChildProcess,
  answer: (port: number) => Promise<unknown>,
  tries = 3,
): Promise<Listening> {
  const port = await findFreePort();
  const child = start(port);
  const isListening = () => child.exitCode === null && child.signalCode === null;
  const wait = async () => void (isListening() && (await answer(port)));
  await vi.waitFor(wait, { timeout: patience.step, interval: 100 });
  if (isListening()) return { child, port };
  if (tries === 1) throw new Error(`${child.spawnfile} ended with ${child.exitCode ?? child.signalCode}`);
  return startOnPort(start, answer, tries - 1);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a server that listens on a port
  server.close();
  await once(server, 'close');
  return port;
}
