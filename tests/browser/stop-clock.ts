import type { Page } from 'playwright-core';

/**
 * Stops the clock of a page: its delays end by `page.clock.runFor`, or after `page.clock.resume`, and not because the
 * machine is slow.
 */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000); // what was waited for has then come
}
