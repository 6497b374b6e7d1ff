import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { kindOf } from '../../src/core/kinds/kinds.ts';
import { partOutcomes, statusOf } from '../../src/core/outcomes.ts';
import type { Profile } from '../../src/core/model.ts';
import { parseDate } from '../../src/core/partial-date.ts';
import { articleText, edit, entityLines, problemsOf, siteOf, sourcesFile } from './fixture.ts';

const pactFile = 'content/entities/pact.md';
const wordsFile = 'content/articles/a.md';
const files: ContentFiles = {
  [pactFile]: `---
type: event
name: The pact
summary: A pact
commitments:
  - id: leave
    by: north
    to: south
    duty: Leave the valley.
    condition: If the south lays down arms.
    deadline: 2021-05
    source: wire
    outcomes:
      - { date: 2021-08-30, text: It left., status: compromised, source: wire }
      - { date: 2020-07, text: It began., status: in-the-works, source: wire }
      - { date: 2020-08, text: Nobody rates this., source: wire }
  - id: talk
    by: south
    to: [north]
    duty: Talk.
    source: wire
---
`,
  [wordsFile]: articleText('North and South: the north will leave the valley by May. It leaves.', {
    entities: entityLines('north', 'North') + entityLines('south', 'South'),
    commitments: '  - { id: leave, agreement: pact, quote: will leave the valley by May }',
  }),
  [sourcesFile]: '- { id: wire, title: T, publisher: P, grade: B, licence: L }',
};

function pactOf(content: ContentFiles): Profile {
  return siteOf(content).profiles.find(({ entity }) => entity.id === 'pact') as Profile; // the file describes it
}

describe('the undertakings of an agreement', () => {
  test('say who owes whom what, on which condition, by when, and come with their outcomes in the order of time', () => {
    const [leave, talk] = pactOf(files).entity.commitments;
    expect([leave?.by.id, leave?.to.map(({ id }) => id), leave?.condition, leave?.deadline?.text]).toEqual([
      ...['north', ['south'], 'If the south lays down arms.', '2021-05'],
    ]);
    expect(leave?.outcomes.map(({ date }) => date.text)).toEqual(['2020-07', '2020-08', '2021-08-30']);
    expect([talk?.condition, talk?.deadline, talk?.outcomes]).toEqual([undefined, undefined, []]);
  });

  test('rest on sources, each outcome on its own', () => {
    const report = edit(
      sourcesFile,
      '- { id: wire',
      '- { id: paper, title: Q, publisher: P, grade: B, licence: L }\n- { id: wire',
      files,
    );
    const [leave] = pactOf(
      edit(
        pactFile,
        'text: It left., status: compromised, source: wire',
        'text: It left., status: compromised, source: [wire, paper]',
        report,
      ),
    ).entity.commitments;
    expect(leave?.sources.map(({ id }) => id)).toEqual(['wire']);
    expect(leave?.outcomes.map(({ sources }) => sources.map(({ id }) => id))).toEqual([
      ['wire'],
      ['wire'],
      ['wire', 'paper'],
    ]);
  });

  test('lead to the words of articles, and the words to them', () => {
    const site = siteOf(files);
    const [placed] = [...site.undertaken.values()].flat();
    expect([placed?.article.slug, placed?.words.text]).toEqual(['a', 'will leave the valley by May']);
    if (!placed) throw new Error('the words were found');
    const note = kindOf(placed.words).note?.(placed.words);
    expect(note?.way).toEqual({ label: 'What became of it', address: '/events/pact/#commitment-leave' });
    expect(kindOf(placed.words).address(placed.words, site)).toBe('/events/pact/#commitment-leave');
    expect(placed.words.position).toEqual({ line: 12, column: 42 });
    expect([note?.title, note?.body]).toEqual(['North, to South', 'By May 2021. If the south lays down arms.']);
  });
});

