import { describe, expect, test } from 'vitest';
import { indexDays, toDay, toLastDay } from '../../src/core/last-days.ts';
import { parseDate, type PartialDate } from '../../src/core/partial-date.ts';
import { edit, seriesFile, siteOf, soundFiles, sourcesFile } from './fixture.ts';

test.each([
  ['2020-09-14', '2020-09-14'],
  ['2020-09', '2020-09-30'],
  ['2020-09/..', '2020-09-01'],
  ['[..2020-09]', '2020-09-30'],
])('toDay of %s is %s', (text, day) => {
  expect(toDay(parseDate(text) as PartialDate)).toBe(day);
});

test('toDay of a date that is open on both sides is none, and the last of no days is none', () => {
  const open = { text: '', earliest: '0000-01-01', latest: '9999-12-31', approximate: false, uncertain: false };
  expect([toDay(open), toLastDay([]), toLastDay([undefined])]).toEqual([undefined, undefined, undefined]);
  expect(toLastDay([undefined, '2020-02-01', '2020-03-01', undefined, '2019-12-31'])).toBe('2020-03-01');
});

describe('the days of pages', () => {
  const days = (files = soundFiles as Parameters<typeof siteOf>[0]) => Object.fromEntries(indexDays(siteOf(files)));

  test('are those of what they say and what it rests on', () => {
    expect(days()).toEqual({
      '/': '2021-02-28',
      '/articles/': '2021-02-28',
      '/articles/truce-talks/': '2021-02-28', // its note became known then
      '/organizations/': '2021-02-28',
      '/organizations/ministry/': '2021-02-28',
      '/people/': '2021-02-28',
      '/people/ann-lee/': '2021-02-28',
      '/timeline/': '2020-09-14', // the article gave its last point
    });
  });

  test('move with a correction, a newer source, or a later publication', () => {
    const correction = {
      of: '/articles/truce-talks/#f-level',
      was: 'a',
      now: 'around 4,500',
      why: 'b',
      when: '2022-05-01',
    };
    const lines = Object.entries(correction).map(([key, value]) => `  ${key}: ${value}\n`);
    const corrected = days({ ...soundFiles, 'content/corrections.yaml': `- id: one\n${lines.join('')}` });
    expect(corrected['/articles/truce-talks/']).toBe('2022-05-01');
    expect(corrected['/timeline/']).toBe('2022-05-01');
    expect(corrected['/corrections/']).toBe('2022-05-01');
    const newer = days(edit(sourcesFile, 'date: 2020-07-14', 'date: 2023-07-14'));
    expect(newer['/people/ann-lee/']).toBe('2023-07-14');
    expect(days(edit(seriesFile, 'The method.', 'Another method.'))['/timeline/']).toBe('2020-09-14');
  });
});

test('the day of a profile is that of its corrections, relations, commitments and outcomes, whichever is last', () => {
  const pact =
    '---\ntype: event\nname: The pact\nsummary: S\ncommitments:\n  - id: leave\n    by: ann-lee\n    to: ministry\n    duty: Leave.\n    source: wire\n    outcomes:\n      - { date: 2022-03, text: It left., source: wire }\n---\n';
  const site = siteOf({
    ...soundFiles,
    'content/entities/pact.md': pact,
    'content/relations.yaml': '- { kind: met, between: [ministry, pact], source: late }\n',
    'content/sources.yaml': `${soundFiles[sourcesFile]}- { id: late, title: T, publisher: P, date: 2023-04-05, grade: B, licence: L }\n`,
    'content/corrections.yaml': '- { id: one, of: /people/ann-lee/, was: A, now: Ann Lee, why: W, when: 2024-01-02 }\n',
  });
  const days = indexDays(site);
  expect(['/people/ann-lee/', '/organizations/ministry/', '/events/pact/'].map((path) => days.get(path))).toEqual([
    '2024-01-02',
    '2023-04-05',
    '2023-04-05',
  ]);
  const alone = siteOf({ ...soundFiles, 'content/entities/pact.md': pact });
  expect(indexDays(alone).get('/events/pact/')).toBe('2022-03-31');
});
