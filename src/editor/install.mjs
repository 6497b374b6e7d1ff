// Puts the packages in place before every command. It has only Node 20.10 and no packages to stand on, so it is plain
// JavaScript; where nothing has changed since the last time it says nothing and takes no time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const lockFile = new URL('package-lock.json', root);
const markFile = new URL('node_modules/.installed-lock', root);
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Says whether one of our optional packages brings Node 24 to this platform. */
function isPlatformWithNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return Object.keys(optionalDependencies).some((name) => name.startsWith('node-') && name.endsWith(`-${platform}`));
}

/** Says whether node_modules holds what the lock file asks for, on this platform. */
function isInstalled(mark) {
  const commands = isPlatformWithNode() ? ['node', 'astro'] : ['astro'];
  const present = commands.every((name) => existsSync(new URL(`node_modules/.bin/${name}`, root)));
  return present && existsSync(markFile) && readFileSync(markFile, 'utf8').trim() === mark;
}

/** Runs npm and gives its exit code; the settings of the machine must not leave anything out. */
function runInstall() {
  const settings = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const everything = ['--include=optional', '--include=dev'];
  // The lock names the compiler for Linux x64 only, so npm has to look up the packages of another platform by itself.
  const lock = platform === 'linux-x64' ? [] : ['--no-package-lock'];
  const onWindows = process.platform === 'win32';
  const { status } = spawnSync(onWindows ? 'npm.cmd' : 'npm', ['install', ...settings, ...everything, ...lock], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
    shell: onWindows,
  });
  return status ?? 1;
}

const lockBytes = readFileSync(lockFile);
const mark = `${createHash('sha256').update(lockBytes).digest('hex')} ${platform}`;

if (!isInstalled(mark)) {
  console.log('Installing the packages: about a minute, once …');
  const code = runInstall();
  // Some versions of npm drop entries that they do not know.
  if (!readFileSync(lockFile).equals(lockBytes)) writeFileSync(lockFile, lockBytes);
  if (code !== 0) {
    console.error(`npm could not install the packages (exit code ${code}); its message is above.`);
    process.exit(code);
  }
  if (!isPlatformWithNode() && Number(process.versions.node.split('.')[0]) < 24) {
    console.error(
      `There is no Node 24 for ${platform} among the packages: install Node 24 or later and run this again.`,
    );
    process.exit(1);
  }
  writeFileSync(markFile, `${mark}\n`);
}
