import { expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { parseMarkdown } from '../../src/core/markdown.ts';
import { collector } from './fixture.ts';

/** The text after the edits that are offered for it, and whether each may be made unasked. */
function mend(text: string): { readonly mended: string; readonly isSafe: boolean[] } {
  const { report, problems } = collector();
  parseMarkdown('a.md', text, report);
  const edits = problems.flatMap(({ edit }) => edit ?? []);
  return { mended: applyEdits(text, edits), isSafe: edits.map((edit) => edit.isSafe) };
}

test.each([
  ['a <b>b</b> c', 'a **b** c'],
  ['a <strong>b</strong> c', 'a **b** c'],
  ['a <i>b</i> c', 'a *b* c'],
  ['a <EM>b</em> c', 'a *b* c'],
  ['one\n\ntwo <b>b\nc</b> d', 'one\n\ntwo **b\nc** d'],
  ['a <b>b</b> c\n\n<i>d</i> e', 'a **b** c\n\n*d* e'],
  ['a <b>b</b> c\nd <b>e</b> f', 'a **b** c\nd **e** f'],
  ['<i>a <b>b</b></i>', '*a <b>b</b>*'], // the next run finds what is left
  ['[a](www.x.org)', '[a](https://www.x.org)'],
  ['[a](www.x.org\n"b")', '[a](https://www.x.org\n"b")'],
  ['a [www.x.org](WWW.x.org/b)', 'a [www.x.org](https://WWW.x.org/b)'],
  ['x\n\n[a][b]\n\n[b]: www.x.org', 'x\n\n[a][b]\n\n[b]: https://www.x.org'],
])('“%s” is mended unasked as “%s”', (text, mended) => {
  const found = mend(text);
  expect(found.mended).toBe(mended);
  expect(found.isSafe).not.toContain(false);
});

test.each([
  ['an end alone', 'a b</b> c'],
  ['a beginning alone', 'a <b>b c'],
  ['another end', 'a <b>b</i> c'],
  ['an end before its beginning', 'a </b>b<b> c'],
  ['an end in another paragraph', 'a <b>b\n\nc</b> d'],
  ['spaces within the tags', 'a <b> b</b> c <i>d </i>'],
  ['nothing within the tags', 'a <b></b> c <i> </i>'],
  ['a star within the tags', 'a <b>b*c</b> d'],
  ['a tag with an attribute', 'a <b class="x">b</b> c'],
  ['a tag that means something else', 'a <u>b</u> <bb>c</bb>'],
  ['a comment that does not end', '<!-- a'],
  ['a comment beside a tag', '<!-- a --> <div>\n\n<div> <!-- b -->'],
  ['an address without www', '[a](x.org) [b](/a/www.x.org "c") [d](a-www.x.org)'],
  ['a picture', '![a](www.x.org/a.png)'],
  ['an address in the next line', '[a](\nwww.x.org)'],
  ['an address that is spelled otherwise', '[a](www&#46;x.org)'],
])('%s is left to an editor', (_, text) => {
  expect(mend(text)).toEqual({ mended: text, isSafe: [] });
});

test.each([
  ['a <!-- b --> c', 'a  c'],
  ['a\n\n<!-- b\n\nc -->\n\nd', 'a\n\n\n\nd'],
])('a comment goes only where its author says so: “%s”', (text, mended) => {
  expect(mend(text)).toEqual({ mended, isSafe: [false] });
});
