import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInitials, initialOf, pageAddress, pageSize, partList } from '../../src/core/part-list.ts';

test('partList loses nothing, keeps the order, and gives no page more than its share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), (items) => {
      const pages = partList('/people/', items);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.length).toBeGreaterThan(0);
      for (const { items: own, count } of pages) {
        expect(own.length).toBeLessThanOrEqual(pageSize);
        expect(count).toBe(pages.length);
      }
    }),
  );
});

test('partList numbers its pages from 1, and tells each how many there are', () => {
  const pages = partList('/people/', [1, 2, 3, 4, 5], 2);
  expect(pages).toEqual([
    { items: [1, 2], number: 1, count: 3, root: '/people/' },
    { items: [3, 4], number: 2, count: 3, root: '/people/' },
    { items: [5], number: 3, count: 3, root: '/people/' },
  ]);
});

test('findInitials stands in alphabetical order, whatever the order of the names', () => {
  expect(findInitials(['Bo', 'Ann', 'al-Hakim', '3 March']).map(({ initial }) => initial)).toEqual(['#', 'A', 'B']);
});

test('the first page of a list is the list’s own address', () => {
  const [list] = partList('/people/', []);
  expect([1, 2].map((number) => list && pageAddress(list, number))).toEqual(['/people/', '/people/page/2/']);
});

test.each([
  ['Ann', 'A'],
  ['Élan', 'E'],
  ['élan', 'E'],
  ['3 March', '#'],
  ['الدوحة', '#'],
])('the initial of %j is %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});

test('findInitials leads to the page and place of the first name with each initial', () => {
  const names = [...Array.from({ length: pageSize }, (_, index) => `A${index}`), 'Ab', 'Ba', 'Bb'];
  expect(findInitials(names)).toEqual([
    { initial: 'A', page: 1, index: 0 },
    { initial: 'B', page: 2, index: 1 },
  ]);
});
