import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { findElements, listFiles } from './read-pages.ts';

const dist = inject('basedDist');
const base = '/news/sidelight/';
const embeds = listFiles(join(dist, 'timeline/embed')).filter((file) => file.endsWith('index.html'));

test('every series has a page for a frame', () => {
  const series = listFiles(join(dist, 'timeline')).filter((file) => file.endsWith('.datapackage.json'));
  expect(embeds.length).toBeGreaterThan(1);
  expect(embeds).toHaveLength(series.length);
});

describe.each(embeds)('timeline/embed%s', (file) => {
  const tree = fromHtml(readFileSync(join(dist, 'timeline/embed', file), 'utf8'));
  const named = (...names: string[]) => findElements(tree, ({ tagName }) => names.includes(tagName));
  const contents = named('meta').map(({ properties }) => String(properties['content']));

  test('has a title, one heading and its words, and asks search engines to leave it out', () => {
    expect(named('h1')).toHaveLength(1);
    expect(toString(named('title')[0] ?? tree)).toMatch(/ — Sidelight$/u);
    expect(toString(named('figcaption')[0] ?? tree)).toMatch(/The headline line /u);
    expect(contents).toContain('noindex');
  });

  test('runs no script, loads nothing from elsewhere, and leads out of its frame', () => {
    expect(named('script', 'iframe', 'style')).toEqual([]);
    expect(contents.some((content) => content.startsWith("default-src 'none'"))).toBe(true);
    expect(named('base').map(({ properties }) => properties['target'])).toEqual(['_top']);
    expect(findElements(tree, ({ properties }) => 'style' in properties)).toEqual([]);
  });

  test('has every point of the years that it shows, each leading to its place on the site', () => {
    const marks = named('a').filter(({ properties }) => 'dataPoint' in properties);
    expect(marks.length).toBeGreaterThan(0);
    for (const { properties } of named('a')) {
      const { pathname, hash } = new URL(String(properties['href']), 'https://example.org');
      expect(pathname.startsWith(base), pathname).toBe(true);
      const target = join(dist, pathname.slice(base.length), 'index.html');
      expect(existsSync(target), pathname).toBe(true);
      if (hash) expect(readFileSync(target, 'utf8')).toContain(`id="${hash.slice(1)}"`);
    }
  });
});
