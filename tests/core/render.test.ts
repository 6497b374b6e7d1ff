import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { placePaths, renderPassages } from '../../src/core/render.ts';
import {
  articleFile,
  articleText,
  edit,
  entityFile,
  entityLines,
  rowsFile,
  seriesFile,
  siteOf,
  soundFiles,
} from './fixture.ts';

const sources = '- { id: wire, title: T, publisher: P, grade: B, licence: L }';

function render(files: ContentFiles) {
  const site = siteOf(files);
  return site.articles.flatMap((article) =>
    renderPassages(article, site, (path) => `/base${path}`).map((passage) => ({ article, ...passage })),
  );
}

/** How many links stand in one another at most; nested ones are no HTML, and a parser would part them. */
function depthOfLinks(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?a[ >]/gu)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe('renderPassages', () => {
  const passages = render(soundFiles);

  test('numbers the notes through the article, and their places in each passage', () => {
    expect(
      passages.map(({ notes }) => notes.map(({ number, slot, annotation }) => [number, slot, annotation.id])),
    ).toEqual([
      [
        [1, 1, 'c-hope'],
        [2, 0, 'n-later'],
      ],
      [
        [3, 1, 'f-level'],
        [4, 2, 'c-hope-again'],
      ],
    ]);
  });

  test('leads from names to profiles and from numbers to their points, under the base', () => {
    const html = passages.map((passage) => passage.html).join('');
    expect(html).toContain('<a class="mention person" id="m-ann-lee-1" href="/base/people/ann-lee/">Ann Lee</a>');
    expect(html).toMatch(
      /<a class="[^"]+" id="f-level" href="\/base\/timeline\/#pt-2020-11-report">around 4,500<\/a>/u,
    );
  });

  test.each([
    ['a link that is a name', '[Roe](/about/)', 'Roe'],
    ['a name that holds a link', 'Jane [Roe](/about/)', 'Jane Roe'],
    ['a link that holds a name', '[so said Roe](/about/)', 'so said Roe'],
    ['a note in a link', '[so it holds, Roe](/about/) now', 'so it holds, Roe now'],
    ['a note that ends in a link', 'so [it holds](/about/), Roe', 'so it holds, Roe'],
    ['a link in a cell', '| [Roe](/about/) |\n| - |', 'Roe'],
  ])('puts no link into %s', (_, body, text) => {
    const entities = entityLines('roe', 'Roe', { aliases: ['Jane Roe'] });
    const notes = body.includes('holds') ? { notes: '  - { id: n, quote: it holds, text: T, source: wire }\n' } : {};
    const files = {
      'content/articles/a.md': articleText(body, { entities, ...notes }),
      'content/sources.yaml': sources,
    };
    const html = render(files)
      .map((passage) => passage.html)
      .join('');
    expect(depthOfLinks(html)).toBe(1);
    expect(toString(fromHtml(html, { fragment: true })).trim()).toBe(text);
    if (body.includes('holds')) expect(html).toContain('href="#note-n-n"');
  });
});

test('an id stands on the first piece alone of a sentence, a name or a date that marks cut', () => {
  const ledger =
    'editions: []\naddresses:\n  - { id: s-1, words: It rained. }\n  - { id: s-2, words: Roe left on Monday. }\n';
  const [passage] = render({
    'content/articles/a.md': articleText('It *rained. Roe left on Mon*day.', {
      entities: entityLines('roe', 'Roe'),
    }),
    'content/addresses/articles/a.yaml': ledger,
  });
  const html = passage?.html ?? '';
  for (const id of ['s-1', 's-2', 'm-roe-1', 'd-2020-09-14']) expect(html.split(`id="${id}"`)).toHaveLength(2);
  expect(html.split('<time')).toHaveLength(3);
  expect(html.split('<span')).toHaveLength(5);
});

test('of two kinds on the same words the inner one is the link', () => {
  const pact =
    '---\ntype: event\nname: The pact\nsummary: S\ncommitments:\n  - { id: leave, by: roe, to: roe, duty: Leave., source: wire }\n---\n';
  const [passage] = render({
    'content/articles/a.md': articleText('Roe left.', {
      entities: entityLines('roe', 'Roe'),
      commitments: '  - { id: leave, agreement: pact, quote: Roe }\n',
    }),
    'content/entities/pact.md': pact,
    'content/sources.yaml': sources,
  });
  expect(passage?.html).toMatch(
    /^<mark [^>]*id="u-leave"><a class="mention person" id="m-roe-1" href="\/base\/people\/roe\/">Roe<\/a>/u,
  );
});

