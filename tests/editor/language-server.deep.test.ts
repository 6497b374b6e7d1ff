// The servers of the two extensions that .vscode/ recommends, started as VS Code starts them, on a copy of the project.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../run-node.ts';
import { copyProject, removeFolders } from './copy-project.ts';
import { askServer } from './language-client.ts';

const root = join(import.meta.dirname, '../..');
const folder = copyProject();
cpSync(join(root, '.vscode'), join(folder, '.vscode'), { recursive: true });
afterAll(() => removeFolders([folder]));

// Comments are no JSON.
const settings = JSON.parse(
  readFileSync(join(root, '.vscode/settings.json'), 'utf8').replace(/^\s*\/\/.*$/gmu, ''), // matches `  // a comment`; not `"a": 1`
) as Readonly<Record<string, unknown>>;

/** A content file with one value miswritten. */
function open(path: string, from: string, to: string): { uri: string; text: string; line: number } {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  return { uri: new URL(`file://${join(folder, path)}`).href, text: text.replace(from, to), line };
}

const article = 'content/articles/us-envoy-islamabad-doha-talks.md';

test.each([
  ['a closed list', 'manner: paraphrased', 'manner: paraphrasd', 'manner: ', 'partly-quoted'],
  ['a known id', 'manner: paraphrased', 'manners: paraphrased\n    speaker: ', 'speaker: ', 'fawad-aman'],
])(
  'the Astro extension completes %s in frontmatter, and marks what is miswritten',
  async (_, from, to, before, word) => {
    expect((await runNode(folder, ['src/editor/write-schemas.ts'])).code).toBe(0);
    expect(settings['astro.content-intellisense']).toBe(true);
    const { uri, text, line } = open(article, from, to);
    const options = { contentIntellisense: true, typescript: { tsdk: join(root, 'node_modules/typescript/lib') } };
    const { completions, marks } = await askServer(
      [join(root, 'node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
      { folder, settings: {}, options },
      { uri, language: 'markdown', text, line, before },
    );
    expect(completions).toContain(word);
    expect(marks.map((mark) => mark.line)).toContain(line);
  },
);

test('the YAML extension completes a closed list of sources.yaml, and marks what is miswritten', async () => {
  const yaml = { schemas: settings['yaml.schemas'], completion: true, validate: true, schemaStore: { enable: false } };
  const { uri, text, line } = open('content/sources.yaml', 'grade: B\n', 'grade: Q\n');
  const { completions, marks } = await askServer(
    [join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    { folder, settings: { yaml } },
    { uri, language: 'yaml', text, line, before: 'grade: ' },
  );
  expect(completions).toEqual(['A', 'B', 'C', 'report']);
  expect(marks).toEqual([{ line, message: expect.stringContaining('Value is not accepted') }]);
});
