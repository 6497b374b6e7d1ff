import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { patience } from './patience.ts';
import { toPlainEnvironment } from './run-node.ts';

/** A server of this machine, until `stop` is called. */
export interface Server {
  /** With the base path and `/` at its end. */
  readonly address: string;
  /** All that it has printed so far. */
  readonly output: () => string;
  /** Ends it, and waits until it writes nothing more. */
  readonly stop: () => Promise<void>;
}

/** Starts a server of Astro's in a folder; the system chooses its port, so that nobody else can have taken it. */
export async function startServer(
  folder: string,
  line: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Server> {
  const env = { ...toPlainEnvironment(), ...environment };
  const child = spawn(process.execPath, [...line, '--port', '0'], { cwd: folder, env });
  const ended = once(child, 'close');
  const kill = () => void child.kill();
  process.once('exit', kill); // nobody stops the servers of a run that is given up
  const timer = setTimeout(kill, patience.step);
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [, told] = /Local +(http:\S+)\n/u.exec(output) ?? []; // matches `┃ Local    http://localhost:4321/` to its end
        if (told !== undefined) resolve(told);
      });
    void ended.then(() => reject(new Error(`The server did not start:\n${output}`)));
  });
  clearTimeout(timer);
  const stop = async (): Promise<void> => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  return { address: address.replace(/\/?$/u, '/'), output: () => output, stop };
}
