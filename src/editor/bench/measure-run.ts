import { spawn, spawnSync } from 'node:child_process';

/** What a command took, itself and all that it started. */
export interface Taken {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processors, of its own and of the system for it. */
  readonly cpu: number;
  /** The most memory that its processes held together, in megabytes; undefined where the machine has no `ps`. */
  readonly memory: number | undefined;
  readonly code: number;
  readonly output: string;
}

/** How often the memory is looked at, in milliseconds. */
const interval = 200;

/** Runs Node on the arguments in a folder. Reads the processors' time from the shell, so it needs one that has `times`. */
export function measureRun(folder: string, line: readonly string[]): Promise<Taken> {
  const begun = performance.now();
  // The shell waits for the command, and tells last what it and everything below it took.
  const child = spawn('sh', ['-c', '"$@" 2>&1; code=$?; times; exit $code', 'sh', process.execPath, ...line], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let output = '';
  let memory: number | undefined;
  const watch = setInterval(() => {
    const held = readMemory(child.pid ?? 0);
    if (held !== undefined) memory = Math.max(memory ?? 0, held);
  }, interval);
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      const wall = (performance.now() - begun) / 1000;
      resolve({ wall, cpu: parseTimes(output), memory, code: code ?? 1, output });
    });
  });
}

/** The seconds of user and system in the last line that `times` prints: `1m2.5s 0m0.25s` is 62.75. */
export function parseTimes(output: string): number {
  // Matches `1m2.50s`, not `1m`.
  const found = [...(output.trimEnd().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/gu)];
  return found.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** The megabytes that a process and all below it hold. */
function readMemory(top: number): number | undefined {
  const { status, stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/u).map(Number)); // matches the spaces in `12 1  900`
  const below = new Set([top]);
  // A process is listed after the one that started it, save where numbers have begun anew.
  for (const [pid = 0, parent = 0] of rows) if (below.has(parent)) below.add(pid);
  return rows.reduce((sum, [pid = 0, , size = 0]) => (below.has(pid) ? sum + size / 1024 : sum), 0);
}
