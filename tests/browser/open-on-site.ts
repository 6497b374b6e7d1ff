import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';

/** The address of a path of the site. */
export const toUrl = (path: string) => new URL(path.slice(1), inject('address')).href;

/** Opens a path of the site in a context of its own; the caller closes that. */
export async function openOnSite(
  browser: Browser,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options });
  const page = await context.newPage();
  await page.goto(toUrl(path));
  return page;
}
