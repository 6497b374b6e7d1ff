import { describe, expect, test } from 'vitest';
import { claim, idOfRepeated, voiceOf, wordsOf, type Claim } from '../../../src/core/kinds/claim.ts';
import { part } from '../../../src/core/kinds/part.ts';
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
    ['the speaker', 'speaker: roe, behalf: board, manner: paraphrased, grade: named', 'Roe'],
    ['the body', 'behalf: board, manner: written, grade: body', 'Board'],
    ['a body that speaks for itself', 'speaker: board, manner: written, grade: body', 'Board'],
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
  test('says who was first, and that the attribution is gone', () => {
    const [, second] = claimsOf(official + again);
    expect(second?.repeats?.key).toBe('first');
    expect(second && claim.note?.(second)).toMatchObject({
      tag: 'no source named',
      grade: 'reporter',
      body: 'Here without attribution.',
      others: [{ text: 'First attributed to unnamed officials: Board,', label: '¶1', id: 'c-first' }],
    });
  });

  test('says only who was first where the voice is the same', () => {
    const [, second] = claimsOf(official + again.replace('grade: reporter', 'grade: official'));
    expect(second && claim.note?.(second)).toMatchObject({ body: undefined, others: [{ id: 'c-first' }] });
  });

  test.each([
    ['one that stands below', again + official, 'first'],
    ['itself', again.replace('repeats: first', 'repeats: second'), 'second'],
    ['none that there is', official + again.replace('repeats: first', 'repeats: third'), 'third'],
  ])('cannot repeat %s', (_, claims, id) => {
    expect(problemsOf(oneArticle(body, { entities, claims }))).toEqual([
      expect.stringMatching(
        new RegExp(
          `:1[23]:\\d+ no earlier claim has the id \`${id}\` — (?:did you mean|give the id of a claim that stands above this one$)`,
          'u',
        ),
      ),
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

describe('a claim with several places', () => {
  const split = line(
    'a',
    'Roe of',
    'also: [{ quote: it holds }, { quote: It holds }], manner: paraphrased, grade: reporter',
  );

  test('is one claim, whose further places lead to the same note', () => {
    const { annotations } = articleOf(body, { entities, claims: split });
    const places = annotations.filter(({ kind }) => kind === 'claim' || kind === 'part');
    expect(places.map(({ kind, id, text }) => `${kind} ${id} ${text}`)).toEqual([
      'claim c-a Roe of',
      'part c-a--2 it holds',
      'part c-a--3 It holds',
    ]);
    expect(claimsOf(split).map(wordsOf)).toEqual(['Roe of … it holds … It holds']);
  });

  test.each([
    ['that is not there', '{ quote: it folds }', /:12:47 the quote “it folds” is not in the text — did you mean/u],
    [
      'that is its quote',
      '{ quote: Roe }',
      /:12:47 these words belong to the claim’s `quote` already — point at other words, or remove the item$/u,
    ],
    ['that crosses another claim', '{ quote: Board said it }', /“it holds” overlaps “Board said it” — shorten/u],
  ])('cannot have one %s', (_, also, expected) => {
    const claims = line('a', 'Roe of', `also: [${also}], manner: paraphrased, grade: reporter`) + official;
    expect(problemsOf(oneArticle(body, { entities, claims }))).toEqual([expect.stringMatching(expected)]);
  });
});

test.each([
  ['before its quote', 'said it holds', 'Roe of'],
  ['right before its quote', '. It', 'said it holds'],
  ['right behind its quote', 'said it holds', '. It'],
])('a part of a claim may stand %s', (_, quote, also) => {
  const claims = line('a', quote, `also: [{ quote: ${JSON.stringify(also)} }], manner: paraphrased, grade: reporter`);
  expect(claimsOf(claims).map((found) => [found.text, found.parts.map(({ text }) => text)])).toEqual([[quote, [also]]]);
});

test('a part of a claim may stand at the same place of another paragraph, and has its place in the frontmatter', () => {
  const claims = line('a', 'Roe said', 'also: [{ quote: Poe said }], manner: paraphrased, grade: reporter');
  const [found] = articleOf('Roe said so.\n\nPoe said so.', { claims }).annotations;
  expect(found?.kind === 'claim' && found.parts.map(({ text, position }) => [text, position])).toEqual([
    ['Poe said', { line: 8, column: 49 }],
  ]);
});

describe('a claim that contradicts another', () => {
  const denied = (rest: string) => line('second', 'It holds', `manner: paraphrased, grade: reporter, ${rest}`);

  test('is contradicted by it, and both notes lead to the other', () => {
    const [first, second] = claimsOf(official + denied('contradicts: first'));
    expect([first?.contradicts, second?.contradicts]).toEqual([[second], [first]]);
    expect(first && claim.note?.(first).others).toEqual([
      { text: 'Contradicted: the report’s own voice,', label: '¶1', id: 'c-second' },
    ]);
  });

  test.each([
    ['an unknown claim', 'contradicts: firts', /:13:89 no other claim has the id `firts` — did you mean `first`\?/u],
    [
      'itself',
      'contradicts: second',
      /:13:89 no other claim has the id `second` — give the id of a claim of this article$/u,
    ],
    [
      'for nobody, while blaming',
      'blames: roe',
      /:13:84 a claim that blames somebody has neither speaker nor body — add `speaker:` or `behalf:`, or remove `blames:`$/u,
    ],
    ['for a voice, blaming a stranger', 'blames: poe, behalf: roe', /:13:84 no entity has the id `poe`/u],
  ])('cannot speak against %s', (_, rest, expected) => {
    expect(problemsOf(oneArticle(body, { entities, claims: official + denied(rest) }))).toEqual([
      expect.stringMatching(expected),
    ]);
  });
});

test('a claim in the words of another is told by its voice, the nearest one', () => {
  const outer = line('outer', 'Roe of the Board said it holds', 'manner: paraphrased, grade: hearsay');
  const middle = line('middle', 'the Board said it holds', 'manner: paraphrased, grade: sources');
  const claims = claimsOf(official + outer + middle);
  expect(claims.map(({ key, within }) => `${key} in ${within?.key}`)).toEqual([
    'outer in undefined',
    'middle in outer',
    'first in middle',
  ]);
  const [, , inner] = claims;
  expect(inner && claim.note?.(inner).others).toEqual([
    { text: 'As told by: unnamed sources,', label: '¶1', id: 'c-middle' },
  ]);
});

test.each([
  ['begins where it begins', 'Roe of', 'Roe of the Board said', 'long'],
  ['ends where it ends', 'it holds', 'Board said it holds', 'long'],
  ['begins behind it', 'Roe of', 'Board said it holds', undefined],
  ['ends before it', 'It holds', 'Board said it holds', undefined],
  ['has the same words', 'it holds', 'it holds', undefined],
  ['stands in another paragraph', 'Nobody', 'Roe of the Board said', undefined],
])('of a longer claim that %s a claim is told so', (_, short, long, holder) => {
  const rest = 'manner: paraphrased, grade: reporter';
  const claims = line('short', short, rest) + line('long', long, rest);
  const { annotations } = articleOf(`${body}\n\nNobody came.`, { claims });
  const found = annotations.flatMap((one) => (one.kind === 'claim' && one.key === 'short' ? [one] : []));
  expect(found.map(({ within }) => within?.key)).toEqual([holder]);
});

describe('a question', () => {
  const ask = (answers: string) => ({ questions: `  - { id: q, text: Does it hold?, answers: [${answers}] }\n` });

  test('has its answers in reading order', () => {
    const { questions } = articleOf(body, { entities, claims: official + again, ...ask('second, first') });
    expect(questions.map(({ text, answers }) => [text, answers.map(({ key }) => key)])).toEqual([
      ['Does it hold?', ['first', 'second']],
    ]);
  });

  test.each([
    ['an unknown claim', 'first, secnd', /:16:\d+ no claim has the id `secnd` — did you mean `second`\?/u],
    ['one claim only', 'first', /:16:\d+ `questions\[0\]\.answers` is too short — give the ids of two claims/u],
  ])('cannot be answered by %s', (_, answers, expected) => {
    const lists = { entities, claims: official + again, ...ask(answers) };
    expect(problemsOf(oneArticle(body, lists))).toEqual([expect.stringMatching(expected)]);
  });
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

test('describe tells who says so, for whom, in what form, and which other words belong to it', () => {
  const speech = line(
    'first',
    'it holds',
    'speaker: roe, behalf: board, manner: paraphrased, grade: named, date: 2020-09',
  );
  const [first, second] = claimsOf(speech + again) as [Claim, Claim];
  expect(claim.describe(first)).toEqual([
    ['Who says so', 'Roe'],
    ['Speaking for', 'Board'],
    ['How', 'paraphrased'],
    ['Voice', 'Named, on record'],
    ['Date', 'September 2020'],
  ]);
  expect(claim.describe(second)).toEqual([
    ['Who says so', 'The report’s own voice'],
    ['How', 'paraphrased'],
    ['Voice', 'The report’s own voice'],
    ['See', 'First attributed to Roe, ¶1'],
  ]);
  expect([idOfRepeated(first), idOfRepeated(second)]).toEqual([undefined, 'c-first']);
  expect(idOfRepeated({ repeats: first, repeatsIn: articleOf(body, { entities }) })).toBe('a/c-first');
});

test('what the report itself said first was said without attribution', () => {
  const own = line('first', 'it holds', 'manner: paraphrased, grade: reporter');
  const [, second] = claimsOf(own + again) as [Claim, Claim];
  expect(claim.note?.(second).others).toMatchObject([{ text: 'First said without attribution,', label: '¶1' }]);
});

test.each([
  ['in one paragraph', 'It holds', ['Roe of', 'it holds'], 'Roe of … it holds … It holds'],
  ['in two', 'Nobody', ['It holds', 'it holds'], 'it holds … It holds … Nobody'],
])('the words of a statement that stand apart %s are told in reading order', (_, quote, also, expected) => {
  const rest = `also: [${also.map((words) => `{ quote: ${words} }`).join()}], manner: paraphrased, grade: reporter`;
  const { annotations } = articleOf(`${body}\n\nNobody came.`, { claims: line('a', quote, rest) });
  expect(annotations.flatMap((one) => (one.kind === 'claim' ? [wordsOf(one)] : []))).toEqual([expected]);
});

test('a voice that speaks for nobody else is told alone', () => {
  const [found] = claimsOf(line('a', 'it holds', 'speaker: roe, manner: written, grade: named'));
  expect(found && claim.describe(found).map(([term]) => term)).toEqual(['Who says so', 'How', 'Voice']);
});

test('a further place of a claim is told as a part of it', () => {
  const split = line('a', 'it holds', 'also: [{ quote: It holds }], manner: paraphrased, grade: reporter');
  const found = articleOf(body, { entities, claims: split }).annotations.find((one) => one.kind === 'part');
  expect(found && part.describe(found)).toEqual([['Part of', 'it holds']]);
});

test('a claim that repeats one of an article that cannot be read is no mistake', () => {
  const claims = line('a', 'it holds', 'manner: paraphrased, grade: reporter, repeats: b/claim');
  const lost = '---\nheadline: [\n---\n\nWords.';
  expect(problemsOf({ ...oneArticle(body, { entities, claims }), 'content/articles/b.md': lost })).toEqual([
    expect.stringMatching(/^content\/articles\/b\.md:2:\d+ broken YAML/u),
  ]);
});
