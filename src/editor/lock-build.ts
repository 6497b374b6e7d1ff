import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The locks of this process. Another of the same number may have been killed with one: in a container numbers come again. */
const taken = new Set<string>();

/** A lock that was taken, to be given back; or the process that holds it. */
export type Lock = { readonly release: () => void } | { readonly holder: number };

/**
 * Takes a lock that one running process can hold at a time. A process that was killed holds it no more: whoever comes
 * next takes it over.
 */
export function takeLock(file: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (;;) {
      if (linked(own, file)) return toTaken(file);
      const holder = readHolder(file);
      if (holder === undefined) continue; // it was given back in this moment
      if (holder === process.pid ? taken.has(file) : isRunning(holder)) return { holder };
      removeStale(file, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function toTaken(file: string): Lock {
  taken.add(file);
  const release = () => {
    taken.delete(file);
    rmSync(file, { force: true });
  };
  return { release };
}

/** Gives a file a second name in one step; false where that name is taken. */
function linked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false; // an error of fs has a code
    throw error;
  }
}

/** The process that a lock names; 0 where it names none, as when the power failed before it was on the disk. */
function readHolder(file: string): number | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return /^[1-9]\d*$/u.test(text) ? Number(text) : 0; // matches `4711`; not `-1`
  } catch {
    return undefined;
  }
}

function isRunning(holder: number): boolean {
  try {
    return holder > 0 && process.kill(holder, 0); // 0 would ask for every process of our own group
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, under another user
  }
}

/** Removes the lock of a process that has ended, but not one that another process has taken in the meantime. */
function removeStale(file: string, holder: number): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (readHolder(aside) !== holder) linked(aside, file);
  } catch {
    // somebody else was faster
  }
  rmSync(aside, { force: true });
}
