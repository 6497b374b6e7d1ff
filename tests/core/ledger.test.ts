import { expect, test } from 'vitest';
import { problemsOf, siteOf, oneArticle } from './fixture.ts';

const file = 'content/addresses/articles/a.yaml';
const ledger = 'editions: []\naddresses:\n  - id: s-1\n    words: It rained.\n';

test('a ledger that cannot be read is reported where it breaks, and asks for no other change', () => {
  expect(problemsOf({ ...oneArticle('It rained.'), [file]: `${ledger}  - [` })).toEqual([
    expect.stringMatching(/^content\/addresses\/articles\/a\.yaml:5:\d+ broken YAML: /u),
  ]);
});

test('a ledger keeps what stands at an address, what it held, and what stood there before', () => {
  const [book] = siteOf({ ...oneArticle('It rained.'), [file]: ledger }).addresses.values();
  expect(book?.ledger).toMatchObject({
    id: 'a',
    file,
    editions: [],
    entries: [{ id: 's-1', words: 'It rained.', holds: [], held: [], was: [], position: { line: 3, column: 9 } }],
  });
});

test('an id that a ledger gives twice is reported where it stands the second time', () => {
  const twice = `${ledger}  - id: s-1\n    words: It snowed.\n`;
  expect(problemsOf({ ...oneArticle('It rained. It snowed.'), [file]: twice })).toEqual([
    expect.stringMatching(/^content\/addresses\/articles\/a\.yaml:5:9 the id `s-1` is used twice/u),
  ]);
});
