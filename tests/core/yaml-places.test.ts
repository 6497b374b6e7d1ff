import { expect, test } from 'vitest';
import { openYaml, parseYaml, type Path, type Yaml } from '../../src/core/front-matter.ts';
import { collector } from './fixture.ts';

const read = (text: string) => parseYaml('a.yaml', text, collector().report) as Yaml; // each text is sound
const placeIn = (yaml: Yaml, path: Path, onKey?: string) => {
  const { line, column } = yaml.positionAt(path, onKey);
  return `${line}:${column}`;
};

const text = `a: one
b:
  - c: [two, three, four]
    d: { e: 4, 5: six }
  -
f: { g }
`;

test.each<readonly [name: string, path: Path, onKey: string | undefined, place: string]>([
  ['the document', [], undefined, '1:1'],
  ['a value', ['a'], undefined, '1:4'],
  ['its key', [], 'a', '1:1'],
  ['a list', ['b'], undefined, '3:3'],
  ['an item', ['b', 0], undefined, '3:5'],
  ['an item of an item', ['b', 0, 'c', 1], undefined, '3:14'],
  ['a field of an item', ['b', 0, 'd', 'e'], undefined, '4:13'],
  ['a field whose name is a number', ['b', 0, 'd', 5], undefined, '4:19'],
  ['the key of a field of an item', ['b', 0], 'd', '4:5'],
  ['a key that is not there, which is its map', ['b', 0], 'x', '3:5'],
  ['a field that is not there, which is its map', ['b', 0, 'd', 'x'], undefined, '4:8'],
  ['an item that is not there, which is its list', ['b', 0, 'c', 3], undefined, '3:8'],
  ['a value that is not there, which is its map', ['f', 'g'], undefined, '6:4'],
  ['what would stand within a word, which is the word', ['a', 'x', 0], undefined, '1:4'],
])('the place of %s', (_, path, onKey, place) => {
  expect(placeIn(read(text), path, onKey)).toBe(place);
});

test('the place of whatever a text without values lacks is its beginning', () => {
  expect(placeIn(openYaml('a.yaml', { text: '', value: undefined, places: undefined }), ['a', 0])).toBe('1:1');
});

test('items behind one that is removed are found under the index that they then have', () => {
  const yaml = read(text);
  yaml.remove(['b', 0, 'c', 1]);
  expect(placeIn(yaml, ['b', 0, 'c', 0])).toBe('3:9');
  expect(placeIn(yaml, ['b', 0, 'c', 1])).toBe('3:21');
  expect(placeIn(yaml, ['b', 0, 'd'])).toBe('4:8');
});

test('to remove an item of what is no list, or not there, moves nothing', () => {
  const yaml = read(text);
  yaml.remove(['a', 0]);
  yaml.remove(['x', 'y', 0]);
  expect(placeIn(yaml, ['a'])).toBe('1:4');
  const empty = openYaml('a.yaml', { text: '', value: undefined, places: undefined });
  empty.remove(['a', 0]);
  expect(placeIn(empty, [])).toBe('1:1');
});
