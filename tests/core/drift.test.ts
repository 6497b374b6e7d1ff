import { expect, test } from 'vitest';
import { driftOf, firstOf } from '../../src/core/drift.ts';
import type { ClaimGrade } from '../../src/core/vocabulary.ts';
import { buildSite } from '../../src/core/build-site.ts';
import { articleFile, edit, soundFiles } from './fixture.ts';

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

test('a notice tells both voices and both places, where the words are quoted', () => {
  const [notice] = buildSite(soundFiles).notices;
  expect(notice).toMatchObject({
    file: articleFile,
    line: 31,
    message: 'attribution dropped for “the truce holds”: first Ann Lee, ¶1; then The report’s own voice, ¶2',
  });
});
