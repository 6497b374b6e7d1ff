import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { findAccounts } from '../../src/core/basis.ts';
import { entityAddress } from '../../src/core/addresses.ts';
import { voiceOf, wordsOf } from '../../src/core/kinds/claim.ts';
import { formatDate } from '../../src/core/partial-date.ts';
import { readSite } from '../../src/site.ts';
import { findElements, readPages, type BuiltPage } from './read-pages.ts';

const site = readSite('.');
const pages = new Map(readPages(inject('dist')).map((page) => [page.path, page]));

type Place = BuiltPage['tree'] | ReturnType<typeof findElements>[number];
const withTag = (place: Place, ...names: string[]) => findElements(place, ({ tagName }) => names.includes(tagName));
const textOf = (place: Place) => toString(place).replace(/\s+/gu, ' ').trim();
const treeOf = (path: string) => pages.get(path)?.tree as BuiltPage['tree']; // every profile and article has its page

test.each(site.articles)(
  'accounts that conflict stand each with its voice, words, place and time: $slug',
  (article) => {
    const accounts = findAccounts(article);
    const lists = findElements(treeOf(`/basis/articles/${article.slug}/`), ({ properties }) =>
      [properties['className']].flat().includes('accounts'),
    );
    expect(lists.map((list) => withTag(list, 'li').length)).toEqual(accounts.map(({ claims }) => claims.length));
    const items = lists.flatMap((list) => withTag(list, 'li').map(textOf));
    expect(items.length).toBeGreaterThan(3);
    for (const { claims, isBlame } of accounts) {
      for (const claim of claims) {
        const blamed = isBlame ? `, on ${claim.blames.map(({ name }) => name).join(' and ')}` : '';
        const item = items.shift() ?? '';
        expect(item.startsWith(`${voiceOf(claim)}${blamed}: ${wordsOf(claim)} `), item).toBe(true);
        expect(item).toContain(`¶${claim.block.paragraph}, ${claim.date ? formatDate(claim.date) : 'undated'}`);
      }
    }
  },
);

test.each(site.profiles)(
  'the profile of $entity.name lists those who are named with it, and in how many paragraphs',
  (profile) => {
    const [table] = findElements(treeOf(entityAddress(profile.entity)), ({ properties }) =>
      [properties['ariaLabelledBy']].flat().includes('named-with'),
    );
    const rows = table ? withTag(table, 'tr').slice(1) : [];
    expect(rows.map((row) => withTag(row, 'th', 'td').slice(0, 2).map(textOf))).toEqual(
      profile.namedWith.slice(0, 20).map(({ entity, paragraphs }) => [entity.name, String(paragraphs)]),
    );
  },
);
