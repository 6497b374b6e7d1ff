import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The program of axe, which defines a global of that name. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe whose outcome can change with the colors alone. */
export const colorRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page that is open or in one part of it, by all of its rules or by some, each with the elements
 * that it is about; the page has to bypass its policy.
 */
export async function findViolations(page: Page, rules?: readonly string[], part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(runAxe, [part, rules ? { runOnly: [...rules] } : {}] as const);
}

/** Runs in a page that has the program, and needs nothing from around it. */
export async function runAxe([part, options]: readonly [part: string, options: RunOptions]): Promise<string[]> {
  const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') }; // the program defines it
  const { violations } = await runner.run(part, options);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => String(target))
        .slice(0, 3)
        .join(', ')}`,
  );
}