describe('what had become of an undertaking', () => {
  const [leave, talk] = pactOf(files).entity.commitments;
  test.each([
    ['2020-06-01', 'not-yet-rated', 'compromised'],
    ['2020-09-14', 'in-the-works', 'compromised'],
    ['2021-08-30', 'compromised', 'not-yet-rated'],
  ])('by %s was %s, and since then %s', (day, then, since) => {
    const parts = partOutcomes(leave ?? { outcomes: [] }, parseDate(day));
    expect([statusOf(parts.then), statusOf(parts.since)]).toEqual([then, since]);
  });

  test('is not yet rated where no source rates it', () => {
    expect(statusOf(talk?.outcomes ?? [])).toBe('not-yet-rated');
  });
});

test.each([
  [
    'a party whom nobody declares',
    pactFile,
    'by: north',
    'by: nroth',
    /pact\.md:7:9 no entity has the id `nroth` — did/u,
  ],
  ['a party to whom nobody is', pactFile, 'to: south', 'to: suoth', /pact\.md:8:9 no entity has the id `suoth` — did/u],
  [
    'a source that nobody has',
    pactFile,
    'source: wire\n    outcomes',
    'source: wier\n    outcomes',
    /pact\.md:12:13 no source has the id `wier` — did/u,
  ],
  [
    'a source of an outcome that nobody has',
    pactFile,
    'status: compromised, source: wire',
    'status: compromised, source: wier',
    /pact\.md:14:74 no source has the id `wier` — did/u,
  ],
  [
    'a duty without a source',
    pactFile,
    '    source: wire\n    outcomes',
    '    outcomes',
    /`commitments\[0\]\.source` /u,
  ],
  ['a status that is no word of the list', pactFile, 'compromised', 'half-kept', /cannot be `half-kept` — use one of/u],
  ['two duties of one id', pactFile, 'id: talk', 'id: leave', /pact\.md:17:9 the id `leave` is used twice/u],
  [
    'words of a duty that the agreement lacks',
    wordsFile,
    'id: leave',
    'id: laeve',
    /a\.md:12:5 no commitment has the id `laeve` — did/u,
  ],
  [
    'words of a duty of another agreement',
    wordsFile,
    'agreement: pact',
    'agreement: north',
    /a\.md:12:5 no commitment has the id `leave` — add it/u,
  ],
  [
    'words that do not stand in the text',
    wordsFile,
    'quote: will leave',
    'quote: shall leave',
    /a\.md:12:42 the quote “shall leave .* is not in the text/u,
  ],
])('%s is reported where it stands', (_, file, from, to, line) => {
  const lines = problemsOf(edit(file, from, to, files));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});

test('an undertaking is told with its duty, its parties, and its condition and deadline where it has them', () => {
  const lists = {
    commitments:
      '  - { id: leave, agreement: pact, quote: will leave the valley by May }\n  - { id: talk, agreement: pact, quote: It leaves }',
  };
  const entities = entityLines('north', 'North') + entityLines('south', 'South');
  const body = 'North and South: the north will leave the valley by May. It leaves.';
  const [article] = siteOf({ ...files, [wordsFile]: articleText(body, { entities, ...lists }) }).articles;
  const told = article?.annotations.filter(({ kind }) => kind === 'commitment').map((one) => kindOf(one).describe(one));
  expect(told).toEqual([
    [
      ['Undertaking', 'Leave the valley.'],
      ['Who owes it', 'North'],
      ['To whom', 'South'],
      ['Condition', 'If the south lays down arms.'],
      ['Deadline', 'May 2021'],
    ],
    [
      ['Undertaking', 'Talk.'],
      ['Who owes it', 'South'],
      ['To whom', 'North'],
      ['Deadline', 'none given'],
    ],
  ]);
});

test('an undertaking to several parties names them all, and its note leaves out what it has not', () => {
  const several = edit(pactFile, 'to: south', 'to: [south, pact]', files);
  const bare = edit(
    pactFile,
    '    deadline: 2021-05\n',
    '',
    edit(pactFile, '    condition: If the south lays down arms.\n', '', several),
  );
  const [words] = siteOf(bare).articles.flatMap(({ annotations }) =>
    annotations.filter(({ kind }) => kind === 'commitment'),
  );
  if (!words) throw new Error('the words were found');
  expect(kindOf(words).describe(words)[2]).toEqual(['To whom', 'South, The pact']);
  expect(kindOf(words).note?.(words)).toMatchObject({
    title: 'North, to South and The pact',
    body: undefined,
    sources: [],
  });
});
