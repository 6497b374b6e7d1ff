import { expect, test } from 'vitest';
import { applyEdits, attributeOf, endOfElement, parseTags } from '../../src/editor/html-tags.ts';

const page =
  '<!doctype html><!-- <b> --><nav title="1 > 0"><a class="x" data-id="no" id=\'yes\' href="/a?b&amp;c">A</a><br/></nav><script>if (a<b) "</b>"</script><P hidden>1 < 2</P>';
const tags = parseTags(page);

test('tags are found in their order, and none in a comment, a script or a text', () => {
  expect(tags.map(({ name }) => name)).toEqual(['nav', 'a', '/a', 'br', '/nav', 'script', '/script', 'p', '/p']);
  for (const { start, end } of tags) expect(page.slice(start, end)).toMatch(/^<.*>$/u);
});

test.each([
  ['id', 'yes'],
  ['class', 'x'],
  ['href', '/a?b&amp;c'],
  ['title', undefined],
  ['no', undefined],
])('the link’s attribute %s is %j', (name, value) => {
  expect(attributeOf(tags[1] ?? { attributes: '' }, name)).toBe(value);
});

test('an attribute without a value is empty', () => {
  expect(attributeOf(tags[7] ?? { attributes: '' }, 'hidden')).toBe('');
});

test('what stands in a value is no attribute', () => {
  const [tag = { attributes: '' }] = parseTags(`<img alt="<a href=//0 id='b'>" title='src=/a' id="c">`);
  expect(['href', 'src', 'id'].map((name) => attributeOf(tag, name))).toEqual([undefined, undefined, 'c']);
});

test('an element ends with its own end tag', () => {
  const nested = '<i><i>a</i>b</i>c';
  expect(endOfElement(parseTags(nested), 0)).toBe(nested.indexOf('c'));
  expect(endOfElement(parseTags(nested), 1)).toBe(nested.indexOf('b'));
});

test('edits are made at once: what is put before a stretch that goes stays, what lies in it goes with it', () => {
  const edits = [
    { start: 1, end: 3, text: '' },
    { start: 2, end: 2, text: 'no' },
    { start: 1, end: 1, text: 'X' },
    { start: 4, end: 4, text: 'Y' },
  ];
  expect(applyEdits('abcde', edits)).toBe('aXdYe');
});
