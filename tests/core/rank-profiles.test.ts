import { expect, test } from 'vitest';
import { partAppearances } from '../../src/core/part-profile.ts';
import { rankProfiles } from '../../src/core/rank-profiles.ts';
import { articleText, entityLines, siteOf } from './fixture.ts';

const cast = (...names: readonly string[]) => names.map((name) => entityLines(name.toLowerCase(), name)).join('');
const site = siteOf({
  'content/articles/a.md': articleText('Ann and Bob met. Bob left.', { entities: cast('Ann', 'Bob') }),
  'content/articles/b.md': articleText('Ann and Cy met Bob and Di.', { entities: cast('Ann', 'Bob', 'Cy', 'Di') }),
  'content/entities/eve.md': '---\ntype: person\nname: Eve\nsummary: S\n---\n',
});

test('rankProfiles puts those of most articles first, then those named most often, and leaves out who is never named', () => {
  expect(rankProfiles(site.profiles).map(({ entity }) => entity.name)).toEqual(['Bob', 'Ann', 'Cy', 'Di']);
});

test('partAppearances gives the pages of a profile, each under its address', () => {
  const [profile] = site.profiles;
  const [page, ...rest] = profile ? partAppearances(profile) : [];
  expect([page?.root, page?.items.map(({ article }) => article.slug), rest]).toEqual(['/people/ann/', ['a', 'b'], []]);
});
