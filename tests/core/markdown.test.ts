import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { collectBlocks } from '../../src/core/blocks.ts';
import { parseMarkdown } from '../../src/core/markdown.ts';
import { collector } from './fixture.ts';

function parse(text: string) {
  const { report, lines } = collector();
  const tree = parseMarkdown('a.md', text, report);
  return { tree, lines: lines() };
}

describe('parseMarkdown allows', () => {
  test.each([
    ['links to the web and by mail', '[a](https://x.org) [b](http://x.org) <https://x.org> [c](mailto:a@x.org)'],
    ['links to own paths and places', '[a](/about/) [b](#p-3) [c][d]\n\n[d]: /about/ "Title"'],
    ['own pictures', '![a](/a.png) ![b][c]\n\n[c]: /c.png'],
    ['signs that look like HTML', '1 < 2 and \\<b> and `<b>` and a <- b'],
    ['tables, task lists, struck words and footnotes', '| a |\n| - |\n| ~~b~~ |\n\n- [ ] c[^1]\n\n[^1]: Note.'],
    ['a definition that is no link', '[a] is a word'],
    ['isolates around words of their own', 'a \u2067*b*\u2069 &amp; c &rlm;'],
  ])('%s', (_, text) => {
    expect(parse(text).lines).toEqual([]);
  });
});

describe('parseMarkdown refuses', () => {
  test.each([
    [
      'a tag',
      'x <b>y</b>',
      /^a\.md:1:3 raw HTML is not allowed: <b> — use Markdown; to show the sign itself write \\</u,
    ],
    ['a block of HTML', '\n<div>\n\nx', /^a\.md:2:1 raw HTML is not allowed: <div>/u],
    ['a block of HTML behind spaces', 'x\n\n  <div>', /^a\.md:3:3 raw HTML is not allowed: <div> —/u],
    ['HTML that begins a task', '- [ ] <b>x', /^a\.md:1:7 raw HTML/u],
    ['HTML in the line behind the box of a task', 'x\n\n- [x]\n   <b>y', /^a\.md:4:4 raw HTML/u],
    ['a comment', 'x <!-- y -->', /^a\.md:1:3 raw HTML/u],
    ['HTML in a table', '| <i>a |\n| - |', /^a\.md:1:3 raw HTML/u],
    ['a script', '[a](javascript:alert)', /^a\.md:1:1 the link javascript:alert is not allowed — link to an address/u],
    ['a script in capitals', '[a](JavaScript:alert)', /the link JavaScript:alert is not allowed/u],
    ['a script spelled with entities', '[a](java&#115;cript:alert)', /the link javascript:alert is not allowed/u],
    ['a script in angle brackets', '<javascript:alert>', /the link javascript:alert is not allowed/u],
    ['data', '[a](data:text/html,x)', /the link data:text\/html,x is not allowed/u],
    ['a file', '[a](file:///etc/x)', /is not allowed/u],
    ['another host without a scheme', '[a](//x.org)', /the link \/\/x\.org is not allowed/u],
    ['a relative path', '[a](about/)', /the link about\/ is not allowed/u],
    ['an empty link', '[a]()', /the link \(empty\) is not allowed/u],
    ['a script behind a definition', '[a][b]\n\n[b]: javascript:alert', /^a\.md:3:1 the link javascript:alert/u],
    ['a script in a footnote', 'x[^1]\n\n[^1]: [a](javascript:alert)', /^a\.md:3:7 the link javascript:alert/u],
    [
      'a picture from elsewhere',
      '![a](https://x.org/a.png)',
      /^a\.md:1:1 the picture https:\/\/x\.org\/a\.png is not/u,
    ],
    ['one behind a definition', 'x ![a][b]\n\n[b]: https://x.org/a.png', /^a\.md:1:3 the picture https/u],
    [
      'one behind the first of two definitions',
      '![b]\n\n[b]: https://x.org/a.png\n[b]: /a.png',
      /^a\.md:1:1 the picture/u,
    ],
    ['a reference to no letter', 'a\n\nb &#0; c', /^a\.md:3:1 holds a reference to a letter that no text may hold/u],
    ['a reference that turns the text over', 'a *b &#x202E; c*', /^a\.md:1:4 holds a reference/u],
    ['a reference to an isolate', '\u2067a\u2069 b &#x2067; c', /^a\.md:1:1 holds a reference/u],
    ['a reference to a control character', 'a\n\n- b &#7;', /^a\.md:3:3 holds a reference/u],
    ['such a reference in the line behind the box of a task', 'x\n\n- [x]\n   b &#0;', /^a\.md:4:4 holds a reference/u],
    ['such a reference in the title of a link', 'a [b](/c "&#xD800;")', /^a\.md:1:3 holds a reference/u],
    ['such a reference in what a picture shows', 'a ![&#x202E;](/c.png)', /^a\.md:1:3 holds a reference/u],
    ['one to an isolate where another paragraph has one', 'a &#x2067; b\n\n\u2067a\u2069', /^a\.md:1:1 holds a ref/u],
    ['a picture of data', '![a](data:image/png;base64,x)', /^a\.md:1:1 the picture data:/u],
  ])('%s', (_, text, line) => {
    expect(parse(text).lines).toEqual([expect.stringMatching(line)]);
  });

  test('a tag and its end once, and whatever else stands in their line', () => {
    const { lines } = parse('[a](about/) <b>c</b> [d](e/)');
    expect(lines.map((line) => line.split(' — ')[0])).toEqual([
      'a.md:1:1 the link about/ is not allowed',
      'a.md:1:13 raw HTML is not allowed: <b>',
      'a.md:1:22 the link e/ is not allowed',
    ]);
  });

  test('nothing that gets past it leads to another host', () => {
    for (const url of ['/\\x.org', '/\t/x.org', '/%09/x.org', '/&#9;/x.org', '/ /x.org']) {
      const hosts = [...toHtml(parse(`[a](${url})`).tree).matchAll(/href="([^"]*)"/gu)].map(
        ([, href = '']) => new URL(href, 'https://own.example').host,
      );
      expect([url, ...hosts.filter((host) => host !== 'own.example')]).toEqual([url]);
    }
  });
});

