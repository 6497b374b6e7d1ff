import { describe, expect, test } from 'vitest';
import { parseYaml, splitFrontMatter } from '../../src/core/front-matter.ts';
import { collector } from './fixture.ts';

function split(text: string) {
  const { report, lines } = collector();
  const { yaml, body } = splitFrontMatter('a.md', text, report);
  return { value: yaml?.value, body, lines: lines() };
}

describe('splitFrontMatter', () => {
  test.each([
    ['cuts the fields from the body and keeps its lines', '---\na: 1\n---\nText', { a: 1 }, '\n\n\nText'],
    ['takes marks without fields between them', '---\n---\nText\n---\n', null, '\n\nText\n---\n'],
    ['takes white space behind the marks', '---  \na: 1\n---\t\nText', { a: 1 }, '\n\n\nText'],
    ['ends at the first mark', '---\na: 1\n---\nText\n\n---\n\nMore', { a: 1 }, '\n\n\nText\n\n---\n\nMore'],
    ['takes a mark inside a line for text', '---\na: x --- y\n---\n', { a: 'x --- y' }, '\n\n\n'],
    ['reads a file that ends with the mark', '---\na: 1\n---', { a: 1 }, '\n\n'],
  ])('%s', (_, text, value, body) => {
    expect(split(text)).toEqual({ value, body, lines: [] });
  });

  test.each([['Text'], [''], ['---'], ['\n---\na: 1\n---\n'], [' ---\na: 1\n---\n']])(
    'reports %j as a file without frontmatter',
    (text) => {
      expect(split(text).lines).toEqual([
        'a.md:1:1 has no frontmatter — begin the file with a line ---, the fields, and another line ---',
      ]);
    },
  );
});

test.each([['---\na: 1\n'], ['--- \r\na: 1\r\n\r\nText\r\n'], ['---\na: 1\n----\n']])(
  'reports %j as a file whose frontmatter has no end',
  (text) => {
    expect(split(text).lines).toEqual([
      'a.md:1:1 the frontmatter that begins here has no end — write a line --- after its last field',
    ]);
  },
);

describe('parseYaml reports', () => {
  test.each([
    ['an open bracket', 'a: [1', /^a\.yaml:1:6 broken YAML/u],
    ['a value with a colon', 'dek: Truce: a start\r\nb: 1', / — write `dek: 'Truce: a start'`$/u],
    ['a long value with a colon', `dek: Truce: ${'a '.repeat(40)}`, / — write `dek: 'Truce: (?:a ){23}a…`$/u],
    ['a bracket that the next line shows to be open', 'a: [1\nb: 2', /:2:1 .* — write in line 1 `a: \[1\]`$/u],
    ['a quotation mark left open', 'a: "b\nc: d', /:2:\d .* — write in line 1 `a: "b"`$/u],
    ['a quotation mark left open in a list', "a:\n  - b: 'c\n    d: e", / — write in line 2 `  - b: 'c'`$/u],
    ['a word in quotation marks that is not the whole value', 'a: "b" c', / — write `a: '"b" c'`$/u],
    ['a bracket above another break', 'a: [1\nb: 2\nc: "x', /^a\.yaml:2:1 .* — write in line 1 `a: \[1\]`$/u],
    ['a break, and no key that stands twice behind it', 'a: [1\nb: 2\nb: 3', /^a\.yaml:2:1 broken YAML: Flow/u],
    ['a no-break space behind a colon', 'a: 1\nb:\u00A0c', / — write ordinary spaces in line 2 for others/u],
    ['no-break spaces before a field', '- a: 1\n\u00A0\u00A0b: 2', / — write ordinary spaces in line 2 for others/u],
    ['a tab', 'a:\n\t- b', /^a\.yaml:2:1 broken YAML: Tabs/u],
    ['lists seventeen levels deep', `a: ${'['.repeat(16)}1${']'.repeat(16)}`, /^a\.yaml:1:19 is nested more than 16/u],
    ['maps seventeen levels deep', `${'{a: '.repeat(17)}1${'}'.repeat(17)}`, /^a\.yaml:1:65 is nested more/u],
    ['lists without an end', '- '.repeat(20_000), /^a\.yaml:1:\d+ is nested more than 16 levels deep/u],
    [
      'keys without an end',
      'a: 1\n'.repeat(2001),
      /^a\.yaml:1:1 has more than 2000 keys in one map — write a list of items with an id each$/u,
    ],
    ['a key that stands twice in a map within brackets', 'a: { b: 1, b: 2 }', /^a\.yaml:1:12 broken YAML: Map keys/u],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', /^a\.yaml:3:1 broken YAML: Map keys must be unique/u],
    ['an anchor', 'a: &x 1', /^a\.yaml:1:7 a YAML anchor is not allowed — write the value out in full/u],
    ['an alias', 'a: *x', /^a\.yaml:1:4 (?:a YAML alias|broken YAML)/u],
    ['a tag', 'a: !!str 1', /^a\.yaml:1:10 a YAML tag is not allowed/u],
    ['a list as a key', '? [a, b]\n: 1', /^a\.yaml:1:3 a YAML key has to be a word/u],
    ['a field without a key', 'a: 1\n: 2', /^a\.yaml:2:\d a YAML key has to be a word — write the field as/u],
    [
      'an escape for a control character',
      'a: 1\nb: "x\\u0007"',
      /^a\.yaml:2:4 holds an escape for a letter that no text may hold — write the letter itself, or remove what stands/u,
    ],
    ['an escape that turns the text over', 'a: ["\\u202E"]', /^a\.yaml:1:5 holds an escape/u],
    ['an escape for half a letter', 'a: "\\uDEE9"', /^a\.yaml:1:4 holds an escape/u],
    ['an escape for half a letter in a key', '"\\uDEE9": 1', /^a\.yaml:1:1 holds an escape/u],
    ['an escape for an isolate without an end', 'a: "\\u2067b"', /^a\.yaml:1:4 holds an escape/u],
    ['a second document', 'a: 1\n---\nb: 2', /^a\.yaml:2:1 a second YAML document begins here — remove/u],
  ])('%s', (_, text, line) => {
    const { report, lines } = collector();
    expect(parseYaml('a.yaml', text, report)).toBeUndefined();
    expect(lines()).toEqual([expect.stringMatching(line)]);
  });
});

