import { expect, test } from 'vitest';
import { partProfile } from '../../src/core/part-profile.ts';
import { edit, entityFile, siteOf, soundFiles } from './fixture.ts';

const facts = `facts:
  - { text: Later, date: 2021-02, source: wire }
  - { text: Told later, date: 2020-08, known: 2021-03, source: wire }
  - { text: That month, date: 2020-09, source: wire }
  - { text: Undated, source: wire }
  - { text: Earlier, date: "1960", source: report }
`;

test('partProfile parts what happened after the last article from what may have been known', () => {
  const site = siteOf(edit(entityFile, /facts:\n(?: {2}.*\n)+/u.exec(soundEntity())?.[0] ?? '', facts));
  const profile = site.profiles.find(({ entity }) => entity.id === 'ann-lee');
  if (!profile) throw new Error('the fixture has ann-lee');
  const { known, since, said, sources } = partProfile(profile);
  expect(known.map(({ text }) => text)).toEqual(['Undated', 'Earlier', 'That month']);
  expect(since.map(({ text }) => text)).toEqual(['Told later', 'Later']);
  expect(said.map(({ claim }) => claim.key)).toEqual(['hope']);
  expect(sources.map(({ id }) => id)).toContain('report');
});

function soundEntity(): string {
  return soundFiles[entityFile] ?? '';
}
