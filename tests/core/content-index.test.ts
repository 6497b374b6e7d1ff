import { describe, expect, test } from 'vitest';
import { indexContent } from '../../src/core/content-index.ts';
import { collector } from './fixture.ts';

function index(...files: string[]) {
  const { report, lines } = collector();
  return { content: indexContent(new Map(files.map((file) => [file, file])), report), lines: lines() };
}

describe('indexContent', () => {
  test('sorts files by their path, each list by id', () => {
    const { content, lines } = index(
      'content/articles/b.md',
      'content/articles/a-1.md',
      'content/entities/a.md',
      'content/series/s.md',
      'content/series/s.csv',
      'content/sources.yaml',
    );
    expect(lines).toEqual([]);
    expect(content.articles.map(({ id }) => id)).toEqual(['a-1', 'b']);
    expect([content.entities, content.series, content.rows].map((list) => list.map(({ file }) => file))).toEqual([
      ['content/entities/a.md'],
      ['content/series/s.md'],
      ['content/series/s.csv'],
    ]);
    expect(content.sources?.file).toBe('content/sources.yaml');
  });

  test.each([
    ['content/article/a.md', /did you mean content\/articles\/<id>\.md\?/u],
    ['content/articles/2020/a.md', /is not a file that content\/ has a place for/u],
    ['content/articles/a.MD', /is not a file that/u],
    ['content/articles/a.MD', /did you mean content\/articles\/<id>\.md\?/u],
    ['content/relation.yaml', /did you mean content\/relations\.yaml\?/u],
    ['content/source.yaml', /did you mean content\/sources\.yaml\?/u],
    ['content/notes.txt', /move it elsewhere: content\/ holds/u],
    ['content/entities/a.csv', /is not a file that/u],
  ])('reports %s, which has no place', (file, line) => {
    expect(index(file).lines).toEqual([expect.stringMatching(line)]);
  });

  test.each([['My Report'], ['-a'], ['a-'], ['a--b'], ['a_b'], ['é'], ['A'], ['__proto__'], ['a.b']])(
    'reports the name “%s”, which is no id',
    (name) => {
      expect(index(`content/articles/${name}.md`).lines).toEqual([
        `content/articles/${name}.md:1:1 the file name “${name}” is not an id — rename it with lower-case letters, digits and single hyphens`,
      ]);
    },
  );

  test.each([['con'], ['lpt1'], ['nul'], ['a'.repeat(121)]])(
    'reports the name “%s”, which not every system can hold',
    (name) => {
      expect(index(`content/entities/${name}.md`).lines).toEqual([
        expect.stringContaining('cannot be a folder on every system'),
      ]);
    },
  );

  test.each([['console'], ['com'], ['lpt10'], ['a'.repeat(120)]])('takes the name “%s”', (name) => {
    expect(index(`content/entities/${name}.md`).lines).toEqual([]);
  });

  test.each([
    ['a', 'A'],
    ['jos\u00E9', 'jose\u0301'],
    ['STRASSE', 'strasse'],
  ])('names both files where %s and %s are one id', (one, other) => {
    const { lines } = index(`content/entities/${one}.md`, `content/entities/${other}.md`);
    const clash = lines.filter((line) => line.includes('has the same id as'));
    expect(clash).toHaveLength(1);
    for (const name of [one, other]) expect(clash[0]).toContain(`content/entities/${name}.md`);
  });

  test('lets an article, an entity and a series share an id', () => {
    expect(index('content/articles/a.md', 'content/entities/a.md', 'content/series/a.md').lines).toEqual([]);
  });
});
