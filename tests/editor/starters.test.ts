import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { formatProblem } from '../../src/core/problem.ts';
import {
  articleStarter,
  correctionStarter,
  entityStarter,
  seriesStarter,
  type Starter,
} from '../../src/editor/starters.ts';
import { articleFile, soundFiles } from '../core/fixture.ts';

const starters: readonly (readonly [name: string, files: readonly Starter[]])[] = [
  ['an article', articleStarter('Council: “yes” to a #1 bridge', '2024-05-02')],
  ['an entity', entityStarter('José O’Neil', 'person')],
  ['a series', seriesStarter('2024 trucks')],
  ['a correction', correctionStarter('/articles/truce-talks/', '2024-05-02')],
];

function place(files: readonly Starter[], fill: (text: string) => string): Readonly<Record<string, string>> {
  return { ...soundFiles, ...Object.fromEntries(files.map(({ path, text }) => [path, fill(text)])) };
}

/** What an editor writes into the empty fields. */
function fill(text: string): string {
  let count = 0;
  const filled = text.replace(/^( *\w+:)$(?!\n +- )/gmu, (field) => `${field} something ${(count += 1)}`);
  // What stands in the text now, as a correction has to say it.
  if (filled.includes('now:')) return filled.replace(/now: .+/u, 'now: A first line');
  return filled.endsWith('note\n') ? `${filled}2024,5,,,exact,reported,level,wire,\n` : filled;
}

describe('a new file', () => {
  test.each(starters)('for %s lacks nothing but what its empty fields say', (_, files) => {
    const lines = buildSite(place(files, String), true).problems.map(formatProblem);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(
        /is empty — write a value|has no rows — add a row|changes nothing — write what stood there/u,
      );
  });

  test.each(starters)('for %s is sound once they are filled in', (_, files) => {
    expect(buildSite(place(files, fill), true).problems.map(formatProblem)).toEqual([]);
  });
});

test.each([
  ['cut behind a word', 'word '.repeat(30), `${'word-'.repeat(23)}word`],
  ['cut within a word that is longer', 'x'.repeat(500), 'x'.repeat(120)],
  ['another where Windows keeps it for itself', 'Con', 'con-1'],
])('the name of a new file is %s', (_, title, id) => {
  expect(articleStarter(title, '2024-05-02')[0]?.path).toBe(`content/articles/${id}.md`);
  expect(entityStarter(title, 'person')[0]?.path).toBe(`content/entities/${id}.md`);
});

test.each([['/articles/truce-talks/#c-hope'], ['https://example.org/articles/truce-talks/?w=1m3k9xa#c-hope']])(
  'a new correction is of the words at %s',
  (address) => {
    const [{ text } = { text: '' }] = correctionStarter(address, '2024-05-02');
    expect(text).toContain('- id: 2024-05-02-c-hope\n');
    expect(text).toContain('  of: "/articles/truce-talks/#c-hope"\n');
  },
);

test('a headline over two lines is one text', () => {
  expect(articleStarter('Two\nlines', '2024-05-02')[0]?.text).toContain('headline: "Two\\nlines"\n');
});

test('a new article is a draft of its day, under an address made from its headline', () => {
  const [article] = articleStarter('Council: “yes” to a #1 bridge', '2024-05-02');
  expect(article?.path).toBe('content/articles/council-yes-to-a-1-bridge.md');
  expect(article?.path).not.toBe(articleFile);
  const { site } = buildSite(place(article ? [article] : [], fill), true);
  expect(site?.articles.map(({ headline, published }) => [headline, published.text])).toContainEqual([
    'Council: “yes” to a #1 bridge',
    '2024-05-02',
  ]);
});
