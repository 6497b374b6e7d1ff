import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { patience } from '../patience.ts';

/** The driver of WebKitGTK, its browser and a screen for them on this machine; undefined where one of them is missing. */
export function findWebKit(): { readonly driver: string; readonly browser: string } | undefined {
  const driver = 'WebKitWebDriver';
  const browser = ['x86_64', 'aarch64']
    .flatMap((kind) =>
      ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${kind}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
  const isThere = [driver, 'xvfb-run'].every(
    (name) => spawnSync('which', [name], { timeout: patience.step }).status === 0,
  );
  return isThere && browser !== undefined ? { driver, browser } : undefined;
}
