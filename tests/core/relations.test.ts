import { describe, expect, test } from 'vitest';
import { drawNeighbourhood } from '../../src/charts/neighbourhood.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { parseDate } from '../../src/core/partial-date.ts';
import { findNeighbours, tellRelations } from '../../src/core/tell-relations.ts';
import { articleText, entityLines, problemsOf, siteOf } from './fixture.ts';

const relationsFile = 'content/relations.yaml';
const day = parseDate('2020-09-14');
const person = (name: string, roles: string) => `---\ntype: person\nname: ${name}\nsummary: S\nroles:\n${roles}---\n`;
const files: ContentFiles = {
  'content/articles/a.md': articleText('North and South.', {
    entities: entityLines('north', 'North') + entityLines('south', 'South'),
  }),
  'content/entities/ann.md': person(
    'Ann',
    '  - { title: Head, represents: north, relation: leads, from: 2019, until: 2021, source: wire }\n',
  ),
  'content/entities/bob.md': person(
    'Bob',
    `  - { title: Voice of South, represents: south, relation: speaks-for, attested: [2013], source: wire }
  - { title: Voice of North, represents: north, relation: speaks-for, from: 2021-03, source: wire }\n`,
  ),
  [relationsFile]: `- { kind: met, between: [ann, bob], date: 2020-09-14, source: wire }
- { kind: met, between: [bob, ann], date: 2020-02, source: wire }
- { kind: met, between: [ann, bob], date: 2020-10, source: wire }
- { kind: party-to, between: [north, south], note: A pact, source: wire }
`,
  'content/sources.yaml': '- { id: wire, title: T, publisher: P, grade: B, licence: L }',
};

function told(id: string, content = files) {
  const { profiles, relations } = siteOf(content);
  const entity = profiles.find((profile) => profile.entity.id === id)?.entity;
  if (!entity) throw new Error(`no ${id}`);
  return { entity, list: tellRelations(entity, relations, day) };
}

/** The relations of an entity, as `verb other, when`. */
function linesOf(id: string): string[] {
  return told(id).list.map(
    ({ label, other, when, isLater }) => `${isLater ? '+ ' : ''}${label} ${other.name}, ${when}`,
  );
}

describe('relations', () => {
  test('read right from either side, in the order of time', () => {
    expect(linesOf('ann')).toEqual([
      'led North, from 2019',
      'met Bob, February 2020',
      'met Bob, 14 September 2020',
      '+ met Bob, October 2020',
    ]);
    expect(linesOf('north')).toEqual([
      'was led by Ann, from 2019',
      '+ was spoken for by Bob, from March 2021; until: not known',
      'was a party to South, date not known',
    ]);
    expect(linesOf('south').at(-1)).toBe('had as a party North, date not known');
  });

  test('follow a spokesperson who changes office, each office with its own dates', () => {
    expect(linesOf('bob').filter((line) => line.includes('spoke for'))).toEqual([
      'spoke for South, in office on 2013; from: not known; until: not known',
      '+ spoke for North, from March 2021; until: not known',
    ]);
  });
});

test('a site has no relations but those that are listed and those that a role tells', () => {
  const { [relationsFile]: _, ...unlisted } = files;
  const plain = person('Ann', '  - { title: Head, from: 2019, source: wire }\n');
  const kinds = (content: ContentFiles) => siteOf(content).relations.map(({ kind }) => kind);
  expect(kinds({ ...unlisted, 'content/entities/bob.md': plain.replace('Ann', 'Bob') })).toEqual(['leads']);
  expect(kinds({ ...unlisted, 'content/entities/ann.md': plain })).toEqual(['speaks-for', 'speaks-for']);
});

test('a relation with somebody unknown is left out beside its problem, and a role in one’s own body is none', () => {
  const unknown = { ...files, [relationsFile]: '- { kind: met, between: [ann, cy], source: wire }\n' };
  expect(problemsOf(unknown)).toEqual([expect.stringMatching(/relations\.yaml:1:31 no entity has the id `cy`/u)]);
  const two = { ...files, [relationsFile]: '- { kind: met, between: [dee, cy], source: wire }\n' };
  expect(problemsOf(two).map((line) => line.split(' — ')[0])).toEqual([
    `${relationsFile}:1:26 no entity has the id \`dee\``,
    `${relationsFile}:1:31 no entity has the id \`cy\``,
  ]);
  const own = person('Ann', '  - { title: Head, represents: ann, from: 2019, source: wire }\n');
  expect(told('ann', { ...files, 'content/entities/ann.md': own }).list.map(({ label }) => label)).toEqual([
    'met',
    'met',
    'met',
  ]);
});

describe('the neighbourhood', () => {
  test('has each neighbour once, the most related first, and leaves out what came later', () => {
    const { list } = told('ann');
    expect(findNeighbours(list).map(({ other, labels }) => [other.id, labels])).toEqual([
      ['bob', ['met, 2 times']],
      ['north', ['led']],
    ]);
  });

  test('stays small, in its frame and without a name over another', () => {
    const { entity } = told('ann');
    const other = { ...entity, name: 'The National Defense and Security Forces of the North' };
    const many = Array.from({ length: 20 }, () => ({ other, labels: ['met'] }));
    const { others, width, height, own } = drawNeighbourhood(entity, many);
    expect([others.length, own.lines]).toEqual([6, ['Ann']]);
    others.forEach(({ x, y, lines }, index) => {
      expect(lines.length).toBeLessThanOrEqual(3);
      expect([x > 0 && x < width, y > 0 && y < height]).toEqual([true, true]);
      if (index > 0) expect(y - (others[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(50);
    });
  });
});

test.each([
  [
    'a kind that is not known',
    'kind: party-to',
    'kind: partyto',
    /relations\.yaml:4:11 .*cannot be `partyto` — did you mean/u,
  ],
  ['an entity that nobody declares', '[bob, ann]', '[bbo, ann]', /:2:26 no entity has the id `bbo`/u],
  ['one entity alone', '[bob, ann]', '[bob]', /:2:25 `\[1\]\.between/u],
  ['an entity with itself', '[bob, ann]', '[ann, ann]', /:2:25 an entity is related to itself/u],
  ['a relation without evidence', ', note: A pact, source: wire', '', /:4:3 `\[3\]\.source/u],
])('%s is reported where it stands', (_, from, to, line) => {
  const lines = problemsOf({ ...files, [relationsFile]: String(files[relationsFile]).replace(from, to) });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});

test('of neighbours with as many relations the first by name comes first', () => {
  const { list } = told('north');
  const [first, second] = [list[0], list[2]];
  if (!first || !second) throw new Error('north has three relations');
  expect(findNeighbours([second, first]).map(({ other }) => other.id)).toEqual(['ann', 'south']);
});
