import { mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writePictures } from '../../src/editor/write-pictures.ts';
import { siteOf, soundFiles } from '../core/fixture.ts';
import { makeFolder, removeFolders, toDigests } from './copy-project.ts';

const folders = [makeFolder(), makeFolder()];
afterAll(() => removeFolders(folders));

test('pictures have the size that is asked for, the same bytes each time, and are drawn once', async () => {
  const site = siteOf(soundFiles);
  const draw = async (folder = '') => {
    mkdirSync(join(folder, 'site'), { recursive: true });
    await writePictures(site, join(folder, 'site'), join(folder, 'kept'));
    return toDigests(join(folder, 'site'));
  };
  const [first, second] = [await draw(folders[0]), await draw(folders[1])];
  expect(second).toEqual(first);
  const kept = join(folders[0] ?? '', 'kept');
  const picture = readFileSync(join(folders[0] ?? '', 'site/people/ann-lee/ann-lee.png'));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);

  const names = readdirSync(kept);
  expect(names).toHaveLength(4);
  const times = () => names.map((name) => statSync(join(kept, name)).mtimeMs);
  const before = times();
  writeFileSync(join(kept, 'of-yesterday'), '');
  writeFileSync(join(kept, `${names[0]}.part`), '');
  expect(await draw(folders[0])).toEqual(first);
  expect(times()).toEqual(before);
  expect(readdirSync(kept)).toEqual(names);
});

test('a picture that was kept in part is drawn again', async () => {
  const folder = makeFolder();
  folders.push(folder);
  const [site, kept] = [siteOf(soundFiles), join(folder, 'kept')];
  await writePictures(site, join(folder, 'site'), kept);
  const before = toDigests(kept);
  const [first = '', second = ''] = readdirSync(kept);
  truncateSync(join(kept, first), 0);
  truncateSync(join(kept, second), 1000);
  await writePictures(site, join(folder, 'site'), kept);
  expect(toDigests(kept)).toEqual(before);
});
