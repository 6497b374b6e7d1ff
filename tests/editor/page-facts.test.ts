import { expect, test } from 'vitest';
import { textOf } from '../../src/editor/page-facts.ts';

test('textOf gives a page’s text without its scripts, whatever stands in an attribute', () => {
  const html = '<p title="<script src=/a>">a &lt;b&gt;</p><script>if (a<b) "</p>"</script><p>c</p><style>p {}</style>d';
  expect(textOf(html)).toBe('a <b>cd');
});
