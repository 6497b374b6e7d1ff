import { expect, test } from 'vitest';
import { articleText, problemsOf, siteOf, oneArticle } from './fixture.ts';

const file = 'content/addresses/articles/a.yaml';
const ledger =
  'editions: [{ day: 2024-05-02, signs: [a1, b2] }]\naddresses:\n  - id: s-1\n    words: It rained.\n    was: [{ words: It snowed., until: 2024-05-01 }]\n';

test('a ledger that cannot be read is reported where it breaks, and asks for no other change', () => {
  expect(problemsOf({ ...oneArticle('It rained.'), [file]: `${ledger}  - [` })).toEqual([
    expect.stringMatching(/^content\/addresses\/articles\/a\.yaml:6:\d+ broken YAML: /u),
  ]);
});

test('a ledger keeps what stands at an address, what it held, and what stood there before', () => {
  const [book] = siteOf({ ...oneArticle('It rained.'), [file]: ledger }).addresses.values();
  expect(book?.ledger).toMatchObject({
    id: 'a',
    file,
    editions: [{ day: '2024-05-02', signs: ['a1', 'b2'] }],
    entries: [
      {
        id: 's-1',
        words: 'It rained.',
        holds: [],
        held: [],
        was: [{ words: 'It snowed.', until: '2024-05-01' }],
        position: { line: 3, column: 9 },
      },
    ],
  });
});

test.each([
  ['of no article', oneArticle('It rained.'), false],
  [
    'of a page that is gone',
    { ...oneArticle('It rained.'), 'content/addresses.yaml': '- { at: /articles/b/, because: It was. }' },
    true,
  ],
  [
    'of a draft',
    { ...oneArticle('It rained.'), 'content/articles/b.md': articleText('So.').replace('dek', 'draft: true\ndek') },
    true,
  ],
  ['beside a mistake, which may be why', { ...oneArticle('It rained.'), 'content/sources.yaml': '- 5' }, true],
])('a ledger %s is reported, unless it has one: %#', (_, files, isSound) => {
  const stray = 'content/addresses/articles/b.yaml';
  const lines = problemsOf({ ...files, [stray]: ledger }).filter((line) => line.startsWith(stray));
  const line = `${stray}:1:1 holds the addresses of no article that is or was — name it as the file of its article is named, or list /articles/b/ in content/addresses.yaml with what became of it`;
  expect(lines).toEqual(isSound ? [] : [line]);
});

test('an id that a ledger gives twice is reported where it stands the second time', () => {
  const twice = `${ledger}  - id: s-1\n    words: It snowed.\n`;
  expect(problemsOf({ ...oneArticle('It rained. It snowed.'), [file]: twice })).toEqual([
    expect.stringMatching(/^content\/addresses\/articles\/a\.yaml:6:9 the id `s-1` is used twice/u),
  ]);
});

test.each([
  ['of an edition', 'day: 2024-05-02', 'day: 2024-05', '1:19 `editions[0].day`'],
  ['of a former wording', 'until: 2024-05-01', 'until: 2024-05-011', '5:39 `addresses[0].was[0].until`'],
  ['of a beginning', 'was:', 'since: on 2024-05-02\n    was:', '5:12 `addresses[0].since`'],
])('the day %s is reported where it is none', (_, from, to, place) => {
  expect(problemsOf({ ...oneArticle('It rained.'), [file]: ledger.replace(from, to) })).toEqual([
    `${file}:${place} is not a day — write YYYY-MM-DD`,
  ]);
});
