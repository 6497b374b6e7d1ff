import { describe, expect, test } from 'vitest';
import { claim, voiceOf, type Claim } from '../../../src/core/kinds/claim.ts';
import { articleOf, entityLines, oneArticle, problemsOf } from '../fixture.ts';

const entities = entityLines('roe', 'Roe') + entityLines('board', 'Board');
const body = 'Roe of the Board said it holds. It holds.';

function line(id: string, quote: string, rest: string): string {
  return `  - { id: ${id}, quote: ${JSON.stringify(quote)}, ${rest} }\n`;
}

function claimsOf(claims: string): readonly Claim[] {
  return articleOf(body, { entities, claims }).annotations.filter((annotation) => annotation.kind === 'claim');
}

const official = line('first', 'it holds', 'behalf: board, manner: paraphrased, grade: official, date: 2020-09');
const again = line('second', 'It holds', 'manner: paraphrased, grade: reporter, repeats: first');

describe('voiceOf', () => {
  test.each([
    ['the speaker', 'speaker: roe, behalf: board, manner: quoted, grade: named', 'Roe'],
    ['the body', 'behalf: board, manner: written, grade: body', 'Board'],
    ['several bodies', 'behalf: [board, roe], manner: written, grade: body', 'Board and Roe'],
    [
      'unnamed officials with their body',
      'behalf: board, manner: paraphrased, grade: official',
      'Unnamed officials: Board',
    ],
    ['unnamed officials', 'manner: paraphrased, grade: official', 'Unnamed officials'],
    ['unnamed sources, without the body', 'behalf: board, manner: paraphrased, grade: sources', 'Unnamed sources'],
    ['the report', 'manner: paraphrased, grade: reporter', 'The report’s own voice'],
  ])('names %s', (_, rest, voice) => {
    expect(claimsOf(line('a', 'it holds', rest)).map(voiceOf)).toEqual([voice]);
  });
});

describe('a claim that repeats another', () => {
  test('says so, and that the attribution is gone', () => {
    const [, second] = claimsOf(official + again);
    expect(second?.repeats?.key).toBe('first');
    const note = second && claim.note?.(second);
    expect(note?.body).toBe('Said before in ¶1, by: Unnamed officials: Board. Here without attribution.');
    expect(note?.tag).toBe('no source named');
  });

  test('keeps still about the attribution where there is one', () => {
    const attributed = again.replace('grade: reporter', 'grade: sources');
    const [, second] = claimsOf(official + attributed);
    expect(second && claim.note?.(second).body).toBe('Said before in ¶1, by: Unnamed officials: Board.');
  });

  test.each([
    ['one that stands below', again + official, 'first'],
    ['itself', again.replace('repeats: first', 'repeats: second'), 'second'],
    ['none that there is', official + again.replace('repeats: first', 'repeats: third'), 'third'],
  ])('cannot repeat %s', (_, claims, id) => {
    expect(problemsOf(oneArticle(body, { entities, claims }))).toEqual([
      expect.stringContaining(`no earlier claim has the id \`${id}\` — `),
    ]);
  });
});

test.each([
  [
    'a named voice without its name',
    'manner: quoted, grade: named',
    /:12:56 a claim graded `named` has no `speaker` — add/u,
  ],
  [
    'a body that is not named',
    'manner: quoted, grade: body',
    /:12:56 a claim graded `body` names no body — add `behalf:`/u,
  ],
  [
    'an unnamed voice with a name',
    'speaker: roe, manner: quoted, grade: sources',
    /:12:42 a claim graded `sources` cannot have a named speaker — write `grade: named`/u,
  ],
])('reports %s', (_, rest, expected) => {
  const claims = line('a', 'it holds', rest);
  expect(problemsOf(oneArticle(body, { entities, claims }))).toEqual([expect.stringMatching(expected)]);
});

test('two claims may lie in each other or on the same words, but not half over each other', () => {
  const rest = 'manner: paraphrased, grade: reporter';
  const whole = line('a', 'Roe of the Board', rest);
  expect(claimsOf(whole + line('b', 'the Board', rest) + line('c', 'Roe of the Board', rest))).toHaveLength(3);
  expect(problemsOf(oneArticle(body, { entities, claims: whole + line('b', 'the Board said', rest) }))).toEqual([
    expect.stringMatching(/:13:21 “the Board said” overlaps “Roe of the Board” — shorten one/u),
  ]);
});

test('describe tells who, for whom, how and when', () => {
  const [first] = claimsOf(
    line('a', 'it holds', 'speaker: roe, behalf: board, manner: tweeted, grade: named, date: 2020-09'),
  );
  expect(first && claim.describe(first)).toEqual([
    ['Who says so', 'Roe'],
    ['Speaking for', 'Board'],
    ['How', 'tweeted'],
    ['Voice', 'Named, on record'],
    ['Date', 'September 2020'],
  ]);
});
