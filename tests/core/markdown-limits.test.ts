import { expect, test } from 'vitest';
import { isParsable } from '../../src/core/markdown-limits.ts';
import { parseMarkdown } from '../../src/core/markdown.ts';
import { collector } from './fixture.ts';

function linesOf(text: string): string[] {
  const { report, lines } = collector();
  expect(isParsable('a.md', text, report)).toBe(lines().length === 0);
  return lines();
}

test.each([
  ['quotations in quotations', '> '.repeat(2000), 'levels of quotation'],
  ['lists in lists', '- '.repeat(2000), 'levels of quotation'],
  ['numbered lists in lists', '1. '.repeat(101), 'levels of quotation'],
  ['lists in lists with the largest numbers', '123456789)\t'.repeat(101), 'levels of quotation'],
  [
    'lists ever further in',
    Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}* a`).join('\n'),
    'levels of quotations and lists in all',
  ],
  ['code ever further in', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}a`).join('\n'), 'spaces'],
  ['quotations in quotations, again and again', `${'> '.repeat(99)}a\n\n`.repeat(11), 'deep ones counted more often'],
  ['headings without an end', '# a\n\n'.repeat(20_001), '20000 lines that are not blank'],
  ['emphasis in ever new paragraphs', '*a* **b**\n\n'.repeat(15_001), 'signs of emphasis'],
  ['brackets in ever new paragraphs', '[a] [b]\n\n'.repeat(15_001), 'brackets'],
  ['code in ever new paragraphs', '`a` `b` `c`\n\n'.repeat(4000), 'signs `'],
  [
    'footnotes without an end',
    Array.from({ length: 1001 }, (_, id) => `a[^${id}]\n\n[^${id}]: b\n\n`).join(''),
    'footnotes',
  ],
  ['a table without an end', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(100)}\n`.repeat(100), 'cells of tables'],
  ['addresses without an end', 'a@b.c http://b.c www.b.c '.repeat(3334), 'addresses'],
  ['emphasis in emphasis', `${'*a **a '.repeat(1000)}b${' a** a*'.repeat(1000)}`, 'signs of emphasis'],
  ['emphasis that never begins', 'a_ '.repeat(65_000), 'signs of emphasis'],
  ['emphasis over many lines', '*a\n'.repeat(1000), 'signs of emphasis'],
  ['links that never end', '[a](<b'.repeat(30_000), 'brackets'],
  ['brackets in brackets', `${'['.repeat(50_000)}a${']'.repeat(50_000)}`, 'brackets'],
  ['brackets in brackets, not many', '['.repeat(31), 'brackets within brackets'],
  [
    'code that never ends',
    Array.from({ length: 1000 }, (_, length) => `e${'`'.repeat(length)}`).join(''),
    'groups of `',
  ],
  ['tables without an end', 'aaa\nbbb\n-\v\n'.repeat(30_000), 'lines without a blank line'],
])('%s are refused before they are parsed', (_, text, words) => {
  expect(linesOf(`One.\n\n${text}`)).toEqual([
    expect.stringMatching(/^a\.md:\d+:1 has more than \d+ .+ — divide the text/u),
  ]);
  expect(linesOf(text)[0]).toContain(words);
  const { report, lines } = collector();
  expect(parseMarkdown('a.md', text, report).children).toEqual([]);
  expect(lines()).toHaveLength(1);
});

test.each([
  ['a hundred levels of quotation', '> '.repeat(100)],
  ['a thousand notes in one paragraph', Array.from({ length: 1000 }, (_, index) => `[^${index}]`).join(' ')],
  ['many paragraphs with emphasis', '*a* **b** _c_\n\n'.repeat(1000)],
  ['signs of two stars, each one sign', '**b** '.repeat(75)],
  ['code between two signs, each one group', '``a`` '.repeat(150)],
  ['signs of lists and quotations behind a word', `a${' > - 1. '.repeat(101)}`],
  ['numbers and hyphens that begin no list', `${'1.5 -a 2)b '.repeat(101)}\n1.5 ${'> '.repeat(101)}`],
  ['an indented code block', `    ${'x '.repeat(500)}`],
])('%s can be parsed', (_, text) => {
  expect(linesOf(text)).toEqual([]);
});

test('the line is named in which a text exceeds a limit', () => {
  expect(linesOf(`One.\n\ntwo\n${'> '.repeat(101)}a\n\nthree`)).toEqual([
    expect.stringMatching(/^a\.md:4:1 has more than 100 /u),
  ]);
});
