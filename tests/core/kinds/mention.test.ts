import { describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/core/build-site.ts';
import { mention, type Mention } from '../../../src/core/kinds/mention.ts';
import { renderPassages } from '../../../src/core/render.ts';
import { articleOf, entityLines, namesIn, oneArticle, problemsOf, siteOf } from '../fixture.ts';

const aman = entityLines('aman', 'Fawad Aman', { aliases: ['Aman'] });

function namesWith(entities: string, body: string): string[] {
  return namesIn(articleOf(body, { entities }));
}

describe('findNames marks', () => {
  const cases: readonly (readonly [string, string, string, string[]])[] = [
    ['the longest form first', aman, 'Fawad Aman spoke. Aman left.', ['aman: Fawad Aman', 'aman: Aman']],
    ['a name before a possessive', aman, "Aman’s word and Aman's deed.", ['aman: Aman', 'aman: Aman']],
    ['a name before a hyphen or a stop', aman, 'The Aman-led talks of Aman.', ['aman: Aman', 'aman: Aman']],
    [
      'a repeated token as one name',
      entityLines('abdullah', 'Abdullah Abdullah', { aliases: ['Abdullah'] }),
      'Abdullah Abdullah met Abdullah.',
      ['abdullah: Abdullah Abdullah', 'abdullah: Abdullah'],
    ],
    [
      'straight and typographic quotation marks alike',
      entityLines('wing', 'army’s wing'),
      "The army's wing.",
      ["wing: army's wing"],
    ],
    [
      'composed letters for decomposed ones',
      entityLines('jose', 'Jos\u00E9'),
      'Here is Jose\u0301 again.',
      ['jose: Jose\u0301'],
    ],
    [
      'decomposed letters for composed ones',
      entityLines('jose', 'Jose\u0301'),
      'Here is Jos\u00E9 again.',
      ['jose: Jos\u00E9'],
    ],
    ['a name across emphasis', aman, 'So *Fawad* **Aman** said.', ['aman: Fawad Aman']],
    ['a name across a line break', aman, 'So Fawad\nAman said.', ['aman: Fawad\nAman']],
    [
      'a name in a heading, a list, a quotation and a table',
      aman,
      '## On Aman\n\n- Aman\n\n> Aman\n\n| who |\n| --- |\n| Aman |',
      ['aman: Aman', 'aman: Aman', 'aman: Aman', 'aman: Aman'],
    ],
    [
      'a form in lower case at the start of a sentence',
      entityLines('envoy', 'the envoy'),
      'The envoy came. So the envoy said.',
      ['envoy: The envoy', 'envoy: the envoy'],
    ],
    [
      'signs of patterns as themselves',
      entityLines('odd', 'A. (B+) [c]*'),
      'It is A. (B+) [c]\\* here; Ax (BB) c is not.',
      ['odd: A. (B+) [c]*'],
    ],
    ['a right-to-left name', entityLines('ghani', 'اشرف غنی'), 'He is اشرف غنی, then.', ['ghani: اشرف غنی']],
  ];
  test.each(cases)('%s', (_, entities, body, expected) => {
    expect(namesWith(entities, body)).toEqual(expected);
  });
});

describe('findNames leaves alone', () => {
  const bodies: readonly (readonly [string, string])[] = [
    ['a longer word', 'Amanda, Ottaman and Aman2 are not he.'],
    ['a word with a combining mark behind it', 'Aman\u0301 is another word.'],
    ['another case', 'AMAN and aman are not he.'],
    ['code', 'Write `Aman` so.'],
    ['a code block', '```\nAman\n```'],
    ['an address', 'See https://example.org/Aman and www.example.org/Aman there.'],
  ];
  test.each(bodies)('%s', (_, body) => {
    expect(namesWith(aman, `${body}\n\nAman is named.`)).toEqual(['aman: Aman']);
  });
});

test('a name inside a link is marked but is no second link', () => {
  const site = siteOf(oneArticle('See [what Aman said](https://example.org) now.', { entities: aman }));
  const [passage] = renderPassages(site.articles[0] as NonNullable<(typeof site.articles)[0]>, site, (path) => path);
  expect(passage?.html).toContain('<mark class="mention person" id="m-aman-1">Aman</mark>');
  expect(passage?.html.match(/<a /gu)).toHaveLength(1);
});

test('exact words that an author points at win over the rule', () => {
  const entities =
    entityLines('us', 'US') +
    entityLines('envoy', 'Khalilzad', { mentions: [{ quote: 'the US envoy', suffix: 'left' }] });
  expect(namesWith(entities, 'Khalilzad came; the US envoy left the US.')).toEqual([
    'envoy: Khalilzad',
    'envoy: the US envoy',
    'us: US',
  ]);
});

describe('words that an author points at for two entities', () => {
  const pointed = (quote: string, other: string) =>
    entityLines('unit', 'Unit', { mentions: [{ quote }] }) +
    entityLines('land', 'Land', { mentions: [{ quote: other }] });
  const twoBlocks = 'The army of the land-born left the city.\n\nThat army stayed.';

  test.each([
    ['in each other', 'army of the land', 'the land'],
    ['in each other from the first word on', 'army of the land', 'army of'],
    ['side by side', 'the land', '-born'],
    ['side by side, the other way round', '-born', 'the land'],
    ['at one place of two paragraphs', 'army of', 'That army'],
  ])('may stand %s', (_, quote, other) => {
    expect(namesWith(pointed(quote, other), twoBlocks).toSorted()).toEqual(
      [`unit: ${quote.trim()}`, `land: ${other.trim()}`].toSorted(),
    );
  });

  test.each([
    ['be the same', 'army of', 'army of'],
    ['cross', 'army of the', 'of the land'],
  ])('may not %s', (_, quote, other) => {
    const entities = pointed(quote, other);
    const column = (entities.split('\n')[1] ?? '').indexOf('"quote":') + '"quote":'.length + 1;
    expect(problemsOf(oneArticle(twoBlocks, { entities }))).toEqual([
      `content/articles/a.md:9:${column} the words are pointed at for \`unit\` already — point at other words, or remove one of the two`,
    ]);
  });
});

test('words that are pointed at in one paragraph are found by rule in another', () => {
  const entities = entityLines('us', 'US') + entityLines('envoy', 'Envoy', { mentions: [{ quote: 'US envoy' }] });
  expect(namesWith(entities, 'A US envoy left.\n\nA US ship left.')).toEqual(['envoy: US envoy', 'us: US']);
});

test('a name leads to its entity', () => {
  const site = siteOf(oneArticle('Aman left.', { entities: aman }));
  const [found] = site.articles[0]?.annotations ?? [];
  expect(found?.kind === 'mention' && mention.address(found, site)).toBe('/people/aman/');
});

test('a name that two entities bear is a problem of the second', () => {
  const entities = entityLines('older', 'Bush') + entityLines('younger', 'Bush', { mentions: [{ quote: 'the son' }] });
  const { problems } = buildSite(oneArticle('Bush and the son.', { entities }));
  expect(problems.map(({ line, column, message, edit }) => [line, column, message, edit])).toEqual([
    [9, 40, 'the form “Bush” names both `older` and `younger`', undefined],
  ]);
});

test('one form for two entities is a problem that asks for exact words', () => {
  const entities =
    entityLines('older', 'George Bush', { aliases: ['Bush'] }) +
    entityLines('younger', 'George W. Bush', { aliases: ['Bush'] });
  const lines = problemsOf(oneArticle('George Bush and George W. Bush, or Bush.', { entities }));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /the form “Bush” names both `older` and `younger` — .*mentions: \[\{ quote: "Bush", prefix/u,
  );
});

test('five thousand forms are one pattern, and the right one matches', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `Person Number ${index}`);
  const entities = entityLines('crowd', 'Person Number 0', { aliases: names.slice(1) });
  expect(namesWith(entities, 'Person Number 4999 met Person Number 49.')).toEqual([
    'crowd: Person Number 4999',
    'crowd: Person Number 49',
  ]);
});

test('a mention carries its sentence and where the name stands in it', () => {
  const [, mention] = articleOf('It rained. Gen. Aman met Lt. Col. Aman there. He left.', {
    entities: aman,
  }).annotations;
  if (mention?.kind !== 'mention') throw new Error('there are two mentions');
  const { text, start, end } = mention.sentence;
  expect([text, text.slice(start, end)]).toEqual(['Gen. Aman met Lt. Col. Aman there.', 'Aman']);
});

test('a name is told with its sentence, also where the words are the parser’s own', () => {
  const entities = entityLines('notes', 'Footnotes') + entityLines('ann', 'Ann');
  const names = articleOf('It rained. Ann left.[^1]\n\n[^1]: So she said.', { entities }).annotations;
  const found = names.filter((one): one is Mention => one.kind === 'mention');
  expect(found.map((one) => mention.describe(one))).toEqual([
    [
      ['Name', 'Ann'],
      ['In the sentence', 'Ann left.1'],
    ],
    [
      ['Name', 'Footnotes'],
      ['In the sentence', 'Footnotes'],
    ],
  ]);
  expect(found.map(({ position }) => position)).toEqual([
    { line: 13, column: 1 },
    { line: 1, column: 1 },
  ]);
});