test('a break behind lines that the parser gave up within has its place', () => {
  const { report, problems } = collector();
  parseYaml('a.yaml', '*a b* \\\n &: : ', report);
  expect(problems.map(({ line }) => line)).toContain(2);
  for (const { line, column } of problems) expect(column).toBeLessThan(line === 1 ? 8 : 6);
});

test.each([
  ['a text', 50_000, "write `dek: 'Truce: a start'`", true],
  ['a text too long to be parsed again', 50_001, 'correct the indentation, quotation marks or brackets here', false],
])('a break in %s has the edit that mends it, or is told in general', (_, length, fix, hasEdit) => {
  const { report, problems } = collector();
  const text = 'dek: Truce: a start\n';
  parseYaml('a.yaml', `${text}#${'x'.repeat(length - text.length - 1)}`, report);
  expect(problems.map((problem) => [problem.fix, problem.edit !== undefined])).toEqual([[fix, hasEdit]]);
});

test('a # in a text without quotation marks is reported where a comment begins that was none', () => {
  const { report, lines } = collector();
  const text =
    'a: Route #1 is\nb: [Route #2\n  ]\nc: two # why\nd: "Route #3" # why\ne: 4 #four\n#f: 5\ng: a#6\nh: >-\n  Route #7';
  expect(parseYaml('a.yaml', text, report)?.value).toMatchObject({
    a: 'Route',
    d: 'Route #3',
    g: 'a#6',
    h: 'Route #7',
  });
  expect(lines()).toEqual([
    expect.stringMatching(/^a\.yaml:1:10 YAML takes this for a comment — put the whole value in quotation marks/u),
    expect.stringMatching(/^a\.yaml:2:11 YAML takes this for a comment/u),
  ]);
});

describe('positions', () => {
  const { report } = collector();
  const open = () => parseYaml('a.yaml', 'list:\n  - id: one\n  - id: two\n    key: x\nword: y', report);

  test.each([
    [['list', 1, 'id'], undefined, '3:9'],
    [['list', 1], 'key', '4:5'],
    [['list', 1, 'missing'], undefined, '3:5'],
    [['nothing', 'at', 'all'], undefined, '1:1'],
    [[], 'word', '5:1'],
  ] as const)('of %j and the key %s is %s', (path, key, expected) => {
    const at = open()?.positionAt(path, key);
    expect(`${at?.line}:${at?.column}`).toBe(expected);
  });

  test('follow an item when one before it is left out', () => {
    const yaml = open();
    yaml?.remove(['list', 0]);
    expect(yaml?.positionAt(['list', 0, 'id'])).toEqual({ line: 3, column: 9 });
    const edit = yaml?.toEdit({ path: ['list', 0, 'id'], value: 'three' });
    expect(edit).toMatchObject({ line: 3, column: 9, text: 'three' });
  });
});
