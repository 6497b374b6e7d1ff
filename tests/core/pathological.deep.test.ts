import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { largestFile } from '../../src/core/decode.ts';
import { renderPassages } from '../../src/core/render.ts';
import { readExternal } from '../read-external.ts';
import { articleText, entityLines } from './fixture.ts';

/** Seconds of computing, whatever else the machine does. */
function timeBuild(body: string): number {
  const begun = process.threadCpuUsage();
  const { problems } = buildSite({ 'content/articles/a.md': articleText(body) });
  for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
  return process.threadCpuUsage(begun).user / 1e6;
}

/** The most seconds: five, and on a slow machine seven times what plain sentences of that size take there. */
let most = 5;
beforeAll(() => {
  const plain = [1, 2, 3].map(() => timeBuild('A word. '.repeat(60_000)));
  most = Math.max(most, 7 * Math.min(...plain));
});

/** A text of the largest size, of one paragraph again and again. */
const fill = (paragraph: string) => `${paragraph}\n\n`.repeat((largestFile - 1000) / (paragraph.length + 2));
const numbered = (count: number, write: (id: number) => string) =>
  Array.from({ length: count }, (_, id) => write(id)).join('');

describe('a text at the limits is built or refused within five seconds', () => {
  test.each([
    ['emphasis in emphasis', fill('*a **a '.repeat(74))],
    ['emphasis that never begins', fill('a_ '.repeat(149))],
    ['quotations', fill(`${'> '.repeat(99)}a`)],
    ['lists', fill(`${'- '.repeat(99)}a`)],
    ['lists ever further in', fill(numbered(60, (depth) => `${'  '.repeat(depth)}- a\n`))],
    ['links', fill('[a](/b)'.repeat(600))],
    ['brackets in brackets', fill(`${'['.repeat(30)}a${']'.repeat(30)}`)],
    ['pictures in pictures', fill(`${'!['.repeat(30)}a${'](/x)'.repeat(30)}`)],
    ['code of every length', fill(numbered(299, (length) => `a${'`'.repeat(length)}`))],
    ['lines', fill('a\n'.repeat(1199))],
    ['a table', fill(`|a|b|\n|-|-|\n${'|x|y|\n'.repeat(1000)}`)],
    ['a wide table', `|${'a|'.repeat(14_000)}\n|${'-|'.repeat(14_000)}\n`],
    ['headings', fill('# a')],
    ['rules', fill('***')],
    ['items far apart', fill('- a')],
    ['tasks', fill('- [ ] a')],
    ['footnotes', numbered(1000, (id) => `a[^${id}]\n\n[^${id}]: b\n\n`)],
    ['one footnote', `[^1]: b\n\n${fill('a[^1] '.repeat(500))}`],
    ['footnotes of footnotes', numbered(1000, (id) => `[^${id}]: [^${id + 1}]\n\n`)],
    ['definitions', numbered(9000, (id) => `[a${id}]: /x\n\n`)],
    ['mail addresses', 'a@b.c '.repeat(80_000)],
    ['web addresses', 'http://a.b '.repeat(40_000)],
    ['beginnings of tags', '<a '.repeat(170_000)],
    ['backslashes', '\\'.repeat(largestFile - 1000)],
    ['tabs', `a${'\t'.repeat(largestFile - 1000)}b`],
    ['one word', 'a'.repeat(largestFile - 1000)],
    ['words', 'word '.repeat(100_000)],
    ['sentences', 'A word. '.repeat(60_000)],
    ['quotation marks', '“a” '.repeat(60_000)],
    ['numbers', '1,000 of 2,000 '.repeat(30_000)],
  ])('%s', (_, body) => {
    expect(timeBuild(body.slice(0, largestFile - 1000))).toBeLessThan(most);
  });
});

interface Case {
  readonly name: string;
  readonly prefix: string;
  readonly unit: string;
  readonly repeat: number;
  readonly middle: string;
  readonly unit2: string;
  readonly repeat2: number;
}

test('so is every text that hung other parsers', () => {
  const text = readExternal('payloads/markdown-pathological.json');
  if (text === undefined) return;
  const { cases } = JSON.parse(text) as { cases: Case[] };
  expect(cases.length).toBeGreaterThan(10);
  for (const { name, prefix, unit, repeat, middle, unit2, repeat2 } of cases) {
    const body = `${prefix}${unit.repeat(repeat)}${middle}${unit2.repeat(repeat2)}`;
    // As it is, and as large as a file may be, so that no limit of size answers for the parser.
    for (const size of [body.length, largestFile - 1000, 100_000, 20_000]) {
      expect(timeBuild(body.slice(0, size)), `${name}, ${size}`).toBeLessThan(most);
    }
  }
});

test.each([
  ['in one paragraph', ' '],
  ['in paragraphs of their own', '\n\n'],
  ['in sentences of their own', '. '],
  ['in emphasis', ' *a* '],
])('ten times the mentions %s take about ten times the time, to 50,000 or a located refusal', (_, between) => {
  const entities = '  - { id: lee, type: person, name: Lee, role: R }\n';
  const time = (count: number) => {
    const begun = process.threadCpuUsage();
    const body = `Lee${between}`.repeat(count);
    const { site, problems } = buildSite({ 'content/articles/a.md': articleText(body, { entities }) });
    const [article] = site?.articles ?? [];
    if (site && article) {
      renderPassages(article, site, (path) => path);
      expect(article.annotations).toHaveLength(count);
    } else expect(problems[0]).toMatchObject({ file: 'content/articles/a.md', line: expect.any(Number) as number });
    return process.threadCpuUsage(begun).user / 1e6;
  };
  time(1000); // so that the code is warm
  expect(time(50_000)).toBeLessThan(time(5000) * 25 + 1);
});

test('mentions in many articles take time as their number does, to a million', () => {
  const names = Array.from({ length: 25 }, (_, index) => `Lee${index}`);
  const entities = names.map((name) => entityLines(name.toLowerCase(), name)).join('');
  const text = articleText(`${names.join(' ')}.\n\n`.repeat(80), { entities });
  const time = (articles: number) => {
    const files = Object.fromEntries(Array.from({ length: articles }, (_, id) => [`content/articles/a${id}.md`, text]));
    const begun = process.threadCpuUsage();
    const profiles = buildSite(files).site?.profiles ?? [];
    const seconds = process.threadCpuUsage(begun).user / 1e6;
    const found = profiles.flatMap(({ appearances }) => appearances.map(({ mentions }) => mentions.length));
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(articles * 2000);
    return seconds;
  };
  time(5); // so that the code is warm
  const hundredThousand = time(50);
  expect(time(500)).toBeLessThan(hundredThousand * 15 + 1);
});

test('a million mentions of one article are refused with their place', () => {
  const { problems } = buildSite({ 'content/articles/a.md': articleText('Lee '.repeat(1_000_000)) });
  expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
    [1, 1, 'is larger than 512 kB'],
  ]);
});

describe('frontmatter made to hang is read or refused within five seconds', () => {
  test.each([
    ['lists in lists', '['.repeat(500_000)],
    ['maps in maps', '{a: '.repeat(100_000)],
    ['items in items', '- '.repeat(200_000)],
    ['keys of keys', '? '.repeat(200_000)],
    ['maps ever further in', numbered(900, (depth) => `${' '.repeat(depth)}a:\n`)],
    ['keys', numbered(40_000, (id) => `a${id}: 1\n`)],
    ['one key again and again', 'a: 1\n'.repeat(90_000)],
    ['numbers in a list', `a: [${'1,'.repeat(200_000)}]`],
    ['open lists', 'a: [\n'.repeat(80_000)],
    ['anchors', '&a '.repeat(150_000)],
    ['aliases of aliases', `a: &a [x,x]\n${numbered(9000, (id) => `b${id}: &b${id} [*a,*a,*a,*a]\n`)}`],
  ])('%s', (_, yaml) => {
    const begun = process.threadCpuUsage();
    const { problems } = buildSite({ 'content/articles/a.md': `---\n${yaml}\n---\n\nText.\n` });
    expect(problems.length).toBeGreaterThan(0);
    expect(process.threadCpuUsage(begun).user / 1e6).toBeLessThan(most);
  });
});
