import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import type { Appearance, Site } from '../../src/core/model.ts';
import { renderPassages } from '../../src/core/render.ts';
import { articleFile, articleText, edit, siteOf, soundFiles } from './fixture.ts';

function textOf(site: Site): string {
  const passages = site.articles.flatMap((article) =>
    renderPassages(article, site, (path) => path).map(({ html }) => html),
  );
  const profiles = site.profiles.map(({ entity, appearances, namedWith }) => [
    entity.id,
    appearances.length,
    namedWith.map((other) => other.entity.id),
  ]);
  return JSON.stringify([
    passages,
    profiles,
    site.series.map(({ points }) => points.map(({ id, value }) => [id, value])),
  ]);
}

test('the order of files does not matter, and two builds are alike', () => {
  const expected = textOf(siteOf(soundFiles));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(Object.keys(soundFiles), { minLength: Object.keys(soundFiles).length }),
      (order) => {
        const files: ContentFiles = Object.fromEntries(order.map((file) => [file, soundFiles[file] ?? '']));
        expect(textOf(siteOf(files))).toBe(expected);
      },
    ),
    { seed: 20200914, numRuns: 40 },
  );
});

test('text and bytes, LF and CRLF, with and without a byte order mark, give the same site', () => {
  const expected = textOf(siteOf(soundFiles));
  const encode = (change: (text: string) => string) =>
    Object.fromEntries(
      Object.entries(soundFiles).map(([file, text]) => [file, new TextEncoder().encode(change(text))]),
    );
  expect(textOf(siteOf(encode((text) => text)))).toBe(expected);
  expect(textOf(siteOf(encode((text) => `\uFEFF${text}`)))).toBe(expected);
  expect(textOf(siteOf(encode((text) => text.replaceAll('\n', '\r\n')))).replaceAll('\\r\\n', '\\n')).toBe(expected);
});

test('articles come the newest first and those of a day by their slugs, sources by their ids, notices by their places', () => {
  const days = { a: '2020-09-14', b: '2020-09-14', d: '2020-09-13', z: '2020-09-15' };
  const claims = '  - { id: c, quote: It rained, manner: paraphrased, grade: reporter, repeats: truce-talks/hope }\n';
  const articles = Object.entries(days).map(([slug, day]) => [
    `content/articles/${slug}.md`,
    articleText('It rained.', slug === 'z' ? { claims } : {}).replace('2020-09-14', day),
  ]);
  const { site, notices } = buildSite({ ...soundFiles, ...Object.fromEntries(articles) });
  expect(site?.articles.map(({ slug }) => slug)).toEqual(['z', 'a', 'b', 'truce-talks', 'd']);
  expect(site?.sources.map(({ id }) => id)).toEqual(['report', 'wire']);
  expect(notices.map(({ file }) => file)).toEqual([articleFile, 'content/articles/z.md']);
});

describe('a page whose copies and address are kept', () => {
  const copy = `  copy: /versions/articles/a/2024-05-02.html\n  sha256: "${'a'.repeat(64)}"\n  says: "${'b'.repeat(16)}"\n`;
  const files = {
    ...soundFiles,
    'content/snapshots.yaml': `- at: /articles/a/\n${copy}`,
    'content/addresses.yaml': '- at: /articles/a/\n',
  };
  const text = articleText('It rained.');
  const messagesOf = (article: string, without: readonly string[] = []) => {
    const left = Object.entries({ ...files, 'content/articles/a.md': article }).filter(
      ([file]) => !without.includes(file),
    );
    return buildSite(Object.fromEntries(left)).problems.map(({ file, message }) => `${file} ${message}`);
  };

  test('is asked for while it is a draft by its address, not by its copies', () => {
    const draft = text.replace('---\n', '---\ndraft: true\n');
    expect(messagesOf(draft)).toEqual([
      'content/addresses.yaml the page /articles/a/ is a draft again, and nothing says what became of it',
    ]);
    expect(messagesOf(draft, ['content/addresses.yaml'])).toEqual([]);
  });

  test('is not called gone where it could not be read', () => {
    expect(messagesOf(text.replace('dek: D', 'dek: [D'))).toEqual([
      expect.stringMatching(/^content\/articles\/a\.md broken YAML/u),
    ]);
  });
});

describe('the index', () => {
  const site = siteOf(soundFiles);
  const appearances: readonly Appearance[] = site.profiles.flatMap((profile) => profile.appearances);

  test('puts each statement into at most one list of a profile', () => {
    for (const { said, saidFor, saidAbout, silences, silentAbout } of appearances) {
      const all = [...said, ...saidFor, ...saidAbout, ...silences, ...silentAbout];
      expect(new Set(all).size).toBe(all.length);
    }
    expect(appearances.some(({ said }) => said.length > 0)).toBe(true);
  });

  test('takes one who speaks for himself as speaking, not as spoken for', () => {
    const selfish = siteOf(edit(articleFile, 'behalf: ministry\n', 'behalf: [ministry, ann-lee]\n'));
    const own = selfish.profiles.find(({ entity }) => entity.id === 'ann-lee')?.appearances[0];
    expect([own?.said.length, own?.saidFor.length, own?.saidAbout.length]).toEqual([1, 0, 0]);
  });

  test('counts company the same from both sides', () => {
    for (const { entity, namedWith } of site.profiles) {
      for (const other of namedWith) {
        const back = site.profiles.find((profile) => profile.entity === other.entity)?.namedWith;
        expect(back?.find((one) => one.entity === entity)?.paragraphs).toBe(other.paragraphs);
      }
    }
  });

  test('ties a figure to its point and the point to its figure', () => {
    expect(site.charted.size).toBe(1);
    for (const [figure, { point }] of site.charted) expect(point.figure).toBe(figure);
  });

  test('every annotation is the words at its place', () => {
    for (const { block, start, end, text } of site.articles.flatMap(({ annotations }) => annotations)) {
      expect(block.text.slice(start, end)).toBe(text);
    }
  });
});

test('a figure whose row differs, and a row whose figure differs, are both reported', () => {
  const { problems } = buildSite(edit(articleFile, 'date: 2020-11', 'date: 2020-12'));
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
    `${articleFile} no row of troops is the figure “around 4,500”`,
    'content/series/troops.csv the article that this row names as its source has no such figure',
  ]);
});

test('nothing that an editor can write makes the build throw', () => {
  const pieces = fc.constantFrom(
    '---\n',
    'a: [',
    '\t',
    '&x ',
    '*x ',
    '<<: ',
    '__proto__: 1\n',
    'entities:\n  - ',
    '> ',
    '| a |\n|-|\n',
    '[x](y)',
    '<b>',
    '```\n',
    '\0',
    '\uFFFD',
    '\u202E',
    'headline: x\n',
    '- [ ] ',
    '&amp;',
    '!!js ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }),
      fc.constantFrom(...Object.keys(soundFiles)),
      (parts, file) => {
        const { problems } = buildSite({ ...soundFiles, [file]: parts.join('') });
        for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
      },
    ),
    { seed: 20200914, numRuns: 250 },
  );
});
