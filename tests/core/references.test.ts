import { describe, expect, test } from 'vitest';
import { parseYaml, type Yaml } from '../../src/core/front-matter.ts';
import { reportRepeatedIds, resolverFor } from '../../src/core/references.ts';
import { collector } from './fixture.ts';

const yaml = parseYaml('a.yaml', 'list:\n  - id: one\n  - id: two\n  - id: one', () => undefined) as Yaml; // sound YAML
const known = new Map([['wire', 'W']]);

describe('resolverFor', () => {
  test('gives what an id stands for', () => {
    const { report, lines } = collector();
    expect(resolverFor(yaml, new Set(), report)('source', 'wire', known, ['list'])).toBe('W');
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
    expect(resolverFor(yaml, new Set(), report)('source', id, known, ['list', 1, 'id'])).toBeUndefined();
    expect(lines()).toEqual([line]);
  });

  test('does not report ids of a kind that could be read in part only', () => {
    const { report, lines } = collector();
    resolverFor(yaml, new Set(['source']), report)('source', 'other', known, ['list']);
    resolverFor(yaml, new Set(['source']), report)('entity', 'other', known, ['list']);
    expect(lines()).toEqual([expect.stringContaining('no entity has the id `other`')]);
  });
});

test('reportRepeatedIds reports each id that stands before, where it stands again', () => {
  const { report, lines } = collector();
  reportRepeatedIds([{ id: 'one' }, { id: 'two' }, { id: 'one' }], ['list'], yaml, report);
  expect(lines()).toEqual(['a.yaml:4:9 the id `one` is used twice — give each its own id']);
});
