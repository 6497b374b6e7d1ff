import { expect, test } from 'vitest';
import { drawProblems } from '../../src/editor/draw-problems.ts';

test('the page of problems lists each with its place and its remedy, and lets no content become HTML', () => {
  const html = drawProblems([
    { file: 'content/a.md', line: 3, column: 1, message: 'unknown key `<b>`', fix: 'remove it' },
    { file: 'content/b.md', line: 1, column: 2, message: 'odd & bad', fix: 'mend it' },
  ]);
  expect(html).toContain('<title>2 problems in the content</title>');
  expect(html).toMatch(/content\/a\.md:3:1[^]*&#60;b&#62;[^]*remove it[^]*content\/b\.md:1:2[^]*odd &#38; bad/u);
  expect(html).not.toContain('<b>`');
});
