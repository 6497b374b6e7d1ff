import { launch, type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from './find-firefox.ts';

/** How long a busy machine may take for what Firefox does, in milliseconds. */
export const patience = 300_000;

/** Opens the Firefox of this machine without a window, with a mouse and with further preferences; the caller closes it. */
export async function openFirefox(preferences: Record<string, unknown> = {}): Promise<Browser> {
  const executablePath = findFirefox() ?? '';
  const extraPrefsFirefox = { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6, ...preferences }; // a mouse
  return launch({ browser: 'firefox', executablePath, extraPrefsFirefox, timeout: patience });
}

/** Opens a page in it that adds to `errors` whatever goes wrong there. */
export async function openWatchedPage(browser: Browser, errors: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => void errors.push(String(error)));
  return page;
}