describe('collectBlocks', () => {
  test.each([
    ['paragraphs', 'a *b* `c`\nd\n\ne', ['1 a b c\nd', '2 e']],
    ['headings of both forms', '# a\n\nb\n=\n\nc', [' a', ' b', '1 c']],
    ['list items, loose and nested', '- a\n  - b\n\n1. c\n\n   d', [' a', ' b', ' c', ' d']],
    ['quotations and cells', '> a\n\n| b | c |\n| - | - |\n| d |  |', [' a', ' b', ' c', ' d']],
    ['a hard break', 'a\\\nb  \nc', ['1 a\nb\nc']],
    ['entities as their letters', 'a &amp; b&nbsp;c', ['1 a & b\u00A0c']],
    ['no code and no rule', '```\na\n```\n\n    b\n\n---', []],
    ['a picture', '![a](/a.png)', ['1 ']],
  ])('finds %s', (_, text, expected) => {
    expect(collectBlocks(parse(text).tree).map((block) => `${block.paragraph ?? ''} ${block.text.trim()}`)).toEqual(
      expected,
    );
  });

  test.each([
    ['a `b c` d', ['b c']],
    ['see https://x.org/a, www.x.org/b and ftp://x', ['https://x.org/a,', 'www.x.org/b', 'ftp://x']],
    ['see x.org/Roe or roe@x.org', ['x.org/Roe', 'roe@x.org']],
    ['either and/or the U.S. at 5 p.m. and @roe', []],
    ['a word[^1] on\n\n[^1]: b', ['1']],
  ])('keeps names out of code and addresses in “%s”', (text, expected) => {
    const block = collectBlocks(parse(text).tree)[0];
    const stretches = block?.opaque.map(([start, end]) => block.text.slice(start, end)) ?? [];
    expect([...new Set(stretches)]).toEqual(expected);
  });
});
