// Whatever an editor changes: no page may be taken for the same whose words are others.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { renderPassages } from '../../src/core/render.ts';
import type { Site } from '../../src/core/model.ts';
import { signerOf } from '../../src/core/sign-pages.ts';
import { articlePath, makeCorpus } from '../../src/editor/bench/make-corpus.ts';
import { findFiles } from '../../src/exports/site-files.ts';
import { readTexts } from '../../src/site.ts';

const corpus = makeCorpus({ articles: 1, entities: 24 });
const gold = readTexts(join(import.meta.dirname, '../fixtures/gold'));
const sources = 'content/sources.yaml';
// A made-up article beside the one that uses every feature; the lead series is that one’s.
const files: Record<string, string> = {
  ...Object.fromEntries(Object.entries(corpus).filter(([file]) => !file.startsWith('content/series/'))),
  ...gold,
  [sources]: `${gold[sources] ?? ''}${corpus[sources] ?? ''}`,
};

const toHash = (text: string) => createHash('sha256').update(text).digest('hex');

interface Page {
  readonly sign: string;
  readonly words: string;
}

/** Every file that is written of one thing, with its sign; and of each article its text as it is drawn. */
function pagesOf(site: Site): ReadonlyMap<string, Page> {
  const signOf = signerOf(site, toHash);
  const twins = findFiles(site, '').flatMap(({ path, subject, write }) =>
    subject ? [[path, { sign: signOf(subject), words: write() }] as const] : [],
  );
  const texts = site.articles.map((article) => {
    const passages = renderPassages(article, site, (path) => path);
    const words = JSON.stringify(
      passages.map(({ html, notes }) => [
        html,
        notes.map(({ title, tag, body, charted }) => [title, tag, body, charted?.point.id]),
      ]),
    );
    return [article.file, { sign: signOf({ article }), words }] as const;
  });
  return new Map<string, Page>([...twins, ...texts]);
}

function build(changed: Record<string, string> = {}): Site | undefined {
  return buildSite({ ...files, ...changed }).site;
}

// Fields in which an editor may write what they like; matches `  - title: Ann`, not `quote: Ann`.
const free =
  /^[ -]*(?:headline|dek|basis|role|summary|text|body|title|publisher|duty|condition|note|why|label): .*[a-z]{3}/u;

/** A line with one letter added to its last word, `Ann Lees`, and one with the first of its dates a day or more later. */
function editLine(line: string): readonly string[] {
  const words = free.test(line) ? [line.replace(/([a-z]{3})(?=[^a-z]*$)/u, '$1s')] : [];
  const later = line.replace(/(\d{4}-\d\d-)\d\d/u, '$128');
  return later === line ? words : [...words, later];
}

/** Every way in which one such line of the article that uses every feature, and of what it refers to, is changed. */
function* editFiles(): Generator<Record<string, string>> {
  for (const file of Object.keys(gold)) {
    const lines = files[file]?.split('\n') ?? [];
    for (const [index, line] of lines.entries())
      for (const edited of editLine(line)) yield { [file]: lines.with(index, edited).join('\n') };
  }
}

describe('signs of pages', () => {
  const site = build();
  const before = site ? pagesOf(site) : new Map<string, Page>();

  test('are the same for the same content', () => {
    const again = build();
    expect(again && pagesOf(again)).toEqual(before);
    expect(before.size).toBeGreaterThan(50);
  });

  test('differ wherever the words of a page differ', () => {
    let edits = 0;
    let kept = 0;
    for (const edit of editFiles()) {
      const edited = build(edit);
      if (!edited) continue;
      edits += 1;
      for (const [path, page] of pagesOf(edited)) {
        const same = before.get(path)?.sign === page.sign;
        if (same) kept += 1;
        if (same) expect(page.words, `${path} after ${Object.keys(edit).join()}`).toBe(before.get(path)?.words);
      }
    }
    expect(edits).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan(edits);
  });

  test('of an article stay where only another article changes', () => {
    const [changed, same] = ['content/articles/gold.md', articlePath(0)];
    const edited = build({ [changed]: `${files[changed] ?? ''}\nThe report was read again.\n` });
    const after = edited ? pagesOf(edited) : new Map<string, Page>();
    expect(after.get(changed)?.sign).not.toBe(before.get(changed)?.sign);
    expect(after.get(same)?.sign).toBe(before.get(same)?.sign);
  });

  test('stay where words only move to other lines of their file', () => {
    const file = 'content/articles/gold.md';
    const moved = build({ [file]: (files[file] ?? '').replace(/^---$/mu, '---\n# A comment') });
    expect(moved?.articles.find((one) => one.file === file)?.annotations[0]?.position.line).toBeGreaterThan(
      site?.articles.find((one) => one.file === file)?.annotations[0]?.position.line ?? Infinity,
    );
    expect(moved && pagesOf(moved)).toEqual(before);
  });

  test.each(['charted', 'corrected', 'addresses', 'undertaken', 'relations'] as const)(
    'hold what the site says of things in its table “%s”',
    (table) => {
      const less = site && { ...site, [table]: table === 'relations' ? [] : new Map() };
      const signs = (one: Site) => [...one.articles, ...one.profiles].map((thing) => signerOf(one, toHash)(thing));
      expect(less && signs(less)).not.toEqual(site && signs(site));
    },
  );

  test('cannot be made of what cannot be compared', () => {
    expect(() => site && signerOf(site, toHash)({ write: () => '' })).toThrow('made of a function');
  });
});

