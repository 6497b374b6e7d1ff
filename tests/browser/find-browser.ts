import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { patience } from '../patience.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
];

/** Says whether the file is there and runs: some systems have a stand-in that only names a package to install. */
function isBrowser(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows, asking for the version would open a window.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: patience.step }).status === 0;
}

function findNamed(): string | undefined {
  const path = process.env['SIDELIGHT_BROWSER'] ?? process.env['CHROMIUM'];
  if (path !== undefined && !existsSync(path))
    throw new Error(`SIDELIGHT_BROWSER or CHROMIUM names ${path}, which does not exist.`);
  return path;
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(isBrowser);
}

/** Unpacks the Chromium that comes with the packages, for Linux on x64. */
async function findPacked(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Read when the package is loaded: it then brings the system libraries that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  // It brings one typeface of its own and would see none of the machine's, for which our stand-ins are measured.
  if (existsSync('/etc/fonts/fonts.conf')) process.env['FONTCONFIG_PATH'] ??= '/etc/fonts';
  const packed = await import('@sparticuz/chromium');
  const path = await packed.default.executablePath();
  return isBrowser(path) ? path : undefined;
}

function installOnDebian(): string | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...line: string[]): boolean => {
    const [program = '', ...rest] = [...before, 'apt-get', ...line];
    return spawnSync(program, rest, { stdio: 'ignore', timeout: patience.test }).status === 0;
  };
  return run('update') && run('install', '-y', 'chromium') ? findInstalled() : undefined;
}

/** Finds a Chromium, Chrome or Edge, unpacking or installing one where none is there; fails with one line of advice. */
export async function findBrowser(): Promise<string> {
  const playwright = chromium.executablePath();
  const found =
    findNamed() ??
    (isBrowser(playwright) ? playwright : undefined) ??
    findInstalled() ??
    (await findPacked().catch(() => undefined)) ??
    installOnDebian();
  if (found === undefined)
    throw new Error('No browser: install Chromium or Chrome, or set SIDELIGHT_BROWSER to the path of one.');
  return found;
}
