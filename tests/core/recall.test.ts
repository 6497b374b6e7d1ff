import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { signerOf } from '../../src/core/sign-pages.ts';
import { readTexts } from '../../src/site.ts';
import { articleFile, edit, entityFile, problemsOf, seriesFile, soundFiles, sourcesFile } from './fixture.ts';
import { openMemory } from './memory.ts';

const ledgerFile = 'content/addresses/articles/truce-talks.yaml';

test('of a text that was read before nothing is made anew, and of one that has changed all is', () => {
  const { remember, made } = openMemory();
  const files = { ...soundFiles, [ledgerFile]: 'addresses: []\n' };
  buildSite(files, false, { remember });
  expect(made).toHaveLength(4);
  buildSite(files, false, { remember });
  expect(made).toHaveLength(4);
  const changed = edit(articleFile, 'will hold. The', 'will hold. Later the', files);
  buildSite(changed, false, { remember });
  expect(made.slice(4)).toEqual([expect.stringContaining('Later the envoy')]);
});

test('a site of remembered texts is made of the same as one of texts that were read', () => {
  const toHash = (text: string) => createHash('sha256').update(text).digest('hex');
  const { remember } = openMemory();
  const files = readTexts(join(import.meta.dirname, '../fixtures/gold'));
  const [read, first, again] = [{}, { remember }, { remember }].map((means) => {
    const { site, notices } = buildSite(files, false, means);
    const signOf = site && signerOf(site, toHash);
    return [
      notices,
      [...(site?.articles ?? []), ...(site?.profiles ?? []), ...(site?.series ?? [])].map((one) => signOf?.(one)),
    ];
  });
  expect(read?.[1]?.length).toBeGreaterThan(5);
  expect(first).toEqual(read);
  expect(again).toEqual(read);
});

describe('what is remembered has the same problems and edits, with', () => {
  const cases: readonly (readonly [string, ContentFiles])[] = [
    ['a field that is misspelt', edit(articleFile, 'topics:', 'topcis:')],
    [
      'items that are left out before others',
      edit(articleFile, 'id: hope\n', 'id: [hope]\n', edit(articleFile, 'series: troops', 'series: troop')),
    ],
    ['raw HTML', edit(articleFile, 'The envoy spoke', 'The <b>envoy</b> spoke')],
    ['a break in a YAML list', edit(articleFile, '[Peace]', '[Peace')],
    ['no frontmatter', { ...soundFiles, [entityFile]: 'Only words' }],
    ['an entity of another type', edit(articleFile, 'type: person', 'type: place')],
    ['an id that stands for nothing', edit(seriesFile, 'entity: ann-lee', 'entity: anna-lee')],
    ['an unknown source', edit(sourcesFile, 'id: wire', 'id: wires')],
    ['a ledger that is broken', { ...soundFiles, [ledgerFile]: 'addresses: [' }],
    ['a ledger with a field too many', { ...soundFiles, [ledgerFile]: 'addresses: []\nmore: 1' }],
  ];
  test.each(cases)('%s', (_, files) => {
    const { remember } = openMemory();
    const { problems } = buildSite(files);
    expect(problems.length).toBeGreaterThan(0);
    for (const result of [buildSite(files, false, { remember }), buildSite(files, false, { remember })])
      expect(result.problems).toEqual(problems);
  });
});

test('a mistake is reported in the file that has it, though another was read with the same text', () => {
  const { remember } = openMemory();
  const build = (file: string) =>
    buildSite({ [file]: 'No fields' }, false, { remember }).problems.map((one) => one.file);
  expect(build('content/articles/a.md')).toEqual(['content/articles/a.md']);
  expect(build('content/articles/b.md')).toEqual(['content/articles/b.md']);
  expect(problemsOf({ 'content/articles/b.md': 'No fields' })).toHaveLength(1);
});

test('an article and a ledger with the same text are told apart', () => {
  const { remember } = openMemory();
  const files = { ...soundFiles, [articleFile]: '- a', [ledgerFile]: '- a' };
  expect(buildSite(files, false, { remember }).problems).toEqual(buildSite(files).problems);
});
