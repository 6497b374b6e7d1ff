import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { renderPassages } from '../../src/core/render.ts';

const folder = join(import.meta.dirname, '../fixtures');
const sources = '- { id: minutes, title: Minutes, publisher: The council, grade: A, licence: Facts only }';
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function toLine({ text, label, id }: { readonly text: string; readonly label: string; readonly id: string }): string {
  return `${text} ${label} → ${id}`;
}

describe.each(cases.map(({ name }) => name))('the article %s', (name) => {
  const input = readFileSync(join(folder, name, 'input.md'), 'utf8');
  const { site, problems } = buildSite({ [`content/articles/${name}.md`]: input, 'content/sources.yaml': sources });
  const article = site?.articles[0];

  test('builds', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('gives these annotations', async () => {
    const lines = article?.annotations.map(
      ({ kind, id, block, start, end, text }) => `${kind} ${id} ${block.index}:${start}-${end} ${text}`,
    );
    await expect(`${lines?.join('\n')}\n`).toMatchFileSnapshot(join(folder, name, 'annotations.txt'));
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
    await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot(join(folder, name, 'passages.txt'));
  });
});
