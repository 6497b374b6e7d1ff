import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { buildSite } from '../../src/core/build-site.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { articleText, entityLines, oneArticle, problemsOf, siteOf, soundFiles } from './fixture.ts';

const file = 'content/addresses/articles/a.yaml';

/** An article of these words with a ledger of these entries. */
function withLedger(body: string, entries: readonly string[], entities = ''): ContentFiles {
  const lists = entities === '' ? {} : { entities };
  return { 'content/articles/a.md': articleText(body, lists), [file]: `editions: []\naddresses:\n${entries.join('')}` };
}

const entry = (id: string, words: string, rest = '') => `  - { id: ${id}, words: ${JSON.stringify(words)}${rest} }\n`;
const bookOf = (files: ContentFiles) => [...siteOf(files).addresses.values()][0];

describe('an address that is gone', () => {
  test('leads through one that went too to the reason why that one is gone', () => {
    const files = withLedger('It rained.', [
      entry('s-1', 'It rained.'),
      entry('s-2', 'It snowed.', ', now: s-3'),
      entry('s-3', 'It froze.', ', because: It thawed.'),
    ]);
    expect(problemsOf(files)).toEqual([]);
    expect(bookOf(files)?.gone.map(({ ids, now, because }) => [ids, now, because])).toEqual([
      [['s-2'], undefined, 'It thawed.'],
      [['s-3'], undefined, 'It thawed.'],
    ]);
  });

  test('of a point stands in the list of what is gone, with the point that replaced it', () => {
    const ledger = `editions: []\naddresses:\n${entry('pt-2020-06-wire', 'June 2020: 9,000 troops, reported', ', now: pt-2020-07-wire')}${entry('pt-2020-07-wire', 'July 2020: 8,600 troops, reported')}`;
    const site = siteOf({ ...soundFiles, 'content/addresses/series/troops.yaml': ledger });
    const book = [...site.addresses].find(([subject]) => !('slug' in subject))?.[1];
    expect(book?.moved.size).toBe(0);
    expect(book?.gone).toEqual([
      {
        ids: ['pt-2020-06-wire'],
        words: 'June 2020: 9,000 troops, reported',
        now: '#pt-2020-07-wire',
        because: undefined,
      },
    ]);
    expect(site.series[0]?.points.map(({ id }) => id)).toEqual(['pt-2020-07-wire', 'pt-2020-11-report']);
  });

  test('is named by the beginning of its words, and asks for an id of the page where it leads to none', () => {
    const long = 'It rained for days and days and days, and nobody in the whole of the valley knew why.';
    expect(problemsOf(withLedger('It snowed. It thawed.', [entry('s-1', long)]))).toEqual([
      `${file}:3:11 nothing is at \`s-1\` any more: “${long.slice(0, 60)}…” — add \`now:\` with the id that replaced it, or \`because:\` with what happened`,
    ]);
    const short = `${long.slice(0, 59)}.`;
    expect(problemsOf(withLedger('It snowed. It thawed.', [entry('s-1', short)]))).toEqual([
      expect.stringContaining(`any more: “${short}” — `),
    ]);
    expect(problemsOf(withLedger('It snowed.', [entry('s-1', 'Then it rained on.', ', now: c-nothing-here')]))).toEqual(
      [
        `${file}:3:11 \`s-1\` leads to \`c-nothing-here\`, which is nowhere on the page — write an id of the page, or an address that begins with /`,
      ],
    );
  });

  test.each([
    ['round in a circle', ', now: s-2', ['`s-2` leads to `s-3`', '`s-3` leads to `s-2`']],
    ['to one of which nothing is said', '', ['`s-2` leads to `s-3`', 'nothing is at `s-3`']],
  ])('cannot lead %s', (_, rest, expected) => {
    const gone = [entry('s-2', 'It froze.', ', now: s-3'), entry('s-3', 'It thawed.', rest)];
    const lines = problemsOf(withLedger('It rained.', [entry('s-1', 'It rained.'), ...gone]));
    expect(lines).toEqual(expected.map((words) => expect.stringContaining(words)));
  });

  test('is asked for with the id of the page that is most like the one given', () => {
    const files = withLedger('It snowed.', [entry('s-1', 'It snowed.'), entry('s-2', 'It thawed.', ', now: s-11')]);
    expect(problemsOf(files)).toEqual([
      `${file}:4:11 \`s-2\` leads to \`s-11\`, which is nowhere on the page — did you mean \`s-1\`?`,
    ]);
  });
});

