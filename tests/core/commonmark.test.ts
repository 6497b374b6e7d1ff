import { toHtml } from 'hast-util-to-html';
import { fromHtml } from 'hast-util-from-html';
import { tests as examples } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown.ts';
import { collector } from './fixture.ts';

/** What we refuse or write otherwise on purpose: the examples of the specification by their numbers, and the reason. */
const intended: readonly { readonly why: string; readonly says: RegExp | undefined; readonly examples: number[] }[] = [
  {
    why: 'raw HTML is refused, so that nothing of a text reaches a page unread',
    says: /raw HTML is not allowed: </u,
    examples: [
      ...[21, 31, ...count(148, 191), 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536],
      ...[...count(613, 617), 623, ...count(625, 631), 642, 643],
    ],
  },
  {
    why: 'a link is to the web, by mail, or to a path or place of the site',
    says: /the link .+ is not allowed/u,
    examples: [
      ...[194, 195, 200, 203, 204, ...count(484, 487), 492, 495, 496, ...count(498, 500), 502, 503, 504, 522, 567],
      ...[596, 598, 599, 601],
    ],
  },
  {
    why: 'a picture is a file of the site',
    says: /the picture .+ is not a file of this site/u,
    examples: [517, 520, 531, 573, 576, 577, 578, 580],
  },
  {
    why: 'a link or a footnote whose line is missing is refused, so that no such signs are published',
    says: /the link .+ has no address/u,
    examples: [545],
  },
  { why: 'a reference to no letter is refused', says: /reference to a letter that no text may hold/u, examples: [26] },
  {
    why: 'an address is a link without brackets too, as on GitHub',
    says: undefined,
    examples: [602, 606, 608, 611, 612],
  },
];

function count(from: number, until: number): number[] {
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

/** One form for all HTML that means the same tree. */
const toForm = (html: string) => toHtml(fromHtml(html, { fragment: true })).trim();

function tryExample(number: number) {
  const { markdown = '', html = '' } = examples[number - 1] ?? {};
  const { report, problems, lines } = collector();
  // The specification shows its tabs as arrows.
  const [text, expected] = [markdown, html].map((shown) => shown.replaceAll('→', '\t')) as [string, string];
  const tree = parseMarkdown('a.md', text, report);
  return { text, lines: lines(), problems, written: toForm(toHtml(tree)), expected: toForm(expected) };
}

test('the specification has 652 examples, in order', () => {
  expect(examples.map(({ number }) => number)).toEqual(count(1, 652));
});

test('every example gives the HTML that the specification shows, but for what is meant otherwise', () => {
  const otherwise = new Set(intended.flatMap((intention) => intention.examples));
  const others = count(1, 652).filter((number) => !otherwise.has(number));
  expect(others).toHaveLength(541);
  for (const number of others) {
    const { lines, written, expected } = tryExample(number);
    expect(lines, `example ${number}`).toEqual([]);
    expect(written, `example ${number}`).toBe(expected);
  }
});

describe.each(intended)('meant otherwise: $why', ({ says, examples: numbers }) => {
  test.each(numbers)('example %i', (number) => {
    const { text, lines, problems, written, expected } = tryExample(number);
    if (says === undefined) {
      expect(lines).toEqual([]);
      // But for the links the same: every letter stands where the specification has it.
      expect(written.replace(/<\/?a\b[^>]*>/gu, '')).toBe(expected);
      return;
    }
    expect(lines[0]).toMatch(says);
    for (const { line, column } of problems) {
      const sign = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
      expect(sign).toMatch(/^(?:[<[]|!\[|&)/u);
    }
    // What is refused is read as the specification has it, so that the message tells of what the author wrote.
    if (!says.source.startsWith('raw')) expect(written).toBe(expected);
  });
});
