import { describe, expect, test } from 'vitest';
import { parseYaml, type Yaml } from '../../src/core/front-matter.ts';
import { readIds, reportRepeatedIds, resolverFor, type Incomplete } from '../../src/core/references.ts';
import { collector } from './fixture.ts';

const yaml = parseYaml('a.yaml', 'list:\n  - id: one\n  - id: two\n  - id: one', () => undefined) as Yaml; // sound YAML
const known = new Map([['wire', 'W']]);

describe('resolverFor', () => {
  test('gives what an id stands for', () => {
    const { report, lines } = collector();
    expect(resolverFor(yaml, new Map(), report)('source', 'wire', known, ['list'])).toBe('W');
    expect(lines()).toEqual([]);
  });

  test.each([
    [
      'wired',
      'a.yaml:3:9 no source has the id `wired` — did you mean `wire`? Otherwise add it to content/sources.yaml',
    ],
    ['other', 'a.yaml:3:9 no source has the id `other` — add it to content/sources.yaml'],
    ['constructor', 'a.yaml:3:9 no source has the id `constructor` — add it to content/sources.yaml'],
  ])('reports %s, which stands for nothing', (id, line) => {
    const { report, lines } = collector();
    expect(resolverFor(yaml, new Map(), report)('source', id, known, ['list', 1, 'id'])).toBeUndefined();
    expect(lines()).toEqual([line]);
  });

  test.each([
    ['entity', "declare it in the article's `entities` or add content/entities/<id>.md"],
    ['series', 'add content/series/<id>.md and <id>.csv'],
    ['article', 'add content/articles/<id>.md'],
    ['commitment', "add it to the `commitments` of the agreement's file"],
  ] as const)('says of an unknown %s what to do', (what, fix) => {
    const { report, problems } = collector();
    resolverFor(yaml, new Map(), report)(what, 'other', known, ['list']);
    expect(problems).toMatchObject([{ message: `no ${what} has the id \`other\``, fix }]);
  });

  test('does not report an id whose entry is broken, or may be', () => {
    const { report, lines } = collector();
    const incomplete: Incomplete = new Map([
      ['source', new Set(['other'])],
      ['series', new Set(['*'])],
    ]);
    const resolve = resolverFor(yaml, incomplete, report);
    resolve('source', 'other', known, ['list']);
    resolve('series', 'other', known, ['list']);
    resolve('entity', 'other', known, ['list']);
    resolve('source', 'another', known, ['list']);
    expect(lines()).toEqual([
      expect.stringContaining('no entity has the id `other` — declare'),
      expect.stringContaining('no source has the id `another` — did you mean `other`?'),
    ]);
  });
});

test('reportRepeatedIds reports each id that stands before, where it stands again', () => {
  const { report, lines, problems } = collector();
  reportRepeatedIds([{ id: 'one' }, { id: 'two' }, { id: 'one' }], ['list'], yaml, report);
  expect(lines()).toEqual(['a.yaml:4:9 the id `one` is used twice — give each its own id']);
  expect(problems[0]?.edit).toMatchObject({ line: 4, column: 9, text: 'one-3' });
});

test('readIds finds the ids of a text whose YAML is broken', () => {
  const text = '- id: one\n- { "id": "two", grid: no }\n- id:   \'three-3\'\n  valid: no\n- id: [';
  expect(readIds(text)).toEqual(['one', 'two', 'three-3', '*']);
});
