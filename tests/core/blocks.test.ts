import { expect, test } from 'vitest';
import { positionIn } from '../../src/core/blocks.ts';
import type { Block } from '../../src/core/model.ts';
import { articleOf } from './fixture.ts';

const start = { line: 3, column: 5, offset: 20 };
const placed = { start, end: start };

test('positionIn gives the place of a letter in its file, over line breaks and marks', () => {
  const [block] = articleOf('One *two*\nthree.').blocks as [Block];
  const [line, places] = [block.element.position?.start.line ?? 0, [0, 4, 7, 8, 12]];
  expect(places.map((at) => positionIn(block, at))).toEqual([
    { line, column: 1 },
    { line, column: 6 },
    { line, column: 10 },
    { line: line + 1, column: 1 },
    { line: line + 1, column: 5 },
  ]);
});

test('positionIn gives the beginning of a block whose text has no place, and of a file whose blocks have none', () => {
  const element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: 'one' }],
  } as const;
  const block = { element: { ...element, position: placed } } as unknown as Block; // positionIn reads the element alone
  expect(positionIn(block, 1)).toEqual({ line: 3, column: 5 });
  expect(positionIn({ element } as unknown as Block, 1)).toEqual({ line: 1, column: 1 });
});
