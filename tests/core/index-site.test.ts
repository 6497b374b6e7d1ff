import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/core/model.ts';
import { articleText, edit, entityLines, articleFile, rowsFile, siteOf, soundFiles } from './fixture.ts';

const entities = entityLines('roe', 'Roe') + entityLines('poe', 'Poe') + entityLines('bo', 'Bo');
const site = siteOf({
  'content/articles/a.md': articleText('Roe, Poe and Roe met.\n\nPoe met Roe.\n\nBo met Poe.', { entities }),
  'content/articles/b.md': articleText('Roe met Bo.', {
    entities: entityLines('bo', 'Bo') + entityLines('roe', 'Roe'),
  }),
});

function profileOf(id: string): Profile {
  return site.profiles.find(({ entity }) => entity.id === id) as Profile; // the three are declared above
}

describe('indexProfiles', () => {
  test('orders profiles by type, then by name', () => {
    expect(site.profiles.map(({ entity }) => entity.id)).toEqual(['bo', 'poe', 'roe']);
    expect(siteOf(soundFiles).profiles.map(({ entity }) => entity.type)).toEqual(['person', 'organization']);
  });

  test.each([
    ['roe', ['poe 2', 'bo 1']],
    ['poe', ['roe 2', 'bo 1']],
    ['bo', ['poe 1', 'roe 1']],
  ])('counts the paragraphs that %s shares, most first, each once', (id, expected) => {
    expect(profileOf(id).namedWith.map(({ entity, paragraphs }) => `${entity.id} ${paragraphs}`)).toEqual(expected);
  });

  test('leads to the first words that name both in the newest article', () => {
    const firsts = profileOf('roe').namedWith.map(({ entity, first: { article, mention } }) =>
      [entity.id, article.slug, mention.block.paragraph, mention.text].join(' '),
    );
    expect(firsts).toEqual(['poe a 1 Poe', 'bo b 1 Bo']);
  });

  test('gives an appearance for each article that declares the entity', () => {
    expect(profileOf('roe').appearances.map(({ article, mentions }) => `${article.slug} ${mentions.length}`)).toEqual([
      'a 3',
      'b 1',
    ]);
    expect(profileOf('poe').appearances.map(({ article }) => article.slug)).toEqual(['a']);
  });
});

test('an appearance parts what an entity says, what is said for it and of it, and the silences of it and about it', () => {
  const cast = entityLines('roe', 'Roe') + entityLines('board', 'Board') + entityLines('poe', 'Poe');
  const claim = (id: string, quote: string, rest: string) => `  - { id: ${id}, quote: ${quote}, ${rest} }\n`;
  const claims =
    claim('a', 'it holds', 'speaker: roe, behalf: board, about: [poe, roe], manner: paraphrased, grade: named') +
    claim('b', 'it folds', 'behalf: board, manner: written, grade: body') +
    claim('c', 'Roe left', 'speaker: poe, about: roe, manner: paraphrased, grade: named') +
    claim('d', 'kept silent', 'speaker: roe, about: [poe, roe], manner: silence, grade: named') +
    claim('e', 'it waits', 'speaker: board, behalf: board, manner: written, grade: body');
  const body = 'Roe of the Board said it holds. It wrote: it folds, it waits. Poe said Roe left. He kept silent.';
  const { profiles } = siteOf({ 'content/articles/a.md': articleText(body, { entities: cast, claims }) });
  const told = profiles.map(({ entity, appearances }) => [
    entity.id,
    ...appearances.map(({ said, saidFor, saidAbout, silences, silentAbout }) =>
      [said, saidFor, saidAbout, silences, silentAbout].map((all) => all.map(({ key }) => key).join('')).join('|'),
    ),
  ]);
  expect(told).toEqual([
    ['board', 'e|ab|||'],
    ['poe', 'c||a||d'],
    ['roe', 'a||c|d|'],
  ]);
});

test('company is told by its paragraphs, then by its name, from the first words that name it in each', () => {
  const cast = entityLines('z', 'Ann') + entityLines('a', 'Zed') + entityLines('m', 'Bob') + entityLines('b', 'Cy');
  const body = 'Ann, Zed, Cy, Cy and Bob met.\n\nAnn met Bob.';
  const { profiles } = siteOf({ 'content/articles/a.md': articleText(body, { entities: cast }) });
  expect(profiles.map(({ entity }) => entity.name)).toEqual(['Ann', 'Bob', 'Cy', 'Zed']);
  expect(profiles[0]?.namedWith.map(({ entity, first }) => `${entity.name} ${first.mention.start}`)).toEqual([
    ...['Bob 21', 'Cy 10', 'Zed 5'],
  ]);
});

describe('indexFigures', () => {
  test('ties the figure that is a point, and only that', () => {
    const ties = [...siteOf(soundFiles).charted].map(([figure, { point, series }]) => [figure.id, point.id, series.id]);
    expect(ties).toEqual([['f-level', 'pt-2020-11-report', 'troops']]);
  });

  test('ties nothing where the article names no series and the row another source', () => {
    const files = edit(rowsFile, 'level,report,', 'level,wire,', edit(articleFile, '    series: troops\n', ''));
    expect(siteOf(files).charted.size).toBe(0);
  });
});
