import { launch, type Browser, type Page } from 'puppeteer-core';
import { patience } from '../patience.ts';
import { findFirefox } from './find-firefox.ts';

/** Opens the Firefox of this machine without a window, with a mouse and with further preferences; the caller closes it. */
export async function openFirefox(preferences: Record<string, unknown> = {}): Promise<Browser> {
  const executablePath = findFirefox() ?? '';
  const extraPrefsFirefox = { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6, ...preferences }; // a mouse
  return launch({
    ...{ browser: 'firefox', executablePath, extraPrefsFirefox },
    ...{ timeout: patience.test, protocolTimeout: patience.test },
  });
}

/** Opens a page in it that adds to `errors` whatever goes wrong there. */
export async function openWatchedPage(browser: Browser, errors: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience.step);
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => void errors.push(String(error)));
  return page;
}
