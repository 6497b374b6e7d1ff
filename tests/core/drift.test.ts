import { describe, expect, test } from 'vitest';
import { driftOf, firstOf } from '../../src/core/drift.ts';
import type { ClaimGrade } from '../../src/core/vocabulary.ts';
import { buildSite } from '../../src/core/build-site.ts';
import { claim as claimKind } from '../../src/core/kinds/claim.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { articleFile, articleText, edit, entityLines, oneArticle, soundFiles } from './fixture.ts';

const roe = entityLines('roe', 'Roe');

interface Link {
  readonly grade: ClaimGrade;
  readonly repeats: Link | undefined;
}

/** A chain of repetitions, given from the first statement to the last. */
function chain(...grades: readonly ClaimGrade[]): Link {
  const [last, ...before] = grades.toReversed();
  return { grade: last ?? 'named', repeats: before.length > 0 ? chain(...before.toReversed()) : undefined };
}

test.each([
  [['official', 'reporter'], 'dropped'],
  [['hearsay', 'official'], 'strengthened'],
  [['sources', 'named'], 'strengthened'],
  [['named', 'sources'], 'weakened'],
  [['reporter', 'named'], 'added'],
  [['official', 'official'], undefined],
  [['official'], undefined],
  [['official', 'reporter', 'reporter'], 'dropped'],
  [['official', 'reporter', 'official'], undefined],
] as readonly (readonly [ClaimGrade[], string | undefined])[])('the attribution of %j is %s', (grades, drift) => {
  expect(driftOf(chain(...grades))).toBe(drift);
});

test('the first of a chain is the first of each of its links', () => {
  const last = chain('named', 'sources', 'reporter');
  expect(firstOf(last).grade).toBe('named');
  expect(last.repeats && firstOf(last.repeats)).toBe(firstOf(last));
});

test.each([
  ['named', 'reporter', ['attribution dropped']],
  ['named', 'sources', []],
  ['named', 'named\n    speaker: ann-lee', []],
])('a build notices what was %s and is %s then', (_, then, expected) => {
  const { problems, notices } = buildSite(edit(articleFile, 'grade: reporter', `grade: ${then}`));
  expect(problems).toEqual([]);
  expect(notices.map(({ message }) => message.split(' for')[0])).toEqual(expected);
});

describe('a statement that a later article repeats', () => {
  const claim = (grade: string, repeats = '') =>
    `  - { id: holds, quote: it holds, manner: paraphrased, grade: ${grade}${repeats && `, repeats: ${repeats}`} }\n`;
  const later = articleText('Again it holds.', { claims: claim('reporter', 'a/holds') });
  const files = (text: string, earlier = claim('sources')) => ({
    ...oneArticle('Then it holds.', { claims: earlier }),
    'content/articles/b.md': text,
  });
  const nextDay = later.replace('2020-09-14', '2020-09-15');

  test.each([
    ['the day after', nextDay],
    ['of the same day', later],
  ])('is told, where its attribution is dropped, when %s', (_, text) => {
    const { site, problems, notices } = buildSite(files(text));
    expect(problems).toEqual([]);
    expect(notices.map(formatProblem)).toEqual([
      'content/articles/b.md:8:25 attribution dropped for “it holds”: first Unnamed sources, ¶1 of content/articles/a.md; then The report’s own voice, ¶1 — give the voice here too, or leave it: readers are shown both places',
    ]);
    const again = site?.articles.find(({ slug }) => slug === 'b')?.annotations.find(({ kind }) => kind === 'claim');
    expect(again?.kind === 'claim' && claimKind.note?.(again)).toMatchObject({
      body: 'Here without attribution.',
      others: [
        { text: 'First attributed to unnamed sources,', label: '¶1 of “H”', id: 'c-holds', article: { slug: 'a' } },
      ],
    });
  });

  test('may stand in an article of the same day that comes first by its name', () => {
    const [first, second] = [articleText('Then it holds.', { claims: claim('sources') }), later.replace('a/', 'b/')];
    expect(buildSite({ 'content/articles/a.md': second, 'content/articles/b.md': first }).problems).toEqual([]);
  });

  test('is told once in a chain, from the first article to the last', () => {
    const last = articleText('Still, said Roe, it holds.', {
      claims: claim('named, speaker: roe', 'b/holds'),
      entities: roe,
    });
    const { notices } = buildSite({
      ...files(nextDay.replace('grade: reporter', 'grade: sources')),
      'content/articles/c.md': last.replace('2020-09-14', '2020-09-16'),
    });
    expect(notices.map(({ message }) => message)).toEqual([
      'attribution strengthened for “it holds”: first Unnamed sources, ¶1 of content/articles/a.md; then Roe, ¶1',
    ]);
  });

  const unknown = 'no earlier article has the claim';
  test.each([
    ['of a later article', later.replace('2020-09-14', '2020-09-13'), [`${unknown} \`a/holds\``]],
    ['that there is not', later.replace('a/holds', 'a/hold'), [`${unknown} \`a/hold\``]],
    ['of an article that there is not', later.replace('a/holds', 'aa/holds'), [`${unknown} \`aa/holds\``]],
    ['that is no id', later.replace('a/holds', 'a/b/holds'), ['claims: is not the id of a claim']],
  ])('cannot be one %s', (_, text, expected) => {
    expect(buildSite(files(text)).problems.map(({ message }) => message)).toEqual(
      expected.map((each) => expect.stringContaining(each.replace('claims: ', ''))),
    );
  });

  test('is looked for only where the other article can be read whole', () => {
    const { problems } = buildSite(files(later, claim('sources').replace('quote: it holds', 'quote: it held')));
    expect(problems.map(({ file }) => file)).toEqual(['content/articles/a.md']);
    const broken = buildSite(files(later, claim('sources').replace('id: holds, ', '')));
    expect(broken.problems.map(({ file }) => file)).toEqual(['content/articles/a.md']);
  });

  test('cannot repeat one that repeats it', () => {
    const loop = buildSite(files(later, claim('sources', 'b/holds'))).problems;
    expect(loop.map(({ message }) => message)).toEqual([expect.stringContaining(unknown)]);
  });
});

test('a notice tells both voices and both places, where the words are quoted', () => {
  const [notice] = buildSite(soundFiles).notices;
  expect(notice).toMatchObject({
    file: articleFile,
    line: 31,
    message: 'attribution dropped for “the truce holds”: first Ann Lee, ¶1; then The report’s own voice, ¶2',
  });
});
