import search from 'approx-string-match';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { writeArticleMarkdown } from '../../src/exports/article-markdown.ts';
import { selectorOf, writeArticleText } from '../../src/exports/article-text.ts';
import { findFiles, toRoutes } from '../../src/exports/site-files.ts';
import { articleFile, articleOf, edit, entityLines, siteOf, soundFiles } from '../core/fixture.ts';

const host = 'https://example.org';
const site = siteOf(soundFiles);
const [article] = site.articles;
if (!article) throw new Error('The sound files hold an article.');
const files = findFiles(site, host);
const read = (path: string) => files.find((file) => file.path === path)?.write() ?? '';
const stem = '/articles/truce-talks/truce-talks';

const annotations = z.object({
  total: z.number(),
  first: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        target: z.object({
          source: z.string(),
          selector: z.tuple([
            z.object({ type: z.literal('TextPositionSelector'), start: z.number(), end: z.number() }),
            z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
          ]),
        }),
      }),
    ),
  }),
});

describe('the annotations for the web', () => {
  const { total, first } = annotations.parse(JSON.parse(read(`${stem}.annotations.jsonld`)));
  const text = read(`${stem}.txt`);

  test('are all of the article’s, in reading order', () => {
    expect(first.items.map(({ id }) => id.split('#')[1])).toEqual(article.annotations.map(({ id }) => id));
    expect(total).toBe(article.annotations.length);
  });

  test('point at the same words by place and by quotation in the text that is published', () => {
    for (const { target } of first.items) {
      const [{ start, end }, { exact, prefix, suffix }] = target.selector;
      expect(read(target.source.slice(host.length))).toBe(text);
      expect([...text].slice(start, end).join('')).toBe(exact);
      // A library of others finds the quotation with the words around it, and finds it there.
      const [match, ...others] = search(text, prefix + exact + suffix, 0);
      expect(others).toEqual([]);
      expect([...text.slice(0, (match?.start ?? -1) + prefix.length)].length).toBe(start);
    }
  });
});

test('selectors count code points, whatever signs stand before the words, and never cut one in half', () => {
  const sign = fc.constantFrom('😀', 'é', '𝔸', 'a ', '“', ' ', '世');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), fc.array(sign, { maxLength: 40 }), (before, after) => {
      const own = articleOf(`Now ${before.join('')} Ann ${after.join('')} end.`, {
        entities: entityLines('ann', 'Ann'),
      });
      const [mention] = own.annotations;
      if (!mention) throw new Error('Ann is named.');
      const { start, end, exact, prefix, suffix } = selectorOf(own)(mention);
      expect([...writeArticleText(own)].slice(start, end).join('')).toBe(exact);
      expect(`${prefix}${exact}${suffix}`.isWellFormed()).toBe(true);
      expect(writeArticleText(own)).toContain(prefix + exact + suffix);
    }),
  );
});

describe('the files beside the pages', () => {
  test('have an address each', () => {
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain(`${stem}.annotations.jsonld`);
    expect(paths).toContain('/people/ann-lee/ann-lee.json');
    expect(paths).toContain('/timeline/troops.jsonld');
  });

  test('go to the route of their last ending, each to one', () => {
    const endings = [...new Set(files.map(({ path }) => path.split('.').at(-1) ?? ''))];
    const routed = endings.flatMap((ending) =>
      toRoutes(files, ending).map(({ params }) => `/${params.path}.${ending}`),
    );
    expect(routed.sort()).toEqual(files.map(({ path }) => path).sort());
  });

  test('are the same texts each time', () => {
    const again = findFiles(siteOf(soundFiles), host);
    expect(again.map(({ path, write }) => [path, write()])).toEqual(files.map(({ path, write }) => [path, write()]));
  });

  test('give every statement and mention of the site as rows', () => {
    const rowsOf = (path: string) => parse<Record<string, string>>(read(path), { columns: true });
    expect(rowsOf('/data/claims.csv').map(({ id, voice, grade }) => [id, voice, grade])).toEqual([
      ['c-hope', 'Ann Lee', 'named'],
      ['c-hope-again', 'The report’s own voice', 'reporter'],
    ]);
    expect(rowsOf('/data/mentions.csv').map(({ text, entity }) => [text, entity])).toEqual([
      ['Ann Lee', 'ann-lee'],
      ['Foreign Ministry', 'ministry'],
      ['The envoy', 'ann-lee'],
      ['the body', 'ministry'],
    ]);
  });

  test('hold FollowTheMoney entities whose references all resolve', () => {
    const line = z.object({
      id: z.string(),
      schema: z.string(),
      properties: z.record(z.string(), z.array(z.string())),
    });
    const entities = read('/data/entities.ftm.json')
      .trimEnd()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)));
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    for (const { properties } of entities) {
      for (const name of ['agent', 'client', 'document', 'resolved'])
        for (const id of properties[name] ?? []) expect(ids).toContain(id);
    }
    expect(new Set(entities.map(({ schema }) => schema))).toEqual(
      new Set(['Person', 'Representation', 'Organization', 'Article', 'Mention']),
    );
  });
});

test('the Markdown of an article is the text that its author wrote', () => {
  const source = String(soundFiles['content/articles/truce-talks.md']);
  const body = (text: string) => text.slice(text.indexOf('\n---\n', 4) + 5);
  expect(body(read(`${stem}.md`)).trim()).toBe(body(source).trim());
});

test('its frontmatter says the same to a program that reads YAML 1.1, for which a bare `no` is false', () => {
  const norwegian = siteOf(edit(articleFile, 'headline:', 'language: no\nheadline:')).articles[0] ?? article;
  const [, yaml = ''] = writeArticleMarkdown(norwegian, host).split('---\n');
  expect(parseYaml(yaml, { version: '1.1' })).toEqual({
    headline: norwegian.headline,
    dek: norwegian.dek,
    dateline: norwegian.dateline,
    published: norwegian.published.text,
    language: 'no',
    address: `${host}/articles/truce-talks/`,
  });
});
