import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { parseMarkdown } from '../../src/core/markdown.ts';
import { collector } from './fixture.ts';

function parse(text: string) {
  const { report, lines, problems } = collector();
  parseMarkdown('a.md', text, report);
  return { lines: lines(), edits: problems.flatMap(({ edit }) => edit ?? []) };
}

describe('stays as it stands:', () => {
  test.each([
    ['words in brackets', 'He said [sic] it [was] so, [1] and [2].'],
    ['words in brackets behind others', '[a] [b], [[a]] [c]'],
    ['brackets behind a link', '[a](/b/)[c] and [d][e][f]\n\n[e]: /e/'],
    ['brackets before a link', '[a][b][c]\n\n[c]: /c/'],
    ['an empty box', '[a][ ] [a][  ] [ ][a'],
    ['a box of a task', '- [ ] a\n- [x] b'],
    ['a mark of a footnote with a space', 'a [^b c]'],
    ['what a backslash stands before', '\\[a][b] [a]\\[b] [a\\][b] \\[^1] [\\^1] \\[a *b*][c]'],
    ['what the guide shows', 'x[i]\\[j], [12]\\[13], \\[^1]'],
    ['a bracket written as a reference', '[a]&#91;b] &#91;^1]'],
    ['code', '`[a][b] [^1]`\n\n    [a][b]'],
    ['the title of a link', 'a [b](/c/ "[d][e] [^1]")'],
    ['an address in angle brackets', '<https://a.org/[a][b]>'],
    ['what has its line', 'a [b][c] [c][] ![d][c] e[^f][^G]\n\n[c]: /c/\n\n[^f]: F.\n[^g]: G.'],
  ])('%s', (_, text) => {
    expect(parse(text).lines).toEqual([]);
  });
});

describe('is refused with its place and what mends it:', () => {
  const footnote = 'add a line `[^1]: …` with it, or write `\\[^1]` to show the brackets as they stand';
  const link = 'add a line `[b]: https://…`, or write `\\[b]` to show the brackets as they stand';

  test.each([
    ['a footnote', 'So.\n\nIt rained.[^1] Then', [`a.md:3:11 the footnote [^1] has no text — ${footnote}`]],
    ['a link', 'x [a][b] y', [`a.md:1:6 the link [b] has no address — ${link}`]],
    [
      'a link by its own words',
      'x [b][] y',
      [`a.md:1:6 the link [b] has no address — ${link.replace('\\[b]', '\\[]')}`],
    ],
    ['what two brackets mean elsewhere', 'x[a][b] = 1', [`a.md:1:5 the link [b] has no address — ${link}`]],
    [
      'a name over two lines',
      '> x [a][b\n> ]',
      [`a.md:1:8 the link [b ] has no address — ${link.replaceAll('[b]', '[b ]')}`],
    ],
    ['a picture', 'x ![a][b] y', [`a.md:1:7 the link [b] has no address — ${link}`]],
  ])('%s', (_, text, lines) => {
    expect(parse(text).lines).toEqual(lines);
  });

  test.each([
    ['each of several', '[^1][^2] [a][b] and [c][d]', ['1:1 [^1]', '1:5 [^2]', '1:13 [b]', '1:24 [d]']],
    ['a footnote behind brackets', '[a][^1]', ['1:4 [^1]']],
    ['one beside one that has its line', '[a][b][^1][^2]\n\n[b]: /b/\n\n[^1]: A.', ['1:11 [^2]']],
    ['one that an escaped sign stands before', '\\\\[a][b] \\\\[^1]', ['1:6 [b]', '1:12 [^1]']],
    ['one with a name of several letters', 'a [^note] [b][c  d]', ['1:3 [^note]', '1:14 [c d]']],
    ['one with brackets in its words', '[a [sic] c][d]', ['1:12 [d]']],
    ['one with an escaped bracket in its words and its name', '[a \\] b][c \\] d]', ['1:9 [c \\] d]']],
    ['one with marks in its words and over lines', '> [a *b*\n> `c`][d\n> e] [^1]', ['2:7 [d e]', '3:6 [^1]']],
    ['one with nothing but marks in its name', '[a][*b*]', ['1:4 [*b*]']],
    ['one within emphasis', 'a **b [c][d]**', ['1:10 [d]']],
    ['one within a link', 'See [a [^1] b](/c/) [d][^2]', ['1:24 [^2]', '1:8 [^1]']],
    [
      'one in a heading, a table, a list and a footnote',
      '# [^1]\n\n| [^2] |\n| - |\n\n- [ ] [^3]\n\n[^4]\n\n[^4]: [^5]',
      ['1:3 [^1]', '3:3 [^2]', '6:7 [^3]', '10:7 [^5]'],
    ],
    ['one in the line behind the box of a task', '- [ ]\n  a [^1]', ['2:5 [^1]']],
    ['one beside an address that is found late', 'x\n[see https://a.org now] a [^1]', ['2:27 [^1]']],
    ['one around an address', '[see https://a.org][b]', ['1:20 [b]']],
  ])('%s', (_, text, expected) => {
    const found = parse(text).lines.map((line) => line.replace(/^a\.md:(\S+) the \w+ (\[.+?\]) has no .*$/u, '$1 $2'));
    expect(found).toEqual(expected);
  });

  test('and the backslash of its edit makes it text', () => {
    const text = 'x [^1] [a][b]\n\n> [c *d*][e] [f][]\n';
    const { edits } = parse(text);
    const mended = applyEdits(text, edits);
    expect(mended).toBe('x \\[^1] [a]\\[b]\n\n> [c *d*]\\[e] [f]\\[]\n');
    expect(parse(mended).lines).toEqual([]);
    expect(edits.some(({ isSafe }) => isSafe)).toBe(false);
  });
});