describe('signs tell apart', () => {
  const site = build() as Site; // the tests above fail where there is none
  const series = site.series.flatMap((one) => [one, { ...one, id: 'other' }]);
  const signOf = signerOf({ ...site, series }, toHash);
  const same = { a: 1 };

  test.each<readonly [string, unknown, unknown]>([
    ['a text from a number', '1', 1],
    ['nothing from a word', null, 'null'],
    ['two texts from one', ['a', 'b'], ['a,1:b']],
    ['a list before a number from one around it', [[1], 2], [[1, 2]]],
    ['a list behind a number from one around it', [1, [2]], [[1, 2]]],
    ['what stands behind a thing from what stands in it', { a: { b: 1 }, c: 2 }, { a: { b: 1, c: 2 } }],
    ['a key from another', { a: 1 }, { b: 1 }],
    ['a set from another', new Set(['a']), new Set(['b'])],
    ['a thing that comes twice from one that comes once', [same, same], [same]],
  ])('%s', (_, one, other) => {
    expect(signOf({ one })).not.toBe(signOf({ one: other }));
  });

  const [article] = site.articles;
  const pairs: readonly (readonly [string, readonly object[]])[] = [
    ['an article', site.articles],
    ['a block', article?.blocks ?? []],
    ['an entity', site.profiles.map(({ entity }) => entity)],
    ['a profile', site.profiles],
    ['a series', series],
    ['a point', site.series.flatMap(({ points }) => points)],
    ['an undertaking', site.profiles.flatMap(({ entity }) => entity.commitments)],
    ['a source', site.sources],
  ];

  test.each(pairs)('%s from another, where both have been named', (_, [one, other]) => {
    expect(signOf([one, other, one])).not.toBe(signOf([one, other, other]));
  });
});

test('each thing is written out once, however many pages are made of it', () => {
  const site = build() as Site;
  const texts: string[] = [];
  const signOf = signerOf(site, (text) => String(texts.push(text)));
  const entities = site.profiles.map(({ entity }) => entity);
  const things = [...site.articles, ...entities, ...site.profiles, ...site.series, ...site.sources];
  const parts = [
    ...site.articles.flatMap(({ blocks, annotations }) => [...blocks, ...annotations]),
    ...entities.flatMap(({ commitments }) => commitments),
    ...site.series.flatMap(({ points }) => points),
  ];
  for (const thing of [...things, ...parts]) signOf({ thing });
  const words = [
    ...site.articles.map(({ blocks }) => blocks[0]?.text),
    ...entities.flatMap(({ summary, commitments }) => [summary, ...commitments.map(({ duty }) => duty)]),
    ...site.series.flatMap(({ dek, points }) => [dek, ...points.map(({ note }) => note)]),
    ...site.sources.map(({ title }) => title),
  ];
  const written = words.flatMap((one) => (one ? [texts.filter((text) => text.includes(`${one.length}:${one},`))] : []));
  expect(written.filter((list) => list.length !== 1)).toEqual([]);
  const before = texts.length;
  for (const thing of things) signOf({ thing });
  expect(texts.slice(before).filter((text) => text.startsWith('{')).length).toBe(things.length);
});
