// `npm run import -- page.html`: makes a draft article of a saved or pasted page. `npm run import -- notes.json --into
// content/articles/x.md` adds the annotations of Hypothesis or of a W3C collection; `--source` is the id that their notes name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodePage } from './import/decode-page.ts';
import { importAnnotations } from './import/import-annotations.ts';
import { importPage } from './import/import-page.ts';
import { root } from './run-astro.ts';
import { importedStarter } from './starters.ts';
import { addSuggestions } from './suggest/write-suggestions.ts';

/** Writes the draft, and gives what to say of it. */
function writePage(path: string): string {
  const page = importPage(decodePage(readFileSync(path)));
  const [starter] = page ? importedStarter(page) : [];
  if (!starter) throw new Error(`${path} holds no text to read.`);
  if (existsSync(join(root, starter.path))) throw new Error(`${starter.path} is there already; nothing was written.`);
  writeFileSync(join(root, starter.path), starter.text);
  return `Wrote ${starter.path}; npm run check says what is missing.`;
}

/** Writes what fits, and gives what does not. */
function writeAnnotations(path: string, file: string, source: string): string {
  const text = readFileSync(file, 'utf8');
  const { items, strays } = importAnnotations(JSON.parse(readFileSync(path, 'utf8')), { file, text }, source);
  writeFileSync(file, addSuggestions(text, items));
  const lines = strays.map(
    ({ quote, nearest }) => `“${quote}” stands nowhere by itself${nearest ? `; nearest is “${nearest}”` : ''}`,
  );
  return [`Added ${items.length} to ${file}, ${strays.length} did not fit.`, ...lines].join('\n');
}

const { values, positionals } = parseArgs({
  options: { into: { type: 'string' }, source: { type: 'string', default: 'imported' } },
  allowPositionals: true,
});
const [path] = positionals;
try {
  if (path === undefined) throw new Error('Name the file: npm run import -- page.html');
  console.log(values.into === undefined ? writePage(path) : writeAnnotations(path, values.into, values.source));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
