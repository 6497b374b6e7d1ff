import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Site } from '../core/model.ts';
import { searchKinds } from '../core/search-kinds.ts';
import { findRecords, type SearchRecord } from '../core/search-records.ts';

/** Hosts count files, and Pagefind writes one a record unless it is told to put several into one. */
const mostFragments = 2000;

/** How many records are on their way to Pagefind at a time: it takes them in their order. */
const batch = 100;

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
    const records = findRecords(site);
    for (let from = 0; from < records.length; from += batch) {
      const some = records.slice(from, from + batch);
      await Promise.all(some.map((record, number) => addRecord(index, record, from + number)));
    }
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

async function addRecord(index: PagefindIndex, record: SearchRecord, number: number): Promise<void> {
  const { address, kind, text, name, about, title, place } = record;
  // Pagefind searches all of `meta`; what is only shown rides on the address, where client/load-search.ts reads it.
  const shown = encodeURIComponent(JSON.stringify({ kind: searchKinds[kind].label, title, place }));
  const { errors } = await index.addCustomRecord({
    // Of two records with one address Pagefind keeps the last only, and a paragraph has several sentences.
    url: `${address} ${shown} ${number}`,
    content: text,
    language: 'en',
    meta: { ...(name ? { name } : {}), ...(about ? { about } : {}) },
    filters: { kind: [kind] },
  });
  failOn(errors);
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
