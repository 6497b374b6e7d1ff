// Two made-up sites, counted by hand: one that uses every feature, and one whose sentences are easily misread.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleOfFirst, driftOf, firstOf } from '../../src/core/drift.ts';
import { findGaps } from '../../src/core/gaps.ts';
import { kinds } from '../../src/core/kinds/kinds.ts';
import type { Claim, Figure } from '../../src/core/kinds/kinds.ts';
import type { Site } from '../../src/core/model.ts';
import { isAfter } from '../../src/core/partial-date.ts';
import { partProfile } from '../../src/core/part-profile.ts';
import { renderPassages } from '../../src/core/render.ts';
import { claimGrades, keysOf, manners, qualifiers } from '../../src/core/vocabulary.ts';
import { tellVoices } from '../../src/core/voice-balance.ts';
import { readSite } from '../../src/site.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const gold = readSite(join(fixtures, 'gold'));
const traps = readSite(join(fixtures, 'adversarial'));

const claimsIn = (site: Site) =>
  site.articles.flatMap(({ annotations }) => annotations.filter((one): one is Claim => one.kind === 'claim'));
const claimOf = (site: Site, key: string) => claimsIn(site).find((claim) => claim.key === key) as Claim; // named by a test
const profileOf = (site: Site, id: string) => site.profiles.find(({ entity }) => entity.id === id);

describe('the article that uses every feature', () => {
  const [article] = gold.articles;
  const annotations = article?.annotations ?? [];

  test('has every kind of annotation, in the numbers that its reader counts', () => {
    const counts = kinds.map(({ kind }) => [kind, annotations.filter((one) => one.kind === kind).length]);
    expect(Object.fromEntries(counts)).toEqual({
      mention: 22,
      claim: 13,
      part: 1,
      figure: 8,
      note: 2,
      commitment: 1,
      date: 5,
    });
  });

  test('has every grade, every manner and every way to give a number', () => {
    const claims = claimsIn(gold);
    const figures = annotations.filter((one): one is Figure => one.kind === 'figure');
    expect(new Set(claims.map(({ grade }) => grade))).toEqual(new Set(keysOf(claimGrades)));
    expect(new Set(claims.map(({ manner }) => manner))).toEqual(new Set(keysOf(manners)));
    expect(new Set(figures.map(({ qualifier }) => qualifier))).toEqual(new Set(keysOf(qualifiers)));
    expect(figures.filter((figure) => gold.charted.has(figure))).toHaveLength(3);
  });

  test('sums its statements up', () => {
    expect(tellVoices(claimsIn(gold))).toBe(
      '13 statements: 3 by named people, 2 by named bodies, 6 without a name, 2 in the report’s own voice; 3 quoted at least in part',
    );
  });

  test('ties what is said again, denied, blamed, asked, undertaken and corrected', () => {
    expect(claimOf(gold, 'tolls-again').repeats?.key).toBe('tolls');
    expect(claimOf(gold, 'tolls').contradicts.map(({ key }) => key)).toEqual(['denial']);
    expect(claimOf(gold, 'asked').within?.key).toBe('rumor');
    expect(claimOf(gold, 'blame').blames.map(({ id }) => id)).toEqual(['norvand', 'ferry-guild']);
    expect(article?.questions.map(({ answers }) => answers.length)).toEqual([4]);
    expect([...gold.undertaken].map(([{ id }, places]) => [id, places.length])).toEqual([['withdrawal', 1]]);
    expect(gold.corrections.map(({ place }) => place)).toEqual([`${article?.headline}, ¶6`]);
  });

  test('parts what is said for the guild from what is said about it', () => {
    const { said, saidFor, saidAbout, silences } = partProfile(profileOf(gold, 'ferry-guild')!);
    expect([said, saidFor, saidAbout, silences].map((list) => list.map(({ claim }) => claim.key))).toEqual([
      [],
      ['meeting', 'idle', 'no-ferry', 'blame', 'denial'],
      ['tolls', 'a-third', 'tolls-again'],
      ['no-answer'],
    ]);
  });
});

