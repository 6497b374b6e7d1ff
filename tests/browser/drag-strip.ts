import { expect } from 'vitest';

/** What Playwright's pages and Puppeteer's have in common, as far as a drag needs it. */
interface DrivenPage {
  evaluate<T>(find: (share: number) => T, share: number): Promise<T>;
  readonly mouse: {
    move(x: number, y: number, options?: { readonly steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place on the strip of all years, by the share of them that lies before it; brings the strip into view. */
export async function findOnStrip(page: Pick<DrivenPage, 'evaluate'>, share: number): Promise<Place> {
  return page.evaluate((part) => {
    const axes = [...document.querySelectorAll('series-view .chart-strip .zero')];
    const axis = axes.find((one) => one.getClientRects().length > 0);
    axis?.scrollIntoView({ block: 'center' });
    const { left = 0, width = 0, top = 0 } = axis?.getBoundingClientRect() ?? {};
    return { x: left + width * part, y: top - 20 };
  }, share);
}

/** Drags the mouse over the strip from one share of all years to another. */
export async function dragOverStrip(page: DrivenPage, from: number, to: number): Promise<void> {
  const start = await findOnStrip(page, from);
  // What listens is fetched when the strip comes near.
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('.strip-handles').length, 0)).toBe(1);
  const end = await findOnStrip(page, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}
