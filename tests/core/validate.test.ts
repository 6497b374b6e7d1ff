import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/core/front-matter.ts';
import { validate } from '../../src/core/validate.ts';
import { collector } from './fixture.ts';

const schema = z.strictObject({
  title: z.string().min(1, 'is empty — write something'),
  date: z.string().default('none'),
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+$/u, 'is not an id — use letters'),
        name: z.string().optional(),
        kind: z.enum(['big', 'small']),
      }),
    )
    .default([]),
});

function check(text: string) {
  const { report, lines } = collector();
  const yaml = parseYaml('a.yaml', text, report);
  const { data, isLossy } = validate(schema, yaml, report);
  return { data, isLossy, lines: lines(), yaml };
}

describe('validate', () => {
  test('gives sound data with its defaults', () => {
    const { data, isLossy, lines } = check('title: T');
    expect([data, isLossy, lines]).toEqual([{ title: 'T', date: 'none', items: [] }, false, []]);
  });

  test.each([
    ['a missing field', 'date: x', 'a.yaml:1:1 `title` is missing — add a line `title: …`'],
    ['a field without a value', 'title:', 'a.yaml:1:7 `title` is empty — write a value, or remove the line'],
    ['a number for a text', 'title: 7', 'a.yaml:1:8 `title` is not a text — put the value in quotation marks'],
    [
      'a text for a list',
      'title: T\nitems: x',
      'a.yaml:2:8 `items` is not a list — begin each item on its own line with a hyphen',
    ],
    ['a message of the schema', 'title: ""', 'a.yaml:1:8 `title` is empty — write something'],
    ['an unknown key with the nearest', 'title: T\nitem: []', 'a.yaml:2:1 unknown key `item` — did you mean `items`?'],
    [
      'an unknown key far from all',
      'title: T\nq: 1',
      'a.yaml:2:1 unknown key `q` — remove it; known keys are title, date, items',
    ],
    [
      'an unknown key of an item',
      'title: T\nitems:\n  - { id: a, kind: big, kidn: big }',
      'a.yaml:3:25 unknown key `kidn` in `items[0]` — did you mean `kind`?',
    ],
    [
      'a word of no list with the nearest',
      'title: T\nitems:\n  - { id: a, kind: bigg }',
      'a.yaml:3:20 `items[0].kind` cannot be `bigg` — did you mean `big`? It is one of big, small',
    ],
    [
      'a missing word',
      'title: T\nitems:\n  - { id: a }',
      'a.yaml:3:5 `items[0].kind` is missing — add a line `kind: …`',
    ],
    [
      'a list for the whole',
      '- a',
      'a.yaml:1:1 `the file` is not a group of fields — write the fields on their own lines, indented, as `field: value`',
    ],
    [
      'a key of every object',
      'title: T\n__proto__: { a: 1 }',
      'a.yaml:2:1 unknown key `__proto__` — remove it; known keys are title, date, items',
    ],
  ])('reports %s', (_, text, line) => {
    expect(check(text).lines).toEqual([line]);
  });

  test('reports every mistake of a document', () => {
    expect(check('date: 1\nitems:\n  - { id: A, kind: x }\nq: 1').lines).toHaveLength(5);
  });
});

describe('what is saved to look further', () => {
  test.each([
    ['fields that stand', 'title: T\ndate: 7', { title: 'T', date: '2000', items: [] }, false],
    [
      'an item whose word is nearly right',
      'title: T\nitems: [{ id: a, kind: bigg }]',
      { items: [{ id: 'a', kind: 'big' }] },
      false,
    ],
    [
      'an item without its unknown key',
      'title: T\nitems: [{ id: a, kind: big, q: 1 }]',
      { items: [{ id: 'a', kind: 'big' }] },
      false,
    ],
    [
      'the items beside one that has no id',
      'title: T\nitems: [{ id: a, kind: big }, { kind: big }, { id: c, kind: big }]',
      { items: [{ id: 'a' }, { id: 'c' }] },
      true,
    ],
    [
      'the items beside one with two mistakes',
      'title: T\nitems: [{ id: a, kind: big }, { id: B, name: 7, kind: big }, { id: c, kind: big }]',
      { items: [{ id: 'a' }, { id: 'c' }] },
      true,
    ],
  ])('is %s', (_, text, data, isLossy) => {
    expect(check(text)).toMatchObject({ data, isLossy });
  });

  test('keeps the place of what stands behind a lost item', () => {
    const { data, yaml } = check('title: T\nitems:\n  - { kind: big }\n  - { id: b, kind: big }');
    expect(data?.items).toHaveLength(1);
    expect(yaml?.positionAt(['items', 0, 'id'])).toEqual({ line: 4, column: 11 });
  });

  test('is nothing where there is no document', () => {
    expect(check('a: [')).toMatchObject({ data: undefined, isLossy: true });
  });
});