describe('the report full of traps', () => {
  test('tells two equal quotations apart, and joins one that its speaker interrupts', () => {
    expect(claimOf(traps, 'ana-waits').start).toBe(0);
    expect(claimOf(traps, 'guild-waits').start).toBe(51);
    expect(claimOf(traps, 'ana-waits').parts.map(({ text }) => text)).toEqual(['“and we count the days.”']);
  });

  test('tells two people of one surname apart, and knows a speaker whom the text names later', () => {
    const mentions = (id: string) => profileOf(traps, id)?.appearances[0]?.mentions.map(({ text }) => text);
    expect(mentions('ana-berg')).toEqual(['Ana Berg', 'Berg']);
    expect(mentions('olaf-berg')).toEqual(['a man who gave no name', 'Olaf Berg', 'Berg']);
    expect(claimOf(traps, 'over').speaker?.id).toBe('olaf-berg');
  });

  test('keeps the chain of those who tell: a word within a word, and hearsay of hearsay', () => {
    expect(claimOf(traps, 'never').within?.key).toBe('told-never');
    expect(claimOf(traps, 'sold').within?.key).toBe('rumor-of-guard');
    expect(claimOf(traps, 'rumor-of-guard').within?.key).toBe('rumor');
    expect(claimOf(traps, 'rumor').within).toBeUndefined();
  });

  test('follows a rumor into a later article, where a body stands for it', () => {
    const again = claimOf(traps, 'quay-sold');
    expect([again.repeats?.key, again.repeatsIn?.slug, firstOf(again).key]).toEqual(['sold-again', 'traps', 'sold']);
    expect(driftOf(again)).toBe('strengthened');
    expect(articleOfFirst(again)?.slug).toBe('traps');
  });

  test('counts what a spokesman says for the body that he then spoke for', () => {
    const saidFor = (id: string) => partProfile(profileOf(traps, id)!).saidFor.map(({ claim }) => claim.key);
    expect(saidFor('guild')).toEqual(['guild-waits', 'half-tolls']);
    expect(saidFor('town')).toEqual(['tolls-stay', 'quay-sold']);
    expect(partProfile(profileOf(traps, 'ivo-stern')!).said.map(({ claim }) => claim.key)).toEqual([
      'tolls-stay',
      'half-tolls',
    ]);
  });

  test('keeps the condition of an undertaking, and no deadline where none is given', () => {
    const [commitment] = profileOf(traps, 'quay-pact')?.entity.commitments ?? [];
    expect([commitment?.condition, commitment?.deadline]).toEqual(['The ferries run.', undefined]);
  });
});

describe.each([
  ['the gold site', gold],
  ['the site of traps', traps],
  ['the site itself', readSite('.')],
])('on %s', (_, site) => {
  test('each statement has one place in a profile, and those who speak account for all that have a voice', () => {
    for (const { appearances } of site.profiles)
      for (const { said, saidFor, saidAbout, silences, silentAbout } of appearances) {
        const all = [...said, ...saidFor, ...saidAbout, ...silences, ...silentAbout];
        expect(new Set(all).size).toBe(all.length);
      }
    const voiced = claimsIn(site).filter(({ speaker, behalf }) => speaker !== undefined || behalf.length > 0);
    const owned = site.profiles.flatMap((profile) => {
      const { said, saidFor, silences } = partProfile(profile);
      return [...said, ...saidFor, ...silences].map(({ claim }) => claim);
    });
    expect(new Set(owned)).toEqual(new Set(voiced));
  });

  test('nothing that was known later stands in the first view of an article', () => {
    for (const article of site.articles)
      for (const { notes } of renderPassages(article, site, (path) => path))
        for (const { annotation, isLater } of notes)
          if (annotation.kind === 'note' && annotation.known && isAfter(annotation.known, article.published))
            expect(isLater).toBe(true);
  });

  test('no role and no fact is without a source', () => {
    for (const { entity } of site.profiles)
      for (const { sources } of [...entity.roles, ...entity.facts]) expect(sources.length).toBeGreaterThan(0);
  });

  test('every gap has a place and its words', () => {
    for (const { text, address } of findGaps(site)) expect([text, address]).not.toContain('');
  });
});
