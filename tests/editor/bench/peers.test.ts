import { expect, test } from 'vitest';
import { toPlainTexts } from '../../../src/editor/bench/bench-folders.ts';
import { makeCorpus } from '../../../src/editor/bench/make-corpus.ts';

test('other generators get the words of every article, and nothing that only Sidelight reads', () => {
  const texts = toPlainTexts(makeCorpus({ articles: 2, entities: 300 }));
  expect(texts.map(({ slug }) => slug)).toEqual(['report-00001', 'report-00002']);
  for (const { title, description, body } of texts) {
    expect(title).toMatch(/^The .+, report \d$/u);
    expect(description).toMatch(/so far\.$/u);
    expect(body.split(' ').length).toBeGreaterThan(450);
    expect(body).not.toContain('claims:');
  }
});
