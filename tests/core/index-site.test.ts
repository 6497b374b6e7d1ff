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
