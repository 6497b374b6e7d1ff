import { expect, test } from 'vitest';
import type { Appearance, Profile } from '../../src/core/model.ts';
import { mostBytes, writeJumpList, type JumpFolder, type JumpSource } from '../../src/exports/jump-list.ts';

const entityTypes = ['person', 'organization', 'place', 'event'] as const;

function toProfile(index: number, articles: number): Profile {
  const entity = {
    id: `some-entity-${index}`,
    name: `Señor Entity ${index}`,
    type: entityTypes[index % 4] ?? 'person',
  };
  const appearances = Array.from({ length: articles }, () => ({ mentions: [] }) as unknown as Appearance);
  return { entity, appearances, namedWith: [] } as unknown as Profile; // the list looks at no more than this
}

/** A site of some articles and as many entities, the later ones named in more articles. */
function toSource(count: number): JumpSource {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    articles: numbers.map((index) => ({
      slug: `report-${index}-on-talks`,
      headline: `Report ${index} on “the talks”`,
    })),
    profiles: numbers.map((index) => toProfile(index, index)),
    series: [{ id: 'troops', title: 'Troops', lead: true }],
  };
}

const read = (source: JumpSource) => JSON.parse(writeJumpList(source)) as readonly JumpFolder[]; // what we just wrote
const titlesIn = (folders: readonly JumpFolder[]) => folders.flatMap(([, , pages]) => pages.map(([title]) => title));

test('the jump list of 1,000 articles and 1,000 entities has at most 20 kB, and fills them', () => {
  const bytes = new TextEncoder().encode(writeJumpList(toSource(1000))).length;
  expect(bytes).toBeLessThanOrEqual(mostBytes);
  expect(bytes).toBeGreaterThan(mostBytes - 200);
});

test('a small site is listed as a whole, but for entities that no article names', () => {
  expect(titlesIn(read(toSource(20)))).toHaveLength(20 + 19 + 1);
});

test('a large site is listed by its newest articles and the entities that most articles name', () => {
  const titles = titlesIn(read(toSource(1000)));
  expect(titles).toContain('Report 0 on “the talks”');
  expect(titles).toContain('Señor Entity 999');
  expect(titles).not.toContain('Report 999 on “the talks”');
  expect(titles).not.toContain('Señor Entity 1');
});

test('each folder has a label, and the lead series is the folder itself', () => {
  const folders = read(toSource(8));
  expect(folders.map(([folder, label]) => [folder, label])).toEqual(
    expect.arrayContaining([
      ['timeline', 'Timeline'],
      ['articles', 'Article'],
      ['people', 'Person'],
    ]),
  );
  expect(folders.find(([folder]) => folder === 'timeline')?.[2]).toEqual([['Troops', '']]);
});
