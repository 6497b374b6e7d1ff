import { describe, expect, test } from 'vitest';
import type { DateWords } from '../../../src/core/kinds/kinds.ts';
import { groupDates } from '../../../src/core/group-dates.ts';
import { date } from '../../../src/core/kinds/date.ts';
import { renderPassages } from '../../../src/core/render.ts';
import { buildSite } from '../../../src/core/build-site.ts';
import { articleOf, articleText, entityLines, oneArticle, problemsOf } from '../fixture.ts';

const datesOf = (body: string, lists = {}) =>
  articleOf(body, lists).annotations.filter((annotation): annotation is DateWords => annotation.kind === 'date');

test('finds dates in every block, each with an id that its meaning gives', () => {
  const found = datesOf('He came on Monday.\n\n- On Monday he left, and\n  *on Sunday* he slept.');
  expect(found.map(({ id, text, date: meant }) => [id, text, meant.text])).toEqual([
    ['d-2020-09-14', 'Monday', '2020-09-14'],
    ['d-2020-09-14--2', 'Monday', '2020-09-14'],
    ['d-2020-09-13', 'Sunday', '2020-09-13'],
  ]);
});

test('words that an author points at stand among those found by rule, in the order of the text', () => {
  const dates = '  - { quote: that eve, date: 2020-09-14, rule: r }\n  - { quote: The year, date: "2019", rule: r }\n';
  const found = datesOf('He came on Monday, and that eve he left on Sunday.\n\nThe year after he left on Sunday.', {
    dates,
  });
  expect(found.map(({ id, text }) => `${id} ${text}`)).toEqual([
    'd-2020-09-14 Monday',
    'd-2020-09-14--2 that eve',
    'd-2020-09-13 Sunday',
    'd-2019 The year',
    'd-2020-09-13--2 Sunday',
  ]);
  expect(found[1]?.position).toEqual({ line: 8, column: 14 });
});

test('nothing is found by rule in another language', () => {
  expect(datesOf('They came on Monday.', { language: '  de' })).toEqual([]);
});

test('leaves the words of a quotation and of code alone', () => {
  expect(datesOf('“We came on Monday,” he said. `on Monday`')).toEqual([]);
  expect(datesOf('“We came on Monday, he said.')).toEqual([]);
  expect(datesOf('“We came,” he said on Monday, “and left.”').map(({ text }) => text)).toEqual(['Monday']);
});

describe('a date that can mean two days', () => {
  const body = 'First.\n\nThe talks go on, and\nthey will meet on Monday.';

  test('is a question at its own place', () => {
    expect(problemsOf(oneArticle(body))).toEqual([
      expect.stringMatching(
        /:\d+:19 “Monday” can mean 14 September 2020 or 21 September 2020 — say which under `dates:`, as in \{ quote: …Monday…, date: 2020-09-14 \}$/u,
      ),
    ]);
  });

  test('is settled by the author, whose reason is told', () => {
    const lists = { dates: '  - { quote: on Monday, date: 2020-09-21, rule: the talks paused for a week }\n' };
    const [found, ...rest] = datesOf(body, lists);
    expect(rest).toEqual([]);
    expect(date.describe(found as DateWords)).toEqual([
      ['As written', '“on Monday”'],
      ['Means', '21 September 2020'],
      ['Worked out', 'the talks paused for a week'],
    ]);
  });
});

test('groupDates tells each meaning once', () => {
  const article = articleOf('Ann came on Monday.\n\nThey left on Monday, and all were out by November.', {
    entities: entityLines('ann', 'Ann'),
  });
  expect(
    groupDates(article).map(({ words, places, meaning }) => [words, places.map(({ name }) => name), meaning]),
  ).toEqual([
    ['Monday', ['¶1', '¶2'], '14 September 2020'],
    ['by November', ['¶2'], 'November 2020 or before'],
  ]);
});

test('the page has each date as a time with its rule', () => {
  const { site } = buildSite(oneArticle('He came on Monday.'));
  const [article] = site?.articles ?? [];
  const html = site && article && renderPassages(article, site, (path) => path)[0]?.html;
  expect(html).toBe(
    'He came on <time datetime="2020-09-14" title="14 September 2020: the Monday on or before the dateline, 14 September 2020" id="d-2020-09-14">Monday</time>.',
  );
});

test('words such as “on Monday” are no further mistake where the day of publication is missing', () => {
  const files = oneArticle('They met on Monday, and in May.');
  const undated = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, String(text).replace('published: 2020-09-14', 'published:')]),
  );
  expect(problemsOf(undated)).toEqual([expect.stringContaining('`published` is empty')]);
});

test('words such as “on Monday” are asked for where the article is of no one day', () => {
  const text = articleText('They met on Monday.').replace('published: 2020-09-14', 'published: 2020-09');
  expect(problemsOf({ 'content/articles/a.md': text })).toEqual([
    'content/articles/a.md:9:13 “Monday” cannot be worked out, since `published:` is not a day — say which under `dates:`, as in { quote: …Monday…, date: YYYY-MM-DD }',
  ]);
});
