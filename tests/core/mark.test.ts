import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { collectBlocks } from '../../src/core/blocks.ts';
import { markBlock, type Pen } from '../../src/core/mark.ts';
import { parseMarkdown } from '../../src/core/markdown.ts';
import type { Annotation, Block } from '../../src/core/model.ts';

type Span = readonly [start: number, end: number];

const pen: Pen = {
  wrap: ({ id = '' }, { isFirst }) => ({ tagName: 'mark', properties: isFirst ? { id } : { className: ['more', id] } }),
  after: ({ id }) => [{ type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: [] }],
};

/** Annotations of a block, outermost first, as `annotate.ts` orders them. */
function annotate(block: Block, spans: readonly Span[]): Annotation[] {
  return [...spans]
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .map(([start, end], index) => ({ id: `s${index}`, block, start, end }) as Annotation); // markBlock reads no more
}

/** Marks, and tells of each piece whether the pen was told that it stands in a link or holds one. */
function findLinked(markdown: string, ...spans: Span[]): boolean[] {
  const block = collectBlocks(parseMarkdown('a.md', markdown, () => undefined))[0] as Block;
  const told: boolean[] = [];
  const wrap: Pen['wrap'] = (_, { isInLink }) => {
    told.push(isInLink);
    return { tagName: 'mark', properties: {} };
  };
  markBlock(block, annotate(block, spans), { wrap, after: () => [] });
  return told;
}

function markFirst(markdown: string, ...spans: Span[]): string {
  const block = collectBlocks(parseMarkdown('a.md', markdown, () => undefined))[0] as Block;
  return toHtml(markBlock(block, annotate(block, spans), pen));
}

describe('markBlock', () => {
  test.each([
    ['in a link', '[a b](/x) c', [0, 1], [true]],
    ['with emphasis that holds a link beside other words', 'a *b [c](/x) d* e', [0, 7], [true]],
    ['before and after a link', 'a [b](/x) c', [0, 1], [false]],
    ['around emphasis without a link', '*a* b c', [0, 3], [false]],
    ['within emphasis without a link', '*a b* c', [0, 1], [false]],
  ] as const)('tells the pen of a piece %s', (_, markdown, span, told) => {
    expect(findLinked(markdown, span)).toEqual(told);
  });

  test.each([
    ['wraps exact words', 'one two', [[4, 7]], '<p>one <mark id="s0">two</mark><a href="#s0"></a></p>'],
    [
      'nests what lies inside',
      'one two six',
      [
        [0, 11],
        [4, 7],
      ],
      '<p><mark id="s0">one <mark id="s1">two</mark><a href="#s1"></a> six</mark><a href="#s0"></a></p>',
    ],
    ['takes emphasis inside', 'a *b* c', [[0, 5]], '<p><mark id="s0">a <em>b</em> c</mark><a href="#s0"></a></p>'],
    [
      'goes into emphasis that begins before it',
      '*a b* c',
      [[2, 5]],
      '<p><em>a <mark id="s0">b</mark></em><mark class="more s0"> c</mark><a href="#s0"></a></p>',
    ],
    [
      'stays in emphasis that it ends in',
      '*a b* c',
      [[0, 1]],
      '<p><em><mark id="s0">a</mark><a href="#s0"></a> b</em> c</p>',
    ],
    [
      'puts what follows it behind a link that it ends in',
      '*[a b](/x)* c',
      [[0, 1]],
      '<p><em><a href="/x"><mark id="s0">a</mark> b</a><a href="#s0"></a></em> c</p>',
    ],
    ['takes a break within', 'a\\\nb c', [[0, 3]], '<p><mark id="s0">a<br>\nb</mark><a href="#s0"></a> c</p>'],
    [
      'leaves a break before and after as it is',
      'a\\\nb\\\nc',
      [
        [0, 1],
        [2, 3],
      ],
      '<p><mark id="s0">a</mark><a href="#s0"></a><br>\n<mark id="s1">b</mark><a href="#s1"></a><br>\nc</p>',
    ],
    ['marks nothing where there are no words', 'a b', [[1, 1]], '<p>a b</p>'],
    [
      'cuts the later of two that cross',
      'a b c',
      [
        [0, 3],
        [2, 5],
      ],
      '<p><mark id="s0">a <mark id="s1">b</mark></mark><a href="#s0"></a><mark class="more s1"> c</mark><a href="#s1"></a></p>',
    ],
  ] as readonly (readonly [string, string, Span[], string])[])('%s', (_, markdown, spans, expected) => {
    expect(markFirst(markdown, ...spans)).toBe(expected);
  });
});

test('markBlock puts what follows words behind the link that its pen makes of the words around them', () => {
  const block = collectBlocks(parseMarkdown('a.md', 'one two six', () => undefined))[0] as Block;
  const inLink: Pen = {
    ...pen,
    wrap: (annotation, piece) =>
      annotation.end === 11 ? { tagName: 'a', properties: { href: '/x' } } : pen.wrap(annotation, piece),
  };
  const spans: readonly Span[] = [
    [0, 11],
    [4, 7],
  ];
  expect(toHtml(markBlock(block, annotate(block, spans), inLink))).toBe(
    '<p><a href="/x">one <mark id="s1">two</mark> six</a><a href="#s1"></a><a href="#s0"></a></p>',
  );
});

const piece = fc.oneof(
  fc.stringMatching(/^[a-z ]{1,8}$/u),
  fc.constantFrom(
    '*em*',
    '**strong *both* it**',
    '`code`',
    '[link *to* it](/about/)',
    '“q”',
    '日本',
    'e\u0301',
    '\\\n',
    '~~gone~~',
  ),
);
const paragraph = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x ${pieces.join(' ')} x`);

test('marking changes no letter, and the pieces of each annotation are its words', () => {
  fc.assert(
    fc.property(paragraph, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (markdown, numbers) => {
      const block = collectBlocks(parseMarkdown('a.md', markdown, () => undefined))[0] as Block;
      const length = block.text.length;
      const spans = numbers.map(([a, b]) => [a % length, b % length].sort((x, y) => x - y) as unknown as Span);
      const annotations = annotate(
        block,
        spans.filter(([start, end]) => start < end),
      );
      const marked = markBlock(block, annotations, pen);
      expect(toString(marked)).toBe(block.text);
      for (const { id, start, end } of annotations) expect(piecesOf(marked, id)).toBe(block.text.slice(start, end));
      expect(toString(block.element)).toBe(block.text);
    }),
    { seed: 20200914, numRuns: 1000 },
  );
});

function piecesOf(marked: Element, id: string): string {
  let text = '';
  visit(marked, 'element', (element) => {
    const { id: own, className } = element.properties;
    if (element.tagName === 'mark' && (own === id || (Array.isArray(className) && className.includes(id))))
      text += toString(element);
  });
  return text;
}
