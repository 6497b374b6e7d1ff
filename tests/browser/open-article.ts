import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { readPages } from '../site/read-pages.ts';

/** The path of the first article of the site. */
export const article = readPages(inject('dist')).find(({ path }) => /^\/articles\/.+/u.test(path))?.path ?? '';

/** Opens the article, or one place in it, in a context of its own; the caller closes that. */
export async function openArticle(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
  hash = '',
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  await page.goto(new URL(article.slice(1) + hash, inject('address')).href);
  return page;
}
