import { describe, expect, test } from 'vitest';
import { note, type Note } from '../../../src/core/kinds/note.ts';
import { articleText, siteOf } from '../fixture.ts';

const sources =
  '- { id: wire, title: T, publisher: P, grade: B, licence: L }\n- { id: paper, title: T, publisher: P, grade: B, licence: L }';

function noteWith(rest: string): Note {
  const notes = `  - { id: n, quote: it holds, text: Some words., ${rest} }\n`;
  const site = siteOf({
    'content/articles/a.md': articleText('Now it holds.', { notes }),
    'content/sources.yaml': sources,
  });
  return site.articles[0]?.annotations[0] as Note; // the one annotation
}

test('a note has its words and its sources in the order of the author', () => {
  const found = noteWith('source: [wire, paper]');
  expect([found.id, found.text, found.body]).toEqual(['n-n', 'it holds', 'Some words.']);
  expect(found.sources.map(({ id }) => id)).toEqual(['wire', 'paper']);
});

// The article is of 2020-09-14.
describe('a note that became known', () => {
  test.each([
    ['the day after', 'known: 2020-09-15', true, 'Since then, 15 September 2020'],
    ['the year after', 'known: "2021"', true, 'Since then, 2021'],
    ['on the day', 'known: 2020-09-14', false, 'Context'],
    ['in the same month, nobody knows when', 'known: 2020-09', false, 'Context'],
    ['before', 'known: "2019"', false, 'Context'],
    ['at no date that is given', 'source: wire', false, 'Context'],
  ])('%s', (_, rest, later, tag) => {
    const found = noteWith(rest.startsWith('source') ? rest : `source: wire, ${rest}`);
    expect([found.later, note.note?.(found).isLater, note.note?.(found).tag]).toEqual([later, later, tag]);
    expect(note.describe(found)[0]).toEqual([later ? 'Since then' : 'Note', 'Some words.']);
  });
});

test('a note tells when it became known, and stands where its quote stands in the frontmatter', () => {
  const found = noteWith('source: wire, known: 2020-10');
  expect(note.describe(found)).toEqual([
    ['Since then', 'Some words.'],
    ['Known', 'October 2020'],
  ]);
  expect(found.position).toEqual({ line: 8, column: 21 });
  expect(note.describe(noteWith('source: wire'))).toEqual([['Note', 'Some words.']]);
});
