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
  const { data, isLossy, lostFrom } = validate(schema, yaml, report);
  return { data, isLossy, lostFrom, lines: lines(), yaml };
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
    ['a list for a text', 'title: []', 'a.yaml:1:8 `title` is not a text — put the value in quotation marks'],
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
    ['nothing at all', '# soon', 'a.yaml:1:1 holds no field and no entry — write them, or remove the file'],
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
    [
      'the items beside two without an id',
      'title: T\nitems: [{ kind: big }, { id: b, kind: big }, { kind: big }, { id: d, kind: big }]',
      { items: [{ id: 'b' }, { id: 'd' }] },
      true,
    ],
    [
      'the items beside one whose word is none of the list',
      'title: T\nitems: [{ id: a, kind: big }, { id: b, kind: zzz }]',
      { items: [{ id: 'a' }] },
      true,
    ],
  ])('is %s', (_, text, data, isLossy) => {
    expect(check(text)).toMatchObject({ data, isLossy });
  });

  const listed = z.object({
    a: z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(z.string())),
  });

  test.each([
    ['a name, since no list can lose it', z.object({ name: z.string() }), 'name: 7', { name: '2000' }, false],
    ['the one item of a list that is written as such', listed, 'a: 7', { a: ['2000'] }, false],
    ['an empty field of which a list is made', listed, 'a:', { a: ['2000'] }, false],
    ['nothing where no text can stand', z.object({ a: z.number() }), 'a: x', undefined, true],
    ['nothing of another form', z.object({ a: z.string() }), '7', undefined, true],
  ])('is %s', (_, own, text, data, isLossy) => {
    const { report } = collector();
    expect(validate(own, parseYaml('a.yaml', text, report), report)).toMatchObject({ data, isLossy });
  });

  test.each([
    [
      'the ids of the items that a list loses',
      'title: T\nitems: [{ id: a, kind: zzz }, { id: b, name: 7 }]',
      ['a', 'b'],
    ],
    ['a sign for an id that is the mistake', 'title: T\nitems: [{ id: B, kind: big }]', ['*']],
    ['a sign for an item that is empty', 'title: T\nitems:\n  -\n  - { id: b, kind: big }', ['*']],
    ['a sign for an id that is missing', 'title: T\nitems: [{ kind: big }]', ['*']],
    ['a sign for every id where nothing is saved', 'items: 7', ['*']],
    ['nothing where nothing is lost', 'titel: T\nitems: [{ id: a, kind: big }]', []],
  ])('comes with %s', (_, text, lost) => {
    expect(check(text).lostFrom('items').toSorted()).toEqual(lost);
    expect(check('title: T').lostFrom('items')).toEqual([]);
  });

  test('keeps the place of what stands behind a lost item', () => {
    const { data, yaml } = check('title: T\nitems:\n  - { kind: big }\n  - { id: b, kind: big }');
    expect(data?.items).toHaveLength(1);
    expect(yaml?.positionAt(['items', 0, 'id'])).toEqual({ line: 4, column: 11 });
  });

  test('is the item whose own list loses one', () => {
    const entry = z.object({ name: z.string(), parts: z.array(z.object({ name: z.string() })) });
    const text = 'items:\n  - { name: a, parts: [] }\n  - { name: b, parts: [{ name: c }, { name: 7 }, { name: d }] }';
    const { report } = collector();
    const saved = validate(z.object({ items: z.array(entry) }), parseYaml('a.yaml', text, report), report);
    expect(saved.data?.items.map(({ name, parts }) => [name, parts.map((part) => part.name)])).toEqual([
      ['a', []],
      ['b', ['c', 'd']],
    ]);
    expect([saved.lostFrom('items'), saved.lostFrom('items,1,parts')]).toEqual([[], ['*']]);
  });

  test('is nothing where there is no document', () => {
    expect(check('a: [')).toMatchObject({ data: undefined, isLossy: true });
  });
});

test.each([
  ['a key that is nearly right', 'title: T\nitem: []', true],
  ['a word that is nearly right', 'title: T\nitems: [{ id: a, kind: bigg }]', true],
  ['an unknown key', 'title: T\nq: 1', false],
  ['an empty field', 'title: T\ndate:', false],
  ['an empty file', '', undefined],
])('the edit of %s may be made unasked: %j', (_, text, isSafe) => {
  const { report, problems } = collector();
  validate(schema, parseYaml('a.yaml', text, report), report);
  expect(problems.map(({ edit }) => edit?.isSafe)).toEqual([isSafe]);
});

test.each([
  [
    'a text for a number',
    z.object({ a: z.number() }),
    'a: 4,500 or so',
    'a.yaml:1:4 `a` is not a number — write digits only, without thousands separators',
  ],
  [
    'a text for a switch',
    z.object({ a: z.boolean() }),
    'a: often',
    'a.yaml:1:4 `a` is not true or false — write true or false',
  ],
  [
    'a rule that says no remedy',
    z.object({ a: z.number().max(3, 'is too large') }),
    'a: 4',
    'a.yaml:1:4 `a` is too large — correct the value',
  ],
  [
    'a type that has no words of ours',
    z.object({ a: z.bigint() }),
    'a: 4',
    'a.yaml:1:4 `a` is not bigint — write a bigint here',
  ],
  [
    'a key of one of many maps',
    z.record(z.string(), z.strictObject({ b: z.number().optional() })),
    'a: { c: 1 }',
    'a.yaml:1:6 unknown key `c` in `a` — remove it; known keys are ',
  ],
  [
    'an item of a list written as that item',
    z.object({ a: z.preprocess((value) => [value], z.array(z.string())) }),
    'a: { b: 1 }',
    'a.yaml:1:4 `a[0]` is not a text — put the value in quotation marks',
  ],
  [
    'a field of such an item',
    z.object({ a: z.preprocess((value) => [value], z.array(z.object({ b: z.object({ c: z.string() }) }))) }),
    'a: { b: { c: 1 } }',
    'a.yaml:1:4 `a[0].b.c` is not a text — put the value in quotation marks',
  ],
])('validate reports %s', (_, rule, text, line) => {
  const { report, lines } = collector();
  validate(rule, parseYaml('a.yaml', text, report), report);
  expect(lines()).toEqual([line]);
});
