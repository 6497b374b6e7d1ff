import { describe, expect, test } from 'vitest';
import { findClaims } from '../../../src/editor/suggest/find-claims.ts';
import { findDates } from '../../../src/editor/suggest/find-dates.ts';
import { findFigures } from '../../../src/editor/suggest/find-figures.ts';
import { findNames } from '../../../src/editor/suggest/find-names.ts';
import { mergeNames } from '../../../src/editor/suggest/merge-names.ts';
import { parseDate } from '../../../src/core/partial-date.ts';

const monday = parseDate('2020-09-14');

describe('findNames', () => {
  test.each([
    [
      'Additionally, Gen. Joseph Votel met the Ministry of Defence.',
      ['person: Joseph Votel', 'organization: Ministry of Defence'],
    ],
    ['The Islamic State of Iraq and the Levant fell.', ['Islamic State of Iraq and the Levant']],
    ['Minister for the Middle East Tobias Ellwood spoke in London.', ['person: Tobias Ellwood', 'place: London']],
    ['Operation Inherent Resolve went on near Raqqa.', ['event: Operation Inherent Resolve', 'place: Raqqa']],
    ['The Prime Minister left on Monday. However, nobody saw it.', []],
    ['American troops and Afghan officials met.', []],
    ['ISIL-held towns near the Grand Street Bridge.', ['organization: ISIL', 'place: Grand Street Bridge']],
  ])('in “%s”', (text, expected) => {
    const found = findNames(text).map(({ type, text: name }) => `${type}: ${name}`);
    expect(found.map((name, index) => (expected[index]?.includes(': ') ? name : name.replace(/^\w+: /u, '')))).toEqual(
      expected,
    );
  });
});

describe('mergeNames', () => {
  const text =
    'Zalmay Khalilzad, the US special representative for peace, met Ann Lee of the Foreign Trade Office (FTO). Khalilzad left. The US envoy smiled, and FTO said so.';
  const merged = mergeNames([{ text, line: 7 }], []);

  test('brings the forms of one person together, the office after it among them', () => {
    expect(merged[0]).toMatchObject({
      id: 'zalmay-khalilzad',
      aliases: ['Khalilzad', 'the US envoy'],
      role: 'US special representative for peace',
      line: 7,
    });
  });

  test('brings a body and its letters together', () => {
    expect(merged.find(({ id }) => id === 'foreign-trade-office')?.aliases).toEqual(['FTO']);
  });

  test('leads to what is known', () => {
    const known = [
      { id: 'zk', type: 'person', name: 'Zalmay Khalilzad', forms: ['Zalmay Khalilzad'], role: 'Envoy' },
    ] as const;
    expect(mergeNames([{ text, line: 1 }], known)[0]).toMatchObject({ id: 'zk', isKnown: true });
  });
});

describe('findClaims', () => {
  const entities = mergeNames(
    [{ text: 'Ann Lee, a spokesperson for the Roads Ministry, spoke. The Roads Ministry did not.', line: 1 }],
    [],
  );
  test.each([
    [
      '“We go on with it,” said Ann Lee.',
      {
        quote: '“We go on with it,”',
        speaker: 'ann-lee',
        behalf: ['roads-ministry'],
        manner: 'quoted',
        grade: 'named',
      },
    ],
    ['Ann Lee wrote on Twitter that it “is quite over now.”', { manner: 'tweeted', grade: 'named' }],
    [
      'The road will be closed, the Roads Ministry said.',
      { quote: 'The road will be closed', manner: 'paraphrased', grade: 'body' },
    ],
    [
      'Observers believe that Ann Lee will go on.',
      { quote: 'Ann Lee will go on', grade: 'observers', speaker: undefined },
    ],
    ['The road will be closed for good, sources said.', { grade: 'sources' }],
    ['The road was closed.', undefined],
  ])('in “%s”', (text, expected) => {
    const [claim] = findClaims(text, entities);
    if (expected === undefined) expect(claim).toBeUndefined();
    else expect(claim).toMatchObject(expected);
  });
});

describe('findFigures', () => {
  test.each([
    ['Repairs will cost about $4.5 million.', [['about $4.5 million', 4_500_000, 'about', 'dollars', 'planned']]],
    [
      'It cut its troops from around 13,000 to 8,600.',
      [
        ['around 13,000', 13_000, 'about', 'troops', 'reported'],
        ['8,600', 8600, 'exact', 'troops', 'reported'],
      ],
    ],
    ['At least 18 senior officials came.', [['At least 18', 18, 'at_least', 'senior officials', 'reported']]],
    ['Scores of people were hurt.', [['Scores of people', undefined, 'words', 'people', 'reported']]],
    ['On 14 September 2020 Article 5 was read at 10:30.', []],
    ['One of them said that no one came.', []],
  ])('in “%s”', (text, expected) => {
    const found = findFigures(text, findNames(text), monday);
    expect(found.map(({ quote, value, qualifier, unit, status }) => [quote, value, qualifier, unit, status])).toEqual(
      expected,
    );
  });
});

test.each([
  ['It ended on 29 February 2020.', ['2020-02-29']],
  ['He arrived on Monday.', ['2020-09-14']],
  ['It began in May 2021, after a vote in 2016.', ['2021-05', '2016']],
  ['Now 2016 men serve 24/7.', []],
])('findDates in “%s”', (text, expected) => {
  expect(findDates(text, monday).map(({ date }) => date?.text)).toEqual(expected);
});
