import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/core/build-site.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { articleFile, oneArticle, problemsOf, siteOf, soundFiles } from './fixture.ts';

const list = 'content/addresses.yaml';

/** The sound files with a list of these pages, each with where it leads. */
function withPages(pages: Readonly<Record<string, string>>) {
  const lines = Object.entries(pages).map(([at, now]) => `- at: ${at}\n${now && `  now: ${now}\n`}`);
  return { ...soundFiles, [list]: lines.join('') };
}

describe('a page that went', () => {
  test.each(['/', '/articles/', '/timeline/', '/people/', '/organizations/', '/articles/a/'])(
    'may lead to %s',
    (now) => {
      const { [list]: pages } = withPages({ '/people/eve/': now });
      expect(siteOf({ ...oneArticle('It rained.'), [list]: pages }).pages.gone).toEqual([
        { at: '/people/eve/', now, because: undefined },
      ]);
    },
  );

  const through = { '/people/a/': '/people/b/', '/people/b/': '/people/c/' };

  test('leads through others that went to one that there is', () => {
    const { gone } = siteOf(withPages({ ...through, '/people/c/': '/people/ann-lee/' })).pages;
    expect(gone.map(({ now }) => now)).toEqual(['/people/ann-lee/', '/people/ann-lee/', '/people/ann-lee/']);
  });

  test('that leads to one that is gone for a reason is gone for the same', () => {
    const { [list]: pages } = withPages({ ...through, '/people/c/': '' });
    const { gone } = siteOf({ ...soundFiles, [list]: `${pages}  because: It never was.\n` }).pages;
    expect(gone.map(({ now, because }) => [now, because])).toEqual([1, 2, 3].map(() => [undefined, 'It never was.']));
  });

  test.each([
    [
      'round in a circle',
      { ...through, '/people/c/': '/people/a/' },
      ['a/ leads to /people/b/', 'b/ leads to /people/c/', 'c/ leads to /people/a/'],
    ],
    ['to itself', { '/people/a/': '/people/a/' }, ['a/ leads to /people/a/']],
  ])('cannot lead %s', (_, pages, leads) => {
    const lines = problemsOf(withPages(pages)).map((line) => line.split(', where no page is — ')[0]);
    expect(lines).toEqual(leads.map((lead, index) => `${list}:${2 * index + 2}:8 /people/${lead}`));
  });
});

test('pages and words that the lists lack are asked for in the order of the alphabet, without stopping a build', () => {
  const notices = (pages: Readonly<Record<string, string>>) =>
    buildSite(withPages(pages))
      .notices.filter(({ file }) => file === list)
      .map(formatProblem);
  const words = `the addresses within ${articleFile}, the addresses within content/series/troops.md`;
  expect(notices({ '/articles/truce-talks/': '' })).toEqual([
    `${list}:1:1 does not know /organizations/ministry/, /people/ann-lee/, /timeline/, ${words} — run \`npm run addresses\`, which writes it down`,
  ]);
  expect(buildSite(soundFiles).notices.map(({ file }) => file)).not.toContain(list);
});

test.each(['people/ann-lee/', '/people/ann-lee', '/people/../ann-lee/', '/people/ann-lee/#s-1', '/people/Ann Lee/'])(
  '%s is reported as no path of a page, there and as what replaced one',
  (path) => {
    const end = 'is not the path of a page — write it as in /people/ann-lee/';
    const quoted = JSON.stringify(path);
    expect(problemsOf(withPages({ [quoted]: '', '/people/eve/': quoted }))).toEqual([
      `${list}:1:7 \`[0].at\` ${end}`,
      `${list}:3:8 \`[1].now\` ${end}`,
    ]);
  },
);
