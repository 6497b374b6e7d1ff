import { expect, test } from 'vitest';
import { buildSite } from '../../../src/core/build-site.ts';
import { formatProblem } from '../../../src/core/problem.ts';
import { articlePath, entitiesFor, makeCorpus } from '../../../src/editor/bench/make-corpus.ts';

const size = { articles: 20, entities: 300 };

test('a made-up corpus passes the check, whole and as one article', () => {
  for (const articles of [size.articles, 1]) {
    const { problems, site } = buildSite(makeCorpus({ ...size, articles }));
    expect(problems.map(formatProblem)).toEqual([]);
    expect(site?.articles).toHaveLength(articles);
    expect(site?.profiles).toHaveLength(size.entities);
  }
});

test('its articles hold annotations of every kind that reports are full of', () => {
  const article = buildSite(makeCorpus(size)).site?.articles[0];
  const count = (kind: string) => article?.annotations.filter((annotation) => annotation.kind === kind).length;
  expect(article?.words).toBeGreaterThan(450);
  expect(['claim', 'figure', 'note', 'date'].map(count)).toEqual([8, 8, 2, 8]);
  expect(count('mention')).toBeGreaterThan(40);
});

test('a made-up corpus is the same every time, and an article does not change when others come after it', () => {
  const files = makeCorpus(size);
  expect(makeCorpus(size)).toEqual(files);
  expect(makeCorpus({ ...size, articles: 3 })[articlePath(2)]).toBe(files[articlePath(2)]);
  expect(files[articlePath(1)]).not.toBe(files[articlePath(2)]);
});

test('a corpus of the fewest entities that a report names passes the check; one of fewer is refused', () => {
  expect(buildSite(makeCorpus({ articles: 20, entities: 12 })).problems.map(formatProblem)).toEqual([]);
  for (const entities of [11, 3, 0])
    expect(() => makeCorpus({ articles: 1, entities })).toThrow(
      `A report names 12 entities, of ${entities} none can be made.`,
    );
});

test('entitiesFor gives 300 to 5,000 entities', () => {
  expect([1, 100, 1000, 10_000, 100_000].map(entitiesFor)).toEqual([300, 300, 500, 5000, 5000]);
});
