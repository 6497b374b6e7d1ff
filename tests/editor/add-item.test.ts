import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addItem } from '../../src/editor/add-item.ts';

test.each([
  ['nothing', '', '', 1],
  ['an empty list', '# About.\n[]\n', '# About.\n', 1],
  ['an empty list with CRLF', '# About.\r\n[ ]\r\n', '# About.\r\n', 1],
  ['an empty list without the end of its line', '[]', '', 1],
  ['an item that has an empty list', '- topics: []\n', '- topics: []\n', 2],
  ['an item without the end of its line', '- id: a', '- id: a\n', 2],
])('an item is added behind %s', (_, list, kept, count) => {
  const added = addItem(list, '- id: b\n');
  expect(added).toBe(`${kept}- id: b\n`);
  expect(parse(added)).toHaveLength(count);
});
