import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/core/kinds/kinds.ts';
import { findUnnamedVoices, measureVoices, tellVoices } from '../../src/core/voice-balance.ts';
import { articleOf, entityLines } from './fixture.ts';

const entities = [entityLines('roe', 'Roe'), entityLines('poe', 'Poe'), entityLines('bo', 'Bo')].join('');
const body =
  'Roe said “it holds” and more. Poe and Roe agreed on terms. Bo kept silent. Onlookers doubt it. Some say Bo left.';
const sentences = body.match(/[^.]+/gu)?.map((sentence) => sentence.trim()) ?? [];

function claimsOf(lines: readonly string[]): readonly Claim[] {
  const claims = lines.map((rest, index) => `  - { id: c-${index}, ${rest} }\n`).join('');
  return articleOf(body, { entities, claims }).annotations.filter((one): one is Claim => one.kind === 'claim');
}

const claims = claimsOf([
  `quote: "Roe said “it holds” and more", speaker: roe, manner: partly-quoted, grade: named, about: bo`,
  `quote: "Poe and Roe agreed on terms", behalf: [poe, roe], manner: paraphrased, grade: body`,
  `quote: "Bo kept silent", behalf: bo, manner: silence, grade: reporter`,
  `quote: "Onlookers doubt it", manner: paraphrased, grade: observers, about: [roe, bo]`,
  `quote: "Some say Bo left", manner: paraphrased, grade: hearsay, about: bo`,
]);

test('measureVoices gives each voice its words, and those who are only spoken of a row', () => {
  const rows = measureVoices(claims).map(
    ({ name, statements, quoted, paraphrased, spokenOf, silences }) =>
      `${name}: ${statements} ${quoted}+${paraphrased} ${spokenOf ?? '–'} ${silences}`,
  );
  expect(rows).toEqual([
    'Roe: 1 2+4 1 0',
    'Poe and Roe: 1 0+6 – 0',
    'Reportedly: 1 0+4 – 0',
    'Observers: 1 0+3 – 0',
    'Bo: 0 0+0 3 1',
  ]);
});

test('measureVoices gives words to the body that they are said for, else to the speaker, and a person spoken of a row', () => {
  const rows = measureVoices(
    claimsOf([
      `quote: "Poe and Roe agreed on terms", speaker: roe, behalf: poe, manner: paraphrased, grade: named`,
      `quote: "Onlookers doubt it", speaker: roe, manner: paraphrased, grade: named, about: bo`,
    ]),
  );
  expect(rows.map(({ name, parties, statements }) => [name, parties.map(({ id }) => id), statements])).toEqual([
    ['Poe', ['poe'], 1],
    ['Roe', ['roe'], 1],
    ['Bo', ['bo'], 0],
  ]);
});

test('measureVoices takes what a voice says of itself, and silence about it, for nothing that others say', () => {
  const rows = measureVoices(
    claimsOf([
      `quote: "Roe said “it holds” and more", speaker: roe, manner: partly-quoted, grade: named, about: [roe, poe]`,
      `quote: "Poe and Roe agreed on terms", behalf: poe, manner: silence, grade: reporter, about: roe`,
    ]),
  );
  expect(rows.map(({ name, parties, spokenOf }) => [name, parties.map(({ id }) => id), spokenOf])).toEqual([
    ['Roe', ['roe'], 0],
    ['Poe', ['poe'], 1],
  ]);
});

test('measureVoices puts more words before more statements, these before more that is said of them, and names last', () => {
  const ordered = (...lines: readonly string[]) => measureVoices(claimsOf(lines)).map(({ name }) => name);
  const said = (quote: string, speaker: string, about = '') =>
    `quote: "${quote}", speaker: ${speaker}, manner: paraphrased, grade: named, about: [${about}]`;
  expect(ordered(said('Bo kept silent', 'bo'), said('Onlookers doubt', 'bo'), said(sentences[1] ?? '', 'roe'))).toEqual(
    ['Roe', 'Bo'],
  );
  expect(
    ordered(said('Some say Bo left', 'bo'), said('Bo kept', 'roe', 'bo'), said('Onlookers doubt', 'roe', 'bo')),
  ).toEqual(['Roe', 'Bo']);
  expect(ordered(said('Bo kept silent', 'bo', 'roe'), said('Onlookers doubt it', 'roe'))).toEqual(['Roe', 'Bo']);
  expect(ordered(said('Bo kept silent', 'roe'), said('Onlookers doubt it', 'bo'))).toEqual(['Bo', 'Roe']);
});

test('measureVoices gives a place that is spoken of no voice', () => {
  const place = entityLines('roe', 'Roe').replace('type: person', 'type: place');
  const body = entityLines('bo', 'Bo').replace('type: person', 'type: organization');
  const lists = {
    entities: place + body,
    claims: '  - { id: c, quote: Bo rains on Roe, manner: paraphrased, grade: reporter, about: [roe, bo] }\n',
  };
  const spoken = articleOf('Bo rains on Roe.', lists).annotations.filter((one): one is Claim => one.kind === 'claim');
  expect(measureVoices(spoken).map(({ name }) => name)).toEqual(['The report’s own voice', 'Bo']);
});

test('tellVoices says how many statements have which voice', () => {
  expect(tellVoices(claims)).toBe(
    '5 statements: 1 by named people, 1 by named bodies, 2 without a name, 1 in the report’s own voice; 1 quoted at least in part',
  );
  expect(tellVoices(claims.slice(3, 4))).toBe('1 statement: 1 without a name');
  expect(tellVoices([])).toBe('0 statements');
});

test('findUnnamedVoices names each kind once, and no kind that has a name', () => {
  expect(findUnnamedVoices(claims)).toEqual(['observers', 'hearsay']);
});

describe('whatever the statements are', () => {
  const voice = fc.constantFrom(
    'speaker: roe, grade: named',
    'speaker: poe, behalf: bo, grade: named',
    'behalf: [bo, roe], grade: body',
    'behalf: poe, grade: official',
    'grade: sources',
    'grade: reporter',
  );
  const about = fc.subarray(['roe', 'poe', 'bo']);
  const manner = fc.constantFrom('paraphrased', 'silence');
  const lines = fc.array(fc.tuple(voice, about, manner), { minLength: 1, maxLength: sentences.length });

  test('each counts once, and the numbers of the summary add up', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const made = claimsOf(
          drawn.map(
            ([who, whom, how], index) =>
              `quote: ${JSON.stringify(sentences[index])}, ${who}, manner: ${how}, about: [${whom.join(', ')}]`,
          ),
        );
        const rows = measureVoices(made);
        const counted = rows.reduce((sum, { statements, silences }) => sum + statements + silences, 0);
        expect(counted).toBe(made.length);
        const [total = 0, ...parts] = (tellVoices(made).split(';')[0] ?? '').match(/\d+/gu)?.map(Number) ?? [];
        expect([total, parts.reduce((sum, part) => sum + part, 0)]).toEqual([made.length, made.length]);
      }),
      { numRuns: 60 },
    );
  });
});
