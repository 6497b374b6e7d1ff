import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../src/core/build-site.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

test('the article that the README shows builds as it stands', () => {
  const example = /```markdown\n(.*?)```/su.exec(readme)?.[1] ?? '';
  const result = buildSite({ 'content/articles/my-report.md': example.replace(/^ {3}/gmu, '') });
  expect(result.problems).toEqual([]);
  expect(result.site?.articles[0]?.annotations.map(({ kind }) => kind).sort()).toEqual([
    'claim',
    'figure',
    'mention',
    'mention',
  ]);
});

test('every command that the README names exists', () => {
  const commands = [...readme.matchAll(/npm (?:run )?(start|test|dev|check|build|[a-z]+:[a-z]+)\b/gu)].map(
    ([, name]) => name ?? '',
  );
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) expect(Object.keys(manifest['scripts'] ?? {})).toContain(command);
});

test('every file that the README names exists', () => {
  const files = [...readme.matchAll(/`((?:src|tests|content)\/[\w./-]+)`/gu)].map(([, file]) => file ?? '');
  const missing = files.filter((file) => !file.includes('my-report') && !existsSync(join(root, file)));
  expect(missing).toEqual([]);
});

describe('the README’s table of dependencies', () => {
  const packages = ['dependencies', 'devDependencies'].flatMap((list) => Object.keys(manifest[list] ?? {}));
  test.each(packages.filter((name) => !name.startsWith('@types/')))('gives a reason for %s', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });
});
