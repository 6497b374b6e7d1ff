import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArchitecture, checkTopLevel } from './check-architecture.ts';

const root = join(import.meta.dirname, '..');

function readSources(): Record<string, string> {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

test('src/ keeps to the import table and the habits', () => {
  expect(checkArchitecture(readSources())).toEqual([]);
});

test('the top of the project holds only what belongs there', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace('/', ''));
  expect(checkTopLevel(readdirSync(root).filter((name) => !ignored.includes(name)))).toEqual([]);
});

test.each([
  ['core reading files', 'src/core/parse.ts', "import { readFileSync } from 'node:fs';"],
  ['core knowing Astro', 'src/core/parse.ts', "import { z } from 'astro/zod';"],
  ['core knowing where it runs', 'src/core/parse.ts', 'export const base = import.meta.env.BASE_URL;'],
  ['core drawing', 'src/core/kinds/figure.ts', "import { max } from 'd3';"],
  ['core importing late', 'src/core/parse.ts', "const page = await import('../pages/feed.xml.ts');"],
  ['a chart that reads the site', 'src/charts/axes.ts', "import { readSite } from '../site.ts';"],
  ['an export running the pipeline', 'src/exports/feed.ts', "import { buildSite } from '../core/build-site.ts';"],
  ['site.ts importing a page', 'src/site.ts', "export * from './pages/feed.xml.ts';"],
  ['a component that reads the site', 'src/components/Card.astro', "---\nimport { readSite } from '../site.ts';\n---"],
  ['a component that reads files', 'src/components/Card.astro', "---\nimport 'node:fs';\n---"],
  ['a component with a page', 'src/layouts/Page.astro', "---\nimport Index from '../pages/index.astro';\n---"],
  ['a page with another page', 'src/pages/a.astro', "---\nimport Index from './index.astro';\n---"],
  ['a page running the pipeline', 'src/pages/a.astro', "---\nimport { check } from '../core/checks/checks.ts';\n---"],
  ['a page running browser code', 'src/pages/a.astro', "---\nimport '../client/card.ts';\n---"],
  ['a script reading the site', 'src/pages/a.astro', "<script>import { readSite } from '../site.ts';</script>"],
  ['a script by its address', 'src/pages/a.astro', '<script src="../core/mark.ts"></script>'],
  ['browser code with the core', 'src/client/card.ts', "import { mark } from '../core/mark.ts';"],
  ['types from outside the table', 'src/client/card.ts', "export type Page = import('../site.ts').Site;"],
  ['an editor command with a page', 'src/editor/new.ts', "import type { Props } from '../pages/a.astro';"],
  ['a folder of no part', 'src/shared/a.ts', ''],
  ['a name that says nothing', 'src/core/utils.ts', ''],
  ['a barrel', 'src/charts/index.ts', ''],
  ['a default export', 'src/core/a.ts', 'export default 1;'],
  ['a default function', 'src/core/a.ts', 'export default function draw() {}'],
  ['any', 'src/core/a.ts', 'export function draw(value: any) {}'],
  ['a cast to any', 'src/components/A.astro', '---\nconst value = Astro.props as any;\n---'],
  ['a silenced type error', 'src/core/a.ts', '// @ts-ignore'],
  ['a clock', 'src/core/a.ts', 'const now = Date.now();'],
  ['a clock of a command', 'src/editor/build.ts', 'const begun = new Date;'],
  ['a clock in words', 'src/site.ts', 'const now = Date();'],
  ['an order by locale', 'src/core/a.ts', 'names.sort((a, b) => a.localeCompare(b));'],
  ['today', 'src/components/A.astro', '<p>{new Date().getUTCFullYear()}</p>'],
  ['a locale', 'src/pages/a.astro', '<p>{(8600).toLocaleString()}</p>'],
  ['chance', 'src/charts/a.ts', 'export const shift = Math.random();'],
  ['content by a glob', 'src/pages/a.astro', "---\nconst all = import.meta.glob('/content/*');\n---"],
  [
    'a kept page that reads lists',
    'src/pages/a.astro',
    "---\nexport function getStaticPaths() {\n  return changedRoutes('a', site().articles);\n}\nconst all = site().articles;\n---",
  ],
  ['work left over', 'src/styles/site.css', '/* TODO */'],
  ['a very long file', 'src/styles/site.css', '\n'.repeat(301)],
])('checkArchitecture refuses %s', (_name, path, text) => {
  const found = checkArchitecture({ [path]: text });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^src\/\S+: .+; .+$/);
});

test.each([
  ['the core with its own files', 'src/core/parse.ts', "import { z } from 'zod';\nimport { mark } from './mark.ts';"],
  ['types of the model', 'src/charts/a.ts', "import type { Site } from '../core/model.ts';"],
  ['the tables of the core', 'src/components/A.astro', "---\nimport { statuses } from '../core/vocabulary.ts';\n---"],
  ['a page with the site', 'src/pages/index.astro', "---\nimport { readSite } from '../site.ts';\n---\n<p>any</p>"],
  [
    'a kept page with tables',
    'src/pages/a.astro',
    "---\nexport function getStaticPaths() {\n  return changedRoutes('a', site().articles);\n}\nconst { corrected } = tables();\n---",
  ],
  ['scripts for the browser', 'src/pages/a.astro', "<script>import '../client/card.ts';</script>"],
  ['a date from the content', 'src/core/a.ts', "export const day = new Date('2020-01-01');"],
  ['a clock in the browser', 'src/client/card.ts', 'const now = Date.now();'],
  ['a switch with a default', 'src/core/a.ts', 'switch (kind) { default: draw(); }'],
])('checkArchitecture lets pass %s', (_name, path, text) => {
  expect(checkArchitecture({ [path]: text })).toEqual([]);
});

test('checkTopLevel refuses a stray file and lets dotfiles pass', () => {
  expect(checkTopLevel(['notes.txt', 'src', '.ci', 'package.json'])).toEqual([
    'notes.txt: does not belong at the top of the project; put it into src/, tests/, content/ or public/',
  ]);
});
