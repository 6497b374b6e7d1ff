import { expect, test } from 'vitest';
import { indexClaims } from '../../src/core/claims-index.ts';
import { articleText, entityLines, siteOf } from './fixture.ts';

const entities = entityLines('roe', 'Roe') + entityLines('poe', 'Poe');
const claims = [
  '  - { id: one, quote: Roe spoke, speaker: roe, behalf: poe, manner: paraphrased, grade: named }\n',
  '  - { id: two, quote: Poe kept silent, behalf: poe, manner: silence, grade: reporter }\n',
  '  - { id: three, quote: Some doubt it, manner: paraphrased, grade: observers, about: poe }\n',
].join('');
const text = articleText('Roe spoke. Poe kept silent. Some doubt it.', { entities, claims });
const site = siteOf({
  'content/articles/a.md': text.replace('dateline: X', 'topics: [Peace process, War]\ndateline: X'),
  'content/articles/b.md': text.replace('dateline: X', 'topics: [peace process]\ndateline: X'),
});
const lists = indexClaims(site).map(
  ({ path, claims: own }) => `${path} ${own.map(({ claim }) => claim.key).join(' ')}`,
);

test('indexClaims lists all statements, and those of each grade, voice and topic in the order of the articles', () => {
  expect(lists).toEqual([
    '/claims/ one two three one two three',
    '/claims/grade/named/ one one',
    '/claims/grade/observers/ three three',
    '/claims/grade/reporter/ two two',
    '/claims/voice/people/poe/ one two one two',
    '/claims/voice/people/roe/ one one',
    '/claims/topic/peace-process/ one two three one two three',
    '/claims/topic/war/ one two three',
  ]);
});

test('each statement stands in exactly one list of grades', () => {
  const graded = indexClaims(site).filter(({ facet }) => facet === 'grade');
  expect(graded.flatMap(({ claims: own }) => own)).toHaveLength(6);
});