describe('what a page has to tell of how it changed', () => {
  const rain = entry('s-1', 'It rained.');

  test.each([
    ['nothing', [rain], false, [], []],
    ['words that stood there', [entry('s-1', 'It rained on.')], true, [['s-1', [{ words: 'It rained on.' }]]], []],
    ['what went from a sentence', [entry('s-1', 'It rained.', ', holds: [m-x-1]')], true, [], [['s-1', ['m-x-1']]]],
    ['words that went', [rain, entry('s-2', 'It froze.', ', because: It thawed.')], true, [], []],
    ['words that went elsewhere', [rain, entry('s-2', 'It froze.', ', now: /articles/a/#s-1')], true, [], []],
  ])('is %s', (_, entries, isChanged, former, moved) => {
    const book = bookOf(withLedger('It rained.', entries));
    expect(book?.isChanged).toBe(isChanged);
    expect([...(book?.former ?? [])]).toEqual(former);
    expect([...(book?.moved ?? [])]).toEqual(moved);
    expect(book?.gone.length).toBe(entries.length - 1);
  });

  test('has a sign that other words, and a correction of them, make another', () => {
    const correction = (when: string) =>
      `- { id: x, of: /articles/a/#p-1, was: It froze, now: It rained, why: A slip., when: ${when} }\n`;
    const rained = oneArticle('It rained. It snowed.');
    const signs = [
      rained,
      oneArticle('It rained. It thawed.'),
      { ...rained, 'content/corrections.yaml': correction('2020-10-01') },
      { ...rained, 'content/corrections.yaml': correction('2020-10-02') },
    ].map((files) => bookOf(files)?.sign);
    expect(new Set(signs).size).toBe(4);
    expect(bookOf(rained)?.sign).toBe(signs[0]);
  });
});

describe('what the ledger does not know yet', () => {
  test('is numbered on from what it knows: names by their entity, dates by their day', () => {
    const body = 'Ann met Bob on Monday. Bob left on Monday and came on Sunday.';
    const files = withLedger(
      body,
      [entry('s-1', 'Ann met Bob on Monday.', ', holds: [m-ann-1, d-2020-09-14]')],
      entityLines('ann', 'Ann') + entityLines('bob', 'Bob'),
    );
    expect(siteOf(files).articles[0]?.annotations.map(({ id, text }) => `${id} ${text}`)).toEqual([
      'm-ann-1 Ann',
      'm-bob-1 Bob',
      'd-2020-09-14 Monday',
      'm-bob-2 Bob',
      'd-2020-09-14--2 Monday',
      'd-2020-09-13 Sunday',
    ]);
    const { notices } = buildSite(files);
    expect(notices.map(formatProblem)).toEqual([
      expect.stringContaining('does not know 1 new and 1 changed addresses — '),
    ]);
  });

  test('and what has other words there is counted', () => {
    const edited = entry('s-1', 'Then the rain fell.');
    const { notices } = buildSite(withLedger('Then the rain fell on. Who knew? Nobody said.', [edited]));
    expect(notices.map(formatProblem)).toEqual([
      expect.stringContaining('does not know 2 new and 1 changed addresses — '),
    ]);
  });

  test('is no former sentence where neither has a word', () => {
    const files = withLedger('!!! It rained.', [entry('s-1', 'It rained.'), entry('s-2', '???')]);
    expect(problemsOf(files)).toEqual([expect.stringContaining('nothing is at `s-2` any more: “???”')]);
  });

  test('is not asked for of a site that keeps no ledger', () => {
    expect(buildSite(oneArticle('It rained.')).notices).toEqual([]);
  });
});

test('a page that leads to none, unlike all, is to be written as a path', () => {
  const pages = '- at: /people/ann/\n  now: /zzzzzz/yyyyyyyyyyyy/\n';
  expect(problemsOf({ ...oneArticle('It rained.'), 'content/addresses.yaml': pages })).toEqual([
    'content/addresses.yaml:2:8 /people/ann/ leads to /zzzzzz/yyyyyyyyyyyy/, where no page is — write the path of a page that there is, as in /people/ann-lee/',
  ]);
});
