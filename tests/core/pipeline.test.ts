import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, type BuildResult } from '../../src/core/build-site.ts';
import type { OtherWords } from '../../src/core/kinds/kind.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { renderPassages } from '../../src/core/render.ts';
import { readResult } from '../../src/site.ts';

const folder = join(import.meta.dirname, '../fixtures');
const sources = '- { id: minutes, title: Minutes, publisher: The council, grade: A, licence: Facts only }';
const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** A case is one article, `input.md`, or a folder with a whole `content/` in it. */
function buildCase(name: string): BuildResult {
  if (existsSync(join(folder, name, 'content'))) return readResult(join(folder, name));
  const input = readFileSync(join(folder, name, 'input.md'), 'utf8');
  return buildSite({ [`content/articles/${name}.md`]: input, 'content/sources.yaml': sources });
}

const cases = names.flatMap(({ name }) => {
  const { site, problems } = buildCase(name);
  // The files of the one article of a case bear plain names.
  const toPath = (slug: string, end: string) => join(folder, name, slug === name ? end : `${slug}.${end}`);
  return (site?.articles ?? [undefined]).map((article) => ({
    name,
    slug: article?.slug ?? 'unbuilt',
    article,
    site,
    problems,
    toPath,
  }));
});

function toLine({ text, label, id, article }: OtherWords): string {
  return `${text} ${label} → ${article ? `${article.slug} ` : ''}${id}`;
}

describe.each(cases)('the article $slug of $name', ({ slug, article, site, problems, toPath }) => {
  test('builds', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('gives these annotations', async () => {
    const lines = article?.annotations.map(
      ({ kind, id, block, start, end, text }) => `${kind} ${id} ${block.index}:${start}-${end} ${text}`,
    );
    await expect(`${lines?.join('\n')}\n`).toMatchFileSnapshot(toPath(slug, 'annotations.txt'));
  });

  test('gives these passages', async () => {
    const passages = article && site ? renderPassages(article, site, (path) => `/base${path}`) : [];
    const blocks = passages.map(({ paragraph, html, notes }) => {
      const beside = notes.map(
        ({ number, slot, title, tag, grade, body, others = [] }) =>
          `  note ${number} (${slot}) ${[title, tag, grade, body, ...others.map(toLine)].filter(Boolean).join(' | ')}`,
      );
      return [`¶${paragraph ?? ''}`, html, ...beside].join('\n');
    });
    await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot(toPath(slug, 'passages.txt'));
  });
});
