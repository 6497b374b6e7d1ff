// Made-up sites with every feature, with right-to-left text and with long names, built and walked in the browser.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clearContent, copyProject, removeFolders } from '../editor/copy-project.ts';
import { runNode } from '../run-node.ts';
import { serveFolder } from '../serve-folder.ts';
import { readPages } from '../site/read-pages.ts';
import type { Server } from '../start-server.ts';
import { colorRules, findViolations } from './find-violations.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** The pages at the top and the first of each folder below: the others of a folder are made alike. */
function findSamples(paths: readonly string[]): readonly string[] {
  const folderOf = (path: string) => path.replace(/(?<=^\/.*\/)[^/]+\/$/u, '*'); // matches `a/` of `/people/a/`; not `/people/`
  return paths.filter((path) => paths.find((other) => folderOf(other) === folderOf(path)) === path);
}

/** Widths and sizes of text; 320 pixels are also what is left of 1280 at a zoom of 400 %. */
const sizes = [
  [320, '100%'],
  [640, '200%'],
  [1280, '200%'],
] as const;

describe.each(['gold', 'right-to-left'])('the site of %s', (name) => {
  const project = copyProject();
  let server: Server;
  let page: Page;
  let paths: readonly string[];
  beforeAll(async () => {
    clearContent(project);
    cpSync(join(import.meta.dirname, '../fixtures', name, 'content'), join(project, 'content'), { recursive: true });
    const { code, output } = await runNode(project, ['src/editor/build.ts']);
    expect(output).toContain('Built dist/');
    expect(code).toBe(0);
    paths = findSamples(readPages(join(project, 'dist')).map(({ path }) => path));
    server = await serveFolder(join(project, 'dist'), '/');
    page = await browser.newPage({ bypassCSP: true });
  });
  afterAll(async () => {
    await page.close();
    await server.stop();
    removeFolders([project]);
  });

  const open = (path: string) => page.goto(new URL(path.slice(1), server.address).href);

  test('axe finds nothing on any page, light, dark or with more contrast', async () => {
    const found: string[] = [];
    for (const path of paths) {
      await open(path);
      found.push(...(await findViolations(page)).map((fault) => `${path} ${fault}`));
      for (const media of [{ colorScheme: 'dark' }, { contrast: 'more' }] as const) {
        await page.emulateMedia(media);
        found.push(...(await findViolations(page, colorRules)).map((fault) => `${path} ${fault}`));
        await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
      }
    }
    expect(found).toEqual([]);
  });

  test.each(sizes)('nothing sticks out of any page at %i pixels with text of %s', async (width, size) => {
    await page.setViewportSize({ width, height: 900 });
    const out: string[] = [];
    for (const path of paths) {
      await open(path);
      const wide = await page.evaluate(async (text) => {
        document.documentElement.style.fontSize = text;
        // What follows the size by script does so with the next frame.
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        return document.documentElement.scrollWidth - innerWidth;
      }, size);
      if (wide > 0) out.push(`${path} ${wide}`);
    }
    expect(out).toEqual([]);
  });

  test('every mark of an article still shows where the system forces its colors', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const path of paths.filter((one) => /^\/articles\/[^/]+\/$/u.test(one))) {
      await open(path);
      const unmarked = await page.locator('.text :is(.mention, mark, a.figure)').evaluateAll((marks) =>
        marks
          .filter((mark) => {
            const { textDecorationLine, borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(mark);
            const isRuled = borderBlockEndStyle !== 'none' && Number.parseFloat(borderBlockEndWidth) > 0;
            return textDecorationLine === 'none' && !isRuled;
          })
          .map(({ id }) => id),
      );
      expect(unmarked).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });
});
