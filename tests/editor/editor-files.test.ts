import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldGuide } from '../../src/core/field-guide.ts';
import { contentSchemas, fieldPaths } from '../../src/editor/content-schemas.ts';
import { idsFile, snippetsFile, toEditorFiles } from '../../src/editor/editor-files.ts';
import { toFrontmatterFiles } from '../../src/editor/frontmatter-schemas.ts';
import { findKnownIds } from '../../src/editor/known-ids.ts';
import { soundFiles } from '../core/fixture.ts';

const root = join(import.meta.dirname, '../..');
const files = toEditorFiles(findKnownIds(soundFiles));

describe('what VS Code completes by', () => {
  // The ids are those of the content on the day when they were written, which is no promise.
  test.each(Object.keys(files).filter((path) => path !== idsFile && path !== snippetsFile))(
    '%s is what the validation says; `npm run schemas` mends it',
    (path) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(files[path]);
    },
  );

  test('the known ids are offered, and any other is taken', () => {
    const { definitions } = JSON.parse(files[idsFile] ?? '') as { definitions: Record<string, unknown> };
    expect(definitions['entity']).toEqual({ anyOf: [{ enum: ['ann-lee', 'ministry'] }, { type: 'string' }] });
    expect(files['.vscode/schemas/article.json']).toContain('known-ids.json#/definitions/entity');
    expect(files[snippetsFile]).toContain('speaker: ${3|ann-lee,ministry|}');
  });

  test('closed lists are enums, required fields are required, and nothing else is taken', () => {
    const article = JSON.parse(files['.vscode/schemas/article.json'] ?? '') as Record<string, never>;
    expect(article).toMatchObject({
      additionalProperties: false,
      required: ['headline', 'dek', 'dateline', 'published', 'basis'],
      properties: {
        claims: {
          items: {
            properties: {
              manner: { enum: ['quoted', 'partly-quoted', 'paraphrased', 'written', 'tweeted', 'silence'] },
            },
          },
        },
      },
    });
  });
});

test('frontmatter is completed by the same schemas, in every Markdown file of the content', () => {
  const paths = ['content/articles/a B.md', 'content/entities/c.md', 'content/series/d.csv', 'content/sources.yaml'];
  const written = toFrontmatterFiles('/home/Ann Lee/site', paths, findKnownIds(soundFiles));
  expect(JSON.parse(written['.astro/collections/collections.json'] ?? '')).toEqual({
    collections: ['article', 'entity', 'series'].map((name) => ({ hasSchema: true, name })),
    entries: {
      'file:///home/ann lee/site/content/articles/a b.md': 'article',
      'file:///home/ann lee/site/content/entities/c.md': 'entity',
    },
  });
  for (const kind of ['article', 'entity', 'series'])
    expect(written[`.astro/collections/${kind}.schema.json`]).toBe(files[`.vscode/schemas/${kind}.json`]);
  expect(written['.astro/collections/known-ids.json']).toBe(files[idsFile]);
});

const kinds = Object.keys(contentSchemas) as (keyof typeof contentSchemas)[]; // the keys of the table
test.each(kinds)('the guide tells of every field of the kind %s, and of no other', (kind) => {
  expect(Object.keys(fieldGuide[kind]).sort()).toEqual([...fieldPaths(kind)].sort());
  for (const [path, { example }] of Object.entries(fieldGuide[kind])) {
    if (example !== undefined) expect(example.startsWith(`${path.split('.').at(-1)}: `), path).toBe(true);
  }
});
