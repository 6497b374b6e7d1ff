import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { startOnPort } from './start-on-port.ts';

const listen = (port: number) =>
  spawn(process.execPath, [
    '-e',
    `require('node:http').createServer((_, answer) => answer.end()).listen(${port}, '127.0.0.1')`,
  ]);
const answer = (port: number) => fetch(`http://127.0.0.1:${port}/`);

test('a program whose port is taken meanwhile is started on another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port: taken } = other.address() as AddressInfo; // a server that listens on a port
  const tried: number[] = [];
  const start = (free: number) => listen(tried.push(free) === 1 ? taken : free);
  const { child, port } = await startOnPort(start, answer);
  expect([tried.length, port]).toEqual([2, tried[1]]);
  child.kill();
  other.close();
});

test('a program that ends each time is given up with what it ended with', async () => {
  const start = () => spawn(process.execPath, ['-e', 'process.exit(7)']);
  await expect(startOnPort(start, answer)).rejects.toThrow('ended with 7');
});
