import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { makeFolder, removeFolders } from '../editor/copy-project.ts';
import { runJava, schemaFolder } from './find-java.ts';
import { listFiles } from './read-pages.ts';

const checker = join(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
const folder = makeFolder();
afterAll(() => removeFolders([folder]));

/** What the schema of RFC 4287 has against files. */
function validate(files: readonly string[]): Promise<string> {
  const driver = ['-cp', checker, 'com.thaiopensource.relaxng.util.Driver', '-c'];
  return runJava(folder, [...driver, join(schemaFolder, 'atom.rnc'), ...files]);
}

test('every Atom feed holds to the schema of RFC 4287, and one without an id does not', async () => {
  for (const dist of [inject('dist'), inject('basedDist')]) {
    const feeds = listFiles(dist).filter((file) => file.endsWith('.atom'));
    expect(feeds.length).toBeGreaterThan(20);
    expect(await validate(feeds.map((file) => join(dist, file)))).toBe('');
  }
  const faulty = join(folder, 'faulty.atom');
  writeFileSync(
    faulty,
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><updated>2020-09-14T00:00:00Z</updated></feed>',
  );
  expect(await validate([faulty])).toMatch(/missing required child element “id”/u);
});
