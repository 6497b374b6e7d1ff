import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe whose outcome can change with the colors alone. */
export const colorRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page that is open or in one part of it, by all of its rules or by some, each with the elements
 * that it is about; the page has to bypass its policy.
 */
export async function findViolations(page: Page, rules?: readonly string[], part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async ([only, within]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') }; // the line above defines it
      const { violations } = await runner.run(within, only ? { runOnly: [...only] } : {});
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ target }) => String(target))
            .slice(0, 3)
            .join(', ')}`,
      );
    },
    [rules, part] as const,
  );
}
