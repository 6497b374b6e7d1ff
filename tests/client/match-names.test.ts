import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEdits, foldName, matchNames, matchPaths, type NamedPage } from '../../src/client/match-names.ts';

const toPage = (title: string, path: string): NamedPage => ({ title, path, label: 'Person' });
const pages = [
  toPage('Zalmay Khalilzad', '/people/zalmay-khalilzad/'),
  toPage('Qamar Javed Bajwa', '/people/qamar-javed-bajwa/'),
  toPage('José Núñez', '/people/jose-nunez/'),
  toPage('Javed Qazi', '/people/javed-qazi/'),
  toPage('US–Taliban agreement', '/events/us-taliban-agreement/'),
];
const titlesFor = (letters: string) => matchNames(letters, pages, 8).map(({ title }) => title);

describe('matchNames', () => {
  test.each([
    ['khal', ['Zalmay Khalilzad']],
    ['KHAL', ['Zalmay Khalilzad']],
    ['jose nu', ['José Núñez']],
    ['nuñez', ['José Núñez']],
    ['qjb', ['Qamar Javed Bajwa']],
    ['uta', ['US–Taliban agreement']],
    ['us-tal', ['US–Taliban agreement']],
    ['javed', ['Javed Qazi', 'Qamar Javed Bajwa']],
    ['bajwa qamar', ['Qamar Javed Bajwa']],
    ['lilz', ['Zalmay Khalilzad']],
    ['xyz', []],
  ])('finds %j', (letters, titles) => {
    expect(titlesFor(letters)).toEqual(titles);
  });

  test('gives the first pages where nothing is asked for', () => {
    expect(matchNames(' ', pages, 2)).toEqual(pages.slice(0, 2));
  });

  test('finds every page by its whole title, whatever its accents and capitals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.constantFrom('NFC', 'NFD'), (page, form) => {
        expect(matchNames(page.title.toUpperCase().normalize(form), pages, 1)).toEqual([page]);
      }),
    );
  });
});

test('foldName leaves letters and digits of every script, and nothing else', () => {
  expect(foldName(' Genève’s 2nd—round ')).toBe('geneves 2nd round');
  expect(foldName('محادثات الدوحة')).toBe('محادثات الدوحة');
});

describe('matchPaths', () => {
  test.each([
    ['/people/zalmai-khalilzad/', '/people/zalmay-khalilzad/'],
    ['/people/zalmay-khalilzad', '/people/zalmay-khalilzad/'],
    ['/person/Zalmay-Khalilzad/', '/people/zalmay-khalilzad/'],
    ['/khalilzad', '/people/zalmay-khalilzad/'],
    ['/events/us-taliban-agreemnt/', '/events/us-taliban-agreement/'],
  ])('leads from %s to %s', (asked, path) => {
    expect(matchPaths(asked, pages, 5)[0]?.path).toBe(path);
  });

  test.each(['/', '/wp-admin/setup.php', '/people/someone-else-entirely/'])('offers nothing for %s', (asked) => {
    expect(matchPaths(asked, pages, 5)).toEqual([]);
  });
});

test.each([
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['same', 'same', 0],
])('countEdits from %j to %j is %i', (from, to, edits) => {
  expect(countEdits(from, to, 3)).toBe(edits);
  expect(countEdits(to, from, 3)).toBe(edits);
});

test('countEdits compares no letters of texts whose lengths alone differ too much', () => {
  const long = 'a'.repeat(100_000);
  expect(countEdits('a', long, 2)).toBe(Infinity);
  expect(countEdits(long, 'a', 2)).toBe(Infinity);
});
