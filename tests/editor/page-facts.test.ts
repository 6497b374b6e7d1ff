import { expect, test } from 'vitest';
import { readPage } from '../../src/editor/page-facts.ts';

test('readPage gives a page’s text without its scripts, whatever stands in an attribute', () => {
  const html = '<p title="<script src=/a>">a &lt;b&gt;</p><script>if (a<b) "</p>"</script><p>c</p><style>p {}</style>d';
  expect(readPage(html).text).toBe('a <b>cd');
});
