import { chromium, type Browser } from 'playwright-core';
import { patience } from '../patience.ts';
import { findBrowser } from './find-browser.ts';

/** Opens the browser of this machine without a window and without a word to the network; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    timeout: patience.step,
    executablePath: await findBrowser(),
    args: [
      // Chromium refuses to run as root in its sandbox.
      ...(isRoot ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-quic', '--disable-background-networking'],
      // Letters are as wide as their font says, whatever the settings of the machine.
      '--font-render-hinting=none',
    ],
  });
  browser.on('context', (context) => context.setDefaultTimeout(patience.step));
  return browser;
}
