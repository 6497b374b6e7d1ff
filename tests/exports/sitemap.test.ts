import { describe, expect, test } from 'vitest';
import { findFiles } from '../../src/exports/site-files.ts';
import { mostAddresses, writeRobots, writeSitemap } from '../../src/exports/sitemap.ts';
import { siteOf, soundFiles } from '../core/fixture.ts';

const host = 'https://example.org/news';

describe('the sitemap', () => {
  test('is one file as long as the protocol allows', () => {
    const pages = [
      { address: `${host}/`, day: '2020-09-14' },
      { address: `${host}/about/?a&b`, day: undefined },
    ];
    expect([...writeSitemap(pages, host)]).toEqual([
      [
        'sitemap.xml',
        `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${host}/</loc><lastmod>2020-09-14</lastmod></url><url><loc>${host}/about/?a&#x26;b</loc></url></urlset>\n`,
      ],
    ]);
  });

  test('is several files with a list of them beyond that', () => {
    const pages = Array.from({ length: mostAddresses + 1 }, (_, index) => ({
      address: `${host}/${index}/`,
      day: undefined,
    }));
    const files = writeSitemap(pages, host);
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files.get('sitemap.xml')).toContain(`<loc>${host}/sitemap-2.xml</loc>`);
    expect(files.get('sitemap-1.xml')?.split('<url>')).toHaveLength(mostAddresses + 1);
    expect(files.get('sitemap-2.xml')).toContain(`<loc>${host}/${mostAddresses}/</loc>`);
  });
});

test('robots are led to the sitemap where the site knows its address, and to nothing elsewhere', () => {
  expect(writeRobots(host)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${host}/sitemap.xml\n`);
  expect(writeRobots('/news')).toBe('User-agent: *\nAllow: /\n');
});

test('llms.txt has the form that programs expect, and leads to files that are there', () => {
  const files = findFiles(siteOf(soundFiles), host);
  const text = files.find(({ path }) => path === '/llms.txt')?.write() ?? '';
  expect(text).toMatch(/^# Sidelight\n\n> [^\n]+\n\n[^\n]+\n\n## Articles\n\n- \[/u);
  const lines = text.split('\n').filter((line) => line.startsWith('- '));
  const links = lines.map((line) => /^- \[(?:[^\]\\]|\\.)+\]\(([^)]+)\)(?:: .+)?$/u.exec(line)?.[1] ?? line);
  const paths = new Set(files.map(({ path }) => path));
  const pages = ['/timeline/troops.csv', '/about/']; // written by routes of their own
  expect(
    links.filter((link) => !paths.has(link.slice(host.length)) && !pages.includes(link.slice(host.length))),
  ).toEqual([]);
  expect(links).toContain(`${host}/articles/truce-talks/truce-talks.md`);
});
