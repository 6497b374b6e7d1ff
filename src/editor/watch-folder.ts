import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-astro.ts';

const pause = 100; // milliseconds: an editor that saves a file writes it in several steps

/** Calls `act` after each change below a folder of the project, once for changes that come together; it runs until Ctrl+C. */
export function watchFolder(folder: string, act: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  });
}
