/** Ends a build that stands still, which it cannot do by itself: where Rolldown waits for ever, the build’s own thread does. */
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** For how many seconds a process may stand still, and what it says at its end. */
interface Limit {
  readonly seconds: number;
  readonly message: string;
}

interface Watched extends Limit {
  /** A number that changes while the first thread is not held up. */
  readonly beat: Int32Array;
}

/** What waking up takes of a processor, as a share of the time, and more: a build at work takes a whole one. */
const idle = 0.005;

/**
 * Has a thread of its own end this process once its first thread has been held up for so long while no thread of it worked. A
 * slow build works, and one that waits for a program or a file is not held up. Only seconds count in which the watching thread
 * runs: none pass while the machine sleeps.
 */
export function watchBuild(limit: Limit): void {
  const beat = new Int32Array(new SharedArrayBuffer(4));
  setInterval(() => Atomics.add(beat, 0, 1), 200).unref();
  const watch = new Worker(new URL(import.meta.url), {
    execArgv: [],
    workerData: { ...limit, beat } satisfies Watched,
  });
  watch.on('error', () => undefined); // a build can do without
  watch.unref();
}

function endWhenStill({ beat, seconds, message }: Watched): void {
  let [still, last, used] = [0, 0, readUsage()];
  setInterval(() => {
    const [now, usage] = [Atomics.load(beat, 0), readUsage()];
    if (now === last && usage - used < idle * seconds) still += 1;
    else [still, last, used] = [0, now, usage];
    if (still < seconds) return;
    writeSync(2, `${message}\n`);
    process.kill(process.pid, 'SIGKILL'); // a thread that is held up hears no other signal
  }, 1000);
}

/** The seconds of a processor that all threads of this process have taken. */
function readUsage(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

if (!isMainThread) endWhenStill(workerData as Watched); // as `watchBuild` gives it
