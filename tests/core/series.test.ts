import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { edit, problemsOf, rowsFile, seriesFile, siteOf, soundFiles } from './fixture.ts';

const [text, rows] = [String(soundFiles[seriesFile]), String(soundFiles[rowsFile])];
const own = 'content/series/planes';
const second = text.replace('lead: true', 'lead: false').replace('title: Troops', 'title: Planes');
const both: ContentFiles = {
  ...soundFiles,
  [`${own}.md`]: second,
  [`${own}.csv`]: rows.replace('8600', '12').replace(/\n.*,report,.*/u, ''),
};

describe('of several series', () => {
  test('each has its own rows, and the lead comes first', () => {
    const { series } = siteOf(both);
    expect(series.map(({ id, points }) => [id, points.map(({ value }) => value)])).toEqual([
      ['troops', [8600, 4500]],
      ['planes', [12]],
    ]);
  });

  test('one alone may lead', () => {
    expect(problemsOf({ ...both, [`${own}.md`]: second.replace('lead: false', 'lead: true') })).toEqual([
      `${seriesFile}:1:1 is a second lead series — keep \`lead: true\` in one series only`,
    ]);
  });
});

test('a series without rows, and rows without a series, are told what they lack', () => {
  const { [rowsFile]: _, ...bare } = both;
  expect(problemsOf({ ...bare, [`${own}.csv`]: rows, 'content/series/ships.csv': rows })).toEqual(
    expect.arrayContaining([
      'content/series/ships.csv:1:1 no series has these rows — add content/series/ships.md',
      `${seriesFile}:1:1 has no rows — add ${rowsFile}`,
    ]),
  );
});

test('the text of a series is its method, and an event needs no entity', () => {
  const [series] = siteOf(edit(seriesFile, '    entity: ann-lee\n', '')).series;
  expect(series?.method).toBe('<p>The method.</p>');
  expect(series?.events.map(({ label, date, entity }) => [label, date.text, entity])).toEqual([
    ['Talks open', '2020-09-12', undefined],
  ]);
});

test('what refers to a row that has a mistake is not reported beside it', () => {
  const files = edit(rowsFile, '2020-07,8600', '2020-7,8600');
  expect(problemsOf(files)).toEqual([expect.stringContaining(`${rowsFile}:2:1 “2020-7” is not a date`)]);
  expect(buildSite(edit(seriesFile, 'date: 2020-07, source', 'date: 2020-08, source', files)).problems).toHaveLength(1);
});
