import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fieldGuide } from '../../src/core/field-guide.ts';
import { contentSchemas } from '../../src/editor/content-schemas.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, 'src/guide/deploy', name), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly type: string;
}

/** The schema of a field, through lists, defaults and what is made ready first. */
function fieldOf(schema: z.ZodType, path: readonly string[]): z.ZodType {
  const definition = schema.def as unknown as Definition; // the parts of zod's definitions that are looked at
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (definition.shape) return fieldOf(definition.shape[key] ?? z.never(), rest);
  const inner = definition.element ?? definition.innerType ?? definition.out;
  return inner ? fieldOf(inner, path) : z.never();
}

const kinds = Object.keys(contentSchemas) as (keyof typeof contentSchemas)[]; // the keys of the table
const examples = kinds.flatMap((kind) =>
  Object.entries(fieldGuide[kind]).flatMap(([path, { example }]) =>
    example === undefined ? [] : [[kind, path, example] as const],
  ),
);

test.each(examples)('the example of the kind %s for %s is taken as it stands', (kind, path, example) => {
  const value = (parse(example) as Record<string, unknown>)[path.split('.').at(-1) ?? ''];
  expect(fieldOf(contentSchemas[kind], path.split('.')).safeParse(value).error?.issues ?? []).toEqual([]);
});

describe('the files for hosts', () => {
  test.each(['netlify.toml', 'cloudflare.toml', 'github-pages.yml', 's3.sh'])(
    '%s runs commands that exist, on the folder that a build writes',
    (name) => {
      const text = read(name);
      for (const [, command = ''] of text.matchAll(/npm run ([\w:]+)/gu))
        expect(Object.keys(scripts)).toContain(command);
      expect(text).toMatch(/npm run build/u);
      expect(text).toMatch(/\bdist\b/u);
    },
  );

  test('the workflow of GitHub Pages is YAML with one job of steps', () => {
    const { jobs } = parse(read('github-pages.yml')) as { jobs: { deploy: { steps: object[] } } };
    expect(jobs.deploy.steps.length).toBeGreaterThan(4);
  });

  test('the script for S3 is one that a shell can read', () => {
    expect(spawnSync('sh', ['-n', join(root, 'src/guide/deploy/s3.sh')]).status).toBe(0);
  });

  test('the CloudFront function looks for index.html in folders, and lets files be', () => {
    const handler = new Function(`${read('cloudfront.js')}; return handler;`)() as (event: object) => { uri: string };
    expect(handler({ request: { uri: '/articles/a/' } }).uri).toBe('/articles/a/index.html');
    expect(handler({ request: { uri: '/icon.svg' } }).uri).toBe('/icon.svg');
  });
});
