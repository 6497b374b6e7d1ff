import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { runJava } from './find-java.ts';
import { listFiles } from './read-pages.ts';

const checker = join(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
const message = z.object({ type: z.string(), url: z.string().optional(), message: z.string() });
const report = z.object({ messages: z.array(message) });

/** What the Nu HTML checker finds wrong with files, as `/a/index.html: …`. */
async function findFaults(folder: string, files: readonly string[]): Promise<string[]> {
  const options = ['-Xss4m', '-jar', checker, '--format', 'json', '--errors-only', ...files];
  return report
    .parse(JSON.parse(await runJava(folder, options)))
    .messages.map(({ url = '', message: text }) => `${url.split('/').slice(-3).join('/')}: ${text}`);
}

// Firefox brings a switch back as it stood before a reload, unless it is told not to; the checker allows that for texts only.
// Copies of pages have their styles in them, of which the checker does not know all.
const allowed =
  /Attribute “autocomplete” is only allowed when the input type is|CSS: (?:Unrecognized at-rule “@layer”|“size-adjust”: Property)/u;

test('the Nu HTML checker finds no error in any page, and does find one where there is one', async () => {
  const folder = inject('basedDist');
  const pages = listFiles(folder)
    .filter((file) => /(?:index|404|\/versions\/.*\d)\.html$/u.test(file))
    .map((file) => `.${file}`);
  expect(pages.length).toBeGreaterThan(50);
  const faults = await findFaults(folder, pages);
  expect(faults.filter((fault) => !allowed.test(fault))).toEqual([]);
  expect((await findFaults(import.meta.dirname, ['faulty.html'])).join()).toMatch(/Duplicate ID “a”/u);
});
