import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Site } from '../core/model.ts';
import { searchKinds } from '../core/search-kinds.ts';
import { findRecords, type SearchRecord } from '../core/search-records.ts';

/** Hosts count files, and Pagefind writes one a record unless it is told to put several into one. */
const mostFragments = 2000;

// Pagefind's own interfaces: the page for the search brings ours.
// Matches `pagefind-ui.js`, `pagefind-highlight.js`; not `pagefind.js`, `pagefind-worker.js`.
const unused = /^pagefind-(?!worker|entry)|^wasm\.unknown/u;

/**
 * Writes the index of the full-text search into `<folder>/pagefind/`; the same site gives the same bytes, under any base.
 * Where Pagefind has no program for the machine it says so and writes nothing: the search page then offers the indexes.
 */
export async function indexSearch(site: Site, folder: string): Promise<void> {
  const index = await openIndex();
  if (index === undefined) return;
  try {
    for (const record of findRecords(site)) await addRecord(index, record);
    const { errors, files } = await index.getFiles();
    failOn(errors);
    for (const { path, content } of files.filter((file) => !unused.test(file.path))) {
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}

async function openIndex(): Promise<PagefindIndex | undefined> {
  try {
    const { errors, index } = await createIndex({ forceLanguage: 'en', maxFragments: mostFragments });
    failOn(errors);
    return index;
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    console.warn(`The site is built without its full-text search, for Pagefind does not run here: ${reason}`);
    return undefined;
  }
}

async function addRecord(index: PagefindIndex, { address, kind, text, title, place }: SearchRecord): Promise<void> {
  const meta = { title, place, kind: searchKinds[kind].label };
  const { errors } = await index.addCustomRecord({
    url: address,
    content: text,
    language: 'en',
    meta,
    filters: { kind: [kind] },
  });
  failOn(errors);
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
