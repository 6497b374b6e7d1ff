import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { patience } from '../patience.ts';

const names = ['firefox', 'firefox-esr'];
const places = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** The Firefox of this machine, or the one that `SIDELIGHT_FIREFOX` names; undefined where there is none. */
export function findFirefox(): string | undefined {
  const named = process.env['SIDELIGHT_FIREFOX'];
  if (named !== undefined) return named === '' ? undefined : named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(isFirefox);
}

/** Whether it runs and can be driven: one that is packed as a snap does not read the profile that a test gives it. */
function isFirefox(path: string): boolean {
  if (!existsSync(path)) return false;
  const start = readFileSync(realpathSync(path)).subarray(0, 1000).toString('latin1');
  if (realpathSync(path).includes('/snap') || start.includes('/snap/')) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: patience.step }).status === 0;
}
