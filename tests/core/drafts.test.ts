import { expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { articleFile, articleText, edit, entityFile, siteOf, soundFiles } from './fixture.ts';

const draftFile = 'content/articles/draft.md';
const draft = articleText('Nothing yet.').replace('---\n', '---\ndraft: true\n');

test('a build leaves drafts out, and shows them where they are asked for', () => {
  const files = { ...soundFiles, [draftFile]: draft };
  expect(siteOf(files).articles.map(({ slug }) => slug)).toEqual(['truce-talks']);
  expect(buildSite(files, true).site?.articles.map(({ slug, isDraft }) => [slug, isDraft])).toEqual([
    ['draft', true],
    ['truce-talks', false],
  ]);
});

test('a mistake in a draft stops no build, and is reported where drafts are asked for', () => {
  const files = { ...soundFiles, [draftFile]: draft.replace('dek: D', 'dek: 7') };
  expect(buildSite(files).problems).toEqual([]);
  expect(buildSite(files, true).problems).toHaveLength(1);
});

test('a source that is a draft stands without its article, and its numbers without their words', () => {
  const files = edit(entityFile, '    represents: ministry\n', '');
  const site = siteOf(edit(articleFile, '---\n', '---\ndraft: true\n', files));
  expect(site.sources.find(({ id }) => id === 'report')?.article).toBeUndefined();
  expect(site.charted.size).toBe(0);
});
