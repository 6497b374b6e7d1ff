import { expect, test } from 'vitest';
import { drawSharePictures } from '../../src/exports/share-picture-tree.ts';
import { findArticlePicture, isDrawable } from '../../src/exports/share-picture.ts';
import { articleOf, edit, oneArticle, seriesFile, siteOf } from '../core/fixture.ts';

const pictures = drawSharePictures(siteOf(edit(seriesFile, 'until: 2020-12 }', 'until: 2024-12 }')));
const chartOf = (path: string) => pictures.find((picture) => picture.path === path)?.chart ?? '';

test('every article, profile and series has a picture, with the chart of its numbers where it has one', () => {
  expect(pictures.map(({ path, chart }) => [path, chart !== undefined])).toEqual([
    ['/articles/truce-talks/truce-talks.png', true],
    ['/people/ann-lee/ann-lee.png', false],
    ['/organizations/ministry/ministry.png', false],
    ['/timeline/troops.png', true],
  ]);
  const [withoutNumbers] = drawSharePictures(siteOf(oneArticle('Words.')));
  expect(withoutNumbers?.chart).toBeUndefined();
});

test('the chart of an article ends with its own numbers and hides what became known later', () => {
  const own = chartOf('/articles/truce-talks/truce-talks.png');
  const whole = chartOf('/timeline/troops.png');
  expect(own).toContain('.later { display: none }');
  expect(whole).not.toContain('.later { display: none }');
  expect(own).toContain('4,500');
  expect(own).toContain('>Troops: January 2020 to November 2020</title>');
  expect(whole).toContain('>Troops: 2020–2024</title>');
});

test('what has letters that the typefaces lack has no picture rather than one with boxes in it', () => {
  expect(['Zürich', '“a” – 5 €', 'Łódź', ''].map(isDrawable)).toEqual([true, true, true, true]);
  expect(['Мир', '世界', '😀', 'سلام'].map(isDrawable)).toEqual([false, false, false, false]);
  const article = articleOf('Words.');
  expect(findArticlePicture(article)?.title).toBe('H');
  expect(findArticlePicture({ ...article, headline: 'Мир' })).toBeUndefined();
});
