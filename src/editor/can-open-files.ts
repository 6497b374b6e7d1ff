import { closeSync, openSync } from 'node:fs';

/**
 * Whether so many more files can be opened at once. It is asked before a build, as one that runs out of them need not fail:
 * Rolldown may wait for ever for a file that it could not open, and its thread is that of the whole build.
 */
export function canOpenFiles(count: number): boolean {
  const opened: number[] = [];
  try {
    while (opened.length < count) opened.push(openSync(import.meta.filename, 'r'));
    return true;
  } catch {
    return false;
  } finally {
    for (const file of opened) closeSync(file);
  }
}
