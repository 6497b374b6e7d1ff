import { describe, expect, test } from 'vitest';
import {
  articleFile,
  articleText,
  edit,
  entityFile,
  entityLines,
  problemsOf,
  rowsFile,
  siteOf,
  soundFiles,
  sourcesFile,
} from './fixture.ts';

const aman = entityLines('aman', 'Aman');
const claims = (quote: string, rest = '') =>
  `  - { id: c, quote: ${JSON.stringify(quote)}${rest}, manner: paraphrased, grade: reporter }\n`;

describe('odd text builds, and its words are found', () => {
  test.each([
    ['a quote over a hard break', 'One two\\\nthree four.', 'two three', 'two\nthree'],
    ['a quote over a soft break in a CRLF file', 'One two\r\nthree four.', 'two three', 'two\nthree'],
    ['a quote with a non-breaking space', 'One two\u00A0three.', 'two three', 'two\u00A0three'],
    ['a quote over emphasis inside a word', 'One un**believ**able two.', 'unbelievable two', 'unbelievable two'],
    ['a quote of entities', 'One &lt;two&gt; &amp; three.', '<two> & three', '<two> & three'],
    ['a quote in a setext heading', 'One two\n=======\n\nThree.', 'One two', 'One two'],
    ['a quote in a nested list', '- a\n  - b\n    1. one two', 'one two', 'one two'],
    ['a quote in a cell with an escaped bar', '| a |\n| - |\n| one \\| two |', 'one | two', 'one | two'],
    ['a quote from right to left', 'او گفت جنگ نیست.', 'جنگ نیست', 'جنگ نیست'],
    ['a quote of emoji', 'One 👩‍👩‍👧 two.', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['a quote in a footnote', 'One[^1].\n\n[^1]: Two three.', 'Two three', 'Two three'],
    ['a quote at the end of a line of 100,000 letters', `${'long '.repeat(20_000)}end here`, 'end here', 'end here'],
    ['a quote behind a word of 400,000 letters', `${'a'.repeat(400_000)} end here`, 'end here', 'end here'],
  ])('%s', (_, body, quote, text) => {
    const files = { 'content/articles/a.md': articleText(body, { claims: claims(quote) }) };
    expect(siteOf(files).articles[0]?.annotations.map((annotation) => annotation.text)).toEqual([text]);
  });

  test('a quote whose prefix ends at a line break', () => {
    const list = claims('bar', ', prefix: two foo');
    const files = { 'content/articles/a.md': articleText('one foo\nbar and two foo\nbar', { claims: list }) };
    expect(siteOf(files).articles[0]?.annotations.map(({ start }) => start)).toEqual([24]);
  });

  test('a file of the largest size', () => {
    const padding = ' '.repeat(512 * 1024 - new TextEncoder().encode(soundFiles[entityFile]).length);
    expect(problemsOf({ ...soundFiles, [entityFile]: soundFiles[entityFile] + padding })).toEqual([]);
  });

  test('no files at all', () => {
    expect(problemsOf({})).toEqual([]);
  });
});

describe('a quote that cannot be meant is reported', () => {
  test.each([
    ['with the marks of Markdown', 'said **so** then', 'said **so**', 'did you mean “said so”?'],
    ['across two paragraphs', 'One two.\n\nThree four.', 'two. Three', 'is not in the text'],
    ['with half a word', 'The truce holds', 'ruce holds', 'did you mean “truce holds”?'],
    ['without an accent', 'Jose\u0301 left', 'Jose', 'is not in the text'],
    ['without an accent that has no composed letter', 'x\u0301 left', 'x', 'is not in the text'],
    ['in other letters of the same look', 'Тhe truce', 'The truce', 'is not in the text'],
    ['that is an address only in the source', '[a](https://x.org/one-two)', 'one-two', 'is not in the text'],
    ['in a code block', '```\none two\n```', 'one two', 'is not in the text'],
    ['of nothing but white space', 'one two', ' \u00A0 ', '`claims[0].quote` is empty'],
    ['of nothing that is seen', 'one two', '\u200B', 'is not in the text'],
  ])('%s', (_, body, quote, message) => {
    const lines = problemsOf({ 'content/articles/a.md': articleText(body, { claims: claims(quote) }) });
    expect(lines).toEqual([expect.stringContaining(message)]);
  });
});

describe('one mistake stays one line', () => {
  test.each([
    ['a source without its grade', sourcesFile, '  grade: B\n', ''],
    ['a source with a broken id', sourcesFile, 'id: wire', 'id: Wire'],
    ['broken sources', sourcesFile, 'id: wire', 'id: ['],
    ['a broken entity', entityFile, 'type: person', 'type: ['],
    ['a note without its source', articleFile, '    source: wire\n', ''],
    ['a note with an empty list of sources', articleFile, 'source: wire', 'source: []'],
    ['a body that is no id', articleFile, 'behalf: ministry', 'behalf: The ministry'],
    ['a speaker that is a number', articleFile, 'speaker: ann-lee', 'speaker: 7'],
    ['a claim without its grade that another repeats', articleFile, '    grade: named\n', ''],
    ['a pointer without its quote', articleFile, '- quote: the body\n        suffix', '- prefix: for\n        suffix'],
    ['a measure without its scope', 'content/series/troops.md', '    scope: all\n', ''],
    ['a measure without its use', 'content/series/troops.md', '    drawn: headline\n', ''],
    ['a row with an unknown measure', rowsFile, 'reported,level', 'reported,levels'],
    ['rows that cannot be read', rowsFile, 'A count, by wire"', 'A count, by wire'],
    ['rows without a header', rowsFile, 'date,value', 'day,value'],
    ['an unknown series', articleFile, 'series: troops', 'series: troop'],
  ])('%s', (_, file, from, to) => {
    const lines = problemsOf(edit(file, from, to));
    expect(lines).toEqual([expect.stringMatching(/^content\/.+:\d+:\d+ .+ — .+$/u)]);
    expect(lines[0]).toContain(file);
  });

  test('and what stands behind it is still found at its place', () => {
    const broken = edit(
      articleFile,
      '    grade: named\n',
      '',
      edit(articleFile, 'quote: the truce holds', 'quote: a truce'),
    );
    expect(problemsOf(broken)).toEqual([
      expect.stringMatching(/:23:5 `claims\[0\]\.grade` is missing/u),
      expect.stringMatching(/:30:12 the quote “a truce” is not in the text/u),
    ]);
  });
});

test('a single id where a list may stand hides no other mistake', () => {
  const files = edit(
    articleFile,
    'behalf: ministry',
    'behalf: The ministry',
    edit(articleFile, 'source: wire', 'source: wier'),
  );
  expect(problemsOf(files)).toEqual([
    expect.stringMatching(/:26:13 `claims\[0\]\.behalf\[0\]` is not an id/u),
    expect.stringMatching(/:48:13 no source has the id `wier`/u),
  ]);
});

test('an entity is not called unnamed where the form that names it is the mistake', () => {
  const entities = entityLines('club', 'The Club', { aliases: [49] });
  expect(problemsOf({ 'content/articles/a.md': articleText('So 49 met.', { entities }) })).toEqual([
    expect.stringMatching(/:8:\d+ `entities\[0\]\.aliases\[0\]` is not a text — put the value in quotation marks/u),
  ]);
});

test('keys and ids that every object has are like any other', () => {
  const entities = entityLines('constructor', 'Aman') + entityLines('tostring', 'Roe');
  const files = { 'content/articles/a.md': articleText('Aman and Roe.', { entities }) };
  expect(siteOf(files).profiles.map(({ entity }) => entity.id)).toEqual(['constructor', 'tostring']);
  const keyed = edit(articleFile, 'dek: ', '__proto__: { dek: x }\nconstructor: 1\ndek: ');
  expect(problemsOf(keyed).map((line) => /unknown key `(\w+)`/u.exec(line)?.[1])).toEqual(['__proto__', 'constructor']);
  expect(problemsOf(edit(articleFile, 'type: person', 'type: toString'))).toEqual([
    expect.stringMatching(/:10:11 `entities\[0\]\.type` cannot be `toString` — use one of person/u),
  ]);
  expect(({} as { dek?: string }).dek).toBeUndefined();
});

test('ten thousand aliases, a thousand footnotes and a hundred levels of quotation build', () => {
  const aliases = Array.from({ length: 10_000 }, (_, index) => `Alias ${index}`);
  const notes = Array.from({ length: 1000 }, (_, index) => `[^${index}]`).join(' ');
  const ends = Array.from({ length: 1000 }, (_, index) => `[^${index}]: Alias ${index}`).join('\n');
  const body = `Aman${notes}\n\n${'> '.repeat(100)}Alias 77\n\n${ends}`;
  const entities = aman.replace(' }', `, aliases: ${JSON.stringify(aliases)} }`);
  const files = { 'content/articles/a.md': articleText(body, { entities }) };
  expect(siteOf(files).articles[0]?.annotations).toHaveLength(1002);
});
