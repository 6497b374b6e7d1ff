import { describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/core/build-site.ts';
import { formatProblem } from '../../../src/core/problem.ts';
import { importAnnotations } from '../../../src/editor/import/import-annotations.ts';
import { importPage } from '../../../src/editor/import/import-page.ts';
import { importedStarter } from '../../../src/editor/starters.ts';
import { articleText } from '../../core/fixture.ts';

const text =
  'The council voted on Tuesday to <a href="https://example.org/x">close</a> the bridge, after engineers found <a href="/y">cracks</a> in two of its piers, and more would follow in the coming weeks.';
const html = `<!doctype html><html lang="pt-BR"><head><title>Bridge: closed</title>
<meta property="article:published_time" content="2024-05-02T10:00:00Z"><meta name="author" content="Ann Lee"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridge: closed</h1><p>${text}</p>
<p><img src="a.png">“Two piers cannot carry trucks,” Jane Roe told the council, which had heard of it before, and &lt;b&gt; was no surprise.</p>
<script>alert(1)</script></article><footer>All rights reserved</footer></body></html>`;

describe('importPage', () => {
  test('takes the text, the title, the day, the byline and the language, and leaves out what a build refuses', () => {
    const page = importPage(html);
    expect(page).toMatchObject({
      title: 'Bridge: closed',
      byline: 'Ann Lee',
      published: '2024-05-02',
      language: 'pt-BR',
    });
    expect(page?.markdown).toContain('[close](https://example.org/x) the bridge, after engineers found cracks in two');
    expect(page?.markdown).not.toMatch(/!\[|alert|Home|All rights/u);
  });

  test('makes a draft that lacks only what the page does not say', () => {
    const page = importPage(html);
    const [starter] = page ? importedStarter(page) : [];
    expect(starter?.path).toBe('content/articles/bridge-closed.md');
    const lines = buildSite({ [starter?.path ?? '']: starter?.text ?? '' }, true).problems.map(formatProblem);
    expect(lines.map((line) => /`(\w+)` is empty/u.exec(line)?.[1])).toEqual(['dek', 'dateline']);
  });

  test.each(['', '<p></p>', '<html><body><script>1</script></body></html>'])(
    'gives nothing for a page without text: %j',
    (empty) => {
      expect(importPage(empty)).toBeUndefined();
    },
  );
});

describe('importAnnotations', () => {
  const article = {
    file: 'content/articles/a.md',
    text: articleText('The truce will hold. The truce may fail. It began in May.'),
  };
  const select = (exact: string, around: object = {}) => ({
    selector: [{ type: 'TextQuoteSelector', exact, ...around }],
  });

  test('brings notes and claims of Hypothesis to their words, and lists what does not fit with the nearest', () => {
    const rows = [
      { text: 'Which?', tags: ['claim'], target: [select('The truce will hold')] },
      { text: 'See the minutes.', target: [select('The truce', { prefix: 'will hold. ', suffix: ' may fail. It' })] },
      { text: 'Hm', target: [select('It began in Mai')] },
      { text: 'A page note', target: [{}] },
    ];
    const { items, strays } = importAnnotations({ rows }, article, 'wire');
    expect(items.map(({ list, item }) => [list, item])).toEqual([
      ['claims', { id: 'claim-1', quote: 'The truce will hold', manner: 'paraphrased', grade: 'reporter' }],
      [
        'notes',
        {
          id: 'note-2',
          quote: 'The truce',
          prefix: 'will hold.',
          suffix: 'may fail. It',
          text: 'See the minutes.',
          source: 'wire',
        },
      ],
    ]);
    expect(strays).toEqual([{ quote: 'It began in Mai', text: 'Hm', nearest: 'It began in May' }]);
  });

  test.each([
    ['an annotation', (note: object) => note],
    ['an array', (note: object) => [note]],
    ['a page', (note: object) => ({ type: 'AnnotationPage', items: [note] })],
    ['a collection', (note: object) => ({ type: 'AnnotationCollection', first: { items: [note] } })],
  ])('reads %s of the W3C model', (_, wrap) => {
    const note = {
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'In spring.' },
      target: { source: 'https://x.example/', selector: select('in May').selector[0] },
    };
    const { items } = importAnnotations(wrap(note), article, 'wire');
    expect(items.map(({ item }) => item['text'])).toEqual(['In spring.']);
  });
});
