import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck/lib/browser.js';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { findAllCode, visitNodes } from './find-imports.ts';
import { patience } from './patience.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
// What measures builds reads nothing that others wrote.
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|mjs|astro)$/u.test(file) && !file.startsWith('editor/bench'));

const roundDown = (count: number, unit: number) => Math.floor((count - 1) / unit) * unit;

/** How a text holds the pattern up, or why nobody knows; undefined where none does. */
function findAttack(source: string, flags: string): string | undefined {
  // It does not know `d`, which asks for places and changes no search.
  const result = checkSync(source, flags.replace('d', ''), { timeout: patience.test, randomSeed: 20200914 });
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') return `/${source}/${flags} ${result.error.kind}`;
  // Of what stands behind a lookbehind its search by chance at times believes too much; the engine tells.
  const begun = process.threadCpuUsage();
  new RegExp(source, flags).test(result.attack.string);
  if (process.threadCpuUsage(begun).user / 1e6 < 0.1) return undefined;
  return `/${source}/${flags} ${result.complexity.summary} by ${result.attack.pattern}`;
}

test('a pattern that a text does hold up is found', () => {
  expect(findAttack('[/]*$', 'u')).toMatch(/polynomial by/u);
});

test('no pattern that stands in the code can be held up by a text', () => {
  const patterns = new Map<string, string>();
  for (const file of files)
    for (const code of findAllCode(file, readFileSync(join(root, 'src', file), 'utf8')))
      visitNodes(code, (node) => {
        // Where a script has markup after it, TypeScript reads `/p>` as a pattern that never ends.
        if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*$/u.test(node.text.slice(1))) patterns.set(node.text, file);
      });
  expect(readme).toContain(`| over ${roundDown(patterns.size, 100)} in the code,`);
  const attacks = [...patterns].flatMap(([text, file]) => {
    const end = text.lastIndexOf('/');
    const attack = findAttack(text.slice(1, end), text.slice(end + 1));
    return attack === undefined ? [] : [`${file}: ${attack}`];
  });
  expect(attacks).toEqual([]);
});

test('nor any that is put together while content is read and suggestions are made', async () => {
  const made = new Map<string, readonly [source: string, flags: string, place: string]>();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, [source, flags = '']: [RegExp | string, string?]) {
        const caller = new Error().stack?.split('\n')[2] ?? '';
        const place = /\/src\/([\w./-]+:\d+)/u.exec(caller)?.[1];
        if (place !== undefined && typeof source === 'string') made.set(`${place} ${flags}`, [source, flags, place]);
        return new target(source, flags);
      },
    }),
  );
  const { readResult, readTexts } = await import('../src/site.ts');
  const { suggest } = await import('../src/editor/suggest/suggest.ts');
  await import('../src/exports/headers-file.ts');
  const { attributeOf } = await import('../src/editor/html-tags.ts');
  const { findGaps } = await import('../src/core/gaps.ts');
  for (const folder of [root, join(root, 'tests/fixtures/gold')]) {
    const { site } = readResult(folder);
    if (site) findGaps(site);
    for (const [file, text] of Object.entries(readTexts(folder)))
      if (file.startsWith('content/articles/')) suggest(file, text, []);
  }
  attributeOf({ attributes: ' href="/"' }, 'href');
  vi.unstubAllGlobals();
  const attacks = [...made.values()].map(([source, flags, place]) => [place, findAttack(source, flags)]);
  expect(attacks.filter(([, attack]) => attack !== undefined)).toEqual([]);
  const places = new Set(made.values().map(([, , place]) => place));
  expect(readme).toContain(` in the code, over ${roundDown(places.size, 10)} made in a run |`);
});
