import { expect, test } from 'vitest';
import { findAccounts, findBasisParts, findNoteSources } from '../../src/core/basis.ts';
import type { Article } from '../../src/core/model.ts';
import { articleFile, articleOf, edit, entityLines, siteOf, soundFiles } from './fixture.ts';

const titlesOf = (article: Article) => findBasisParts(article).map(({ id, title }) => `${id}: ${title}`);

test('an article of plain text has no part that would be empty', () => {
  expect(titlesOf(articleOf('Nobody says anything.'))).toEqual([]);
});

test('the parts come in the order of their page, with each question and who blames whom', () => {
  const claims = `  - { id: tolls, quote: tolls will rise, manner: paraphrased, grade: body, behalf: town, blames: ann }
  - { id: fall, quote: they will fall, manner: paraphrased, grade: sources }
`;
  const article = articleOf(
    'Last year, the town wrote, Ann Lee made sure that tolls will rise; sources say they will fall.',
    {
      entities: entityLines('ann', 'Ann Lee') + entityLines('town', 'the town'),
      claims,
      questions: '  - { id: when, text: When?, answers: [tolls, fall] }\n',
    },
  );
  expect(titlesOf(article)).toEqual([
    'statements: Who says what',
    'voices: How much each voice has',
    'q-when: When?',
    'blames: Who blames whom',
    'dates: Dates worked out',
  ]);
  expect(findAccounts(article).map(({ id, claims, isBlame }) => [id, claims.map(({ key }) => key), isBlame])).toEqual([
    ['q-when', ['tolls', 'fall'], false],
    ['blames', ['tolls'], true],
  ]);
});

test('an article has no part for what it lacks: questions, blame, dates, sources', () => {
  const claims = '  - { id: fall, quote: they will fall, manner: paraphrased, grade: sources }\n';
  expect(titlesOf(articleOf('Sources say they will fall.', { claims }))).toEqual([
    'statements: Who says what',
    'voices: How much each voice has',
  ]);
});

test('the sources are those of the notes, each once, without articles of the site', () => {
  const note = '    source: wire\n';
  const files = edit(articleFile, note, '    source: [wire, report]\n');
  const [article] = siteOf(files).articles as [Article];
  expect(findNoteSources(article).map(({ id }) => id)).toEqual(['wire']);
  expect(titlesOf(article).at(-1)).toBe('sources: Sources of the notes');
  const [alone] = siteOf(edit(articleFile, note, '    source: report\n', soundFiles)).articles as [Article];
  expect(titlesOf(alone)).not.toContain('sources: Sources of the notes');
});
