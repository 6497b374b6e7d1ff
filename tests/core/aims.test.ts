import { expect, test } from 'vitest';
import { edit, rowsFile, seriesFile, siteOf } from './fixture.ts';

test('the accounts of a contradiction stand in the order of time, then of their values; a range counts as nought', () => {
  const rows = [',1,2,range', '9000,,,exact', '8000,,,exact', ',1,3,range'].map(
    (cells) => `2020-06,${cells},reported,level,wire,\n`,
  );
  const accounts = ['2020-07', '2020-06'].map((date) => `      - { date: ${date}, source: wire }\n`).join('');
  const files = edit(rowsFile, '2020-07,', `${rows.join('')}2020-07,`);
  const { series } = siteOf(
    edit(seriesFile, 'window:', `contradictions:\n  - title: T\n    text: X\n    accounts:\n${accounts}window:`, files),
  );
  const [found] = series[0]?.contradictions ?? [];
  expect(found?.id).toBe('differ-1');
  expect(found?.accounts.map(({ date, value }) => `${date.text} ${value}`)).toEqual([
    '2020-06 undefined',
    '2020-06 undefined',
    '2020-06 8000',
    '2020-06 9000',
    '2020-07 8600',
  ]);
});

test('an aim gives its row a condition and an outcome with its sources', () => {
  const aim = '{ date: 2020-11, source: report, condition: If asked., outcome: met, text: It was cut., sources: wire }';
  const { series } = siteOf(edit(seriesFile, 'window:', `aims:\n  - ${aim}\nwindow:`));
  const [reported, planned] = series[0]?.points ?? [];
  expect([reported?.condition, reported?.outcome]).toEqual([undefined, undefined]);
  expect(planned?.condition).toBe('If asked.');
  expect(planned?.outcome).toMatchObject({ result: 'met', text: 'It was cut.', sources: [{ id: 'wire' }] });
});