test('of a name and a number in it the shorter is the link, and of those side by side each is one', () => {
  const figure = '  - { id: g, quote: "77", value: 77, unit: u, status: planned, date: 2020-11, series: troops }\n';
  const edits: readonly (readonly [file: string, from: string, to: string])[] = [
    [articleFile, '4,500 troops', '4,500 troops, Group 77 and Lee'],
    [articleFile, 'figures:\n', `figures:\n${figure}`],
    [articleFile, 'entities:\n', `entities:\n${entityLines('group', 'Group 77')}`],
    [rowsFile, '2020-11,', '2020-11,77,,,exact,planned,level,report,\n2020-11,'],
  ];
  const html = render(edits.reduce((files, one) => edit(...one, files), soundFiles as ContentFiles))
    .map((passage) => passage.html)
    .join('');
  expect(html).toMatch(/<mark class="mention person" id="m-group-1">Group <a [^>]*id="f-g"[^>]*>77<\/a>/u);
  expect(html).toMatch(/<a class="mention person"[^>]*>Lee<\/a>/u);
});

test('headings have an id and their words, what is no heading has none, and a number has its point in its note', () => {
  const body = '# *One* two\n\nIt rained.\n\n---\n\n## Three';
  const passages = render({ 'content/articles/a.md': articleText(body) });
  expect(passages.map(({ heading }) => heading)).toEqual([
    { id: 'h-1', text: 'One two' },
    undefined,
    undefined,
    { id: 'h-3', text: 'Three' },
  ]);
  expect(passages[3]?.html).toBe('<h2 id="h-3">Three</h2>');
  const notes = render(soundFiles).flatMap((passage) => passage.notes);
  expect(notes.map(({ annotation, charted }) => [annotation.id, charted !== undefined])).toEqual([
    ['c-hope', false],
    ['n-later', false],
    ['f-level', true],
    ['c-hope-again', false],
  ]);
});

const words = ['Roe', 'said', 'it', 'holds', 'for', 'now', 'and', 'Jane'];
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom('*', '**', '`', '~~'), fc.constantFrom(...words)).map(([sign, word]) => sign + word + sign),
  fc.subarray(words, { minLength: 1 }).map((inside) => `[${inside.join(' ')}](/about/)`),
);
const quote = fc.tuple(fc.nat(9), fc.nat(4), fc.constantFrom('claims', 'notes'));

test('whatever is marked: the text stays, no link lies in a link, and every note has one way to it', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 2, maxLength: 10 }),
      fc.array(quote, { maxLength: 3 }),
      (pieces, quotes) => {
        const body = pieces.map((text, index) => `${text} n${index}`).join(' '); // the numbers tell all quotes apart
        const plain = body.replace(/[*`~[]|\]\([^)]*\)/gu, '');
        const lists = { claims: '', notes: '' };
        quotes.forEach(([from, length, kind], index) => {
          const all = plain.split(' ');
          const start = all.indexOf(`n${from % pieces.length}`);
          const text = all.slice(start, start + 1 + length).join(' ');
          const rest = kind === 'claims' ? 'manner: paraphrased, grade: reporter' : 'text: T, source: wire';
          if (quotes.findIndex((other) => other[2] === kind) === index)
            lists[kind as 'claims'] = `  - { id: x, quote: ${text}, ${rest} }\n`;
        });
        const used = Object.fromEntries(Object.entries(lists).filter(([, list]) => list));
        const text = articleText(`Roe and Jane.\n\n${body}`, {
          entities: entityLines('roe', 'Roe', { aliases: ['Jane'] }),
          ...used,
        });
        const passages = render({ 'content/articles/a.md': text, 'content/sources.yaml': sources });
        for (const { article, html, paragraph, notes } of passages) {
          const block = article.blocks.find((candidate) => candidate.paragraph === paragraph);
          expect(toString(fromHtml(html, { fragment: true }))).toBe(block?.text);
          expect(depthOfLinks(html)).toBeLessThan(2);
          expect([...html.matchAll(/href="#note-/gu)]).toHaveLength(notes.length);
        }
      },
    ),
    { seed: 20200914, numRuns: 150 },
  );
});

describe('placePaths', () => {
  const place = (html: string) => placePaths(html, (path) => `/base${path}`);

  test('puts the base before the paths of portraits and methods, at any depth', () => {
    const site = siteOf({
      ...soundFiles,
      [entityFile]: `${soundFiles[entityFile]}\n- See *[the count](/timeline/)*.\n\n## Since then\n\n![A map](/map.png)\n`,
      [seriesFile]: `${soundFiles[seriesFile]}\n[Lee](/people/ann-lee/) counted.\n`,
    });
    const { portrait = '', aftermath = '' } = site.profiles.find(({ entity }) => entity.id === 'ann-lee')?.entity ?? {};
    expect(place(portrait)).toContain('<em><a href="/base/timeline/">the count</a></em>');
    expect(place(aftermath)).toBe('<p><img src="/base/map.png" alt="A map"></p>');
    expect(place(site.series[0]?.method ?? '')).toContain('<a href="/base/people/ann-lee/">Lee</a> counted.');
  });

  test.each([
    '<p><a href="https://example.org/a/">a</a> <a href="#p-1">b</a> <a href="mailto:a@b.c">c</a></p>',
    '<p><code>&#x3C;a href="/about/"></code> href="/about/" &#x26;amp;</p>',
  ])('leaves other addresses and words alone: %s', (html) => {
    expect(place(html)).toBe(html);
  });
});
