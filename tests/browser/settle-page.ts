import type { Page } from 'playwright-core';

/** Waits until a page is laid out, has the fonts that it then asks for, and has been told of every shift. */
export function settlePage(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const drawTwice = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    await drawTwice();
    await document.fonts.ready;
    await drawTwice();
  });
}
