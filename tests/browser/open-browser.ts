import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Opens the browser of this machine without a window and without a word to the network; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      // Chromium refuses to run as root in its sandbox.
      ...(isRoot ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-quic', '--disable-background-networking'],
      // Letters are as wide as their font says, whatever the settings of the machine.
      '--font-render-hinting=none',
    ],
  });
}
