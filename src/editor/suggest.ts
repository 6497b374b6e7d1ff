// `npm run suggest -- content/articles/x.md`: reads the text offline and prints YAML for its frontmatter, each item with its
// confidence and its line; `--write` puts what is new into the file. The text itself is never changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { readTexts } from '../site.ts';
import { root } from './run-astro.ts';
import { findKnownEntities } from './suggest/known-entities.ts';
import { suggest } from './suggest/suggest.ts';
import { addSuggestions, formatSuggestions } from './suggest/write-suggestions.ts';

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) {
  console.error('Name the file: npm run suggest -- content/articles/my-report.md');
  process.exitCode = 2;
} else {
  const file = relative(root, resolve(path)).split(sep).join('/');
  const text = readFileSync(path, 'utf8');
  const others = Object.fromEntries(Object.entries(readTexts(root)).filter(([name]) => name !== file));
  const { suggestions, dates } = suggest(file, text.replaceAll('\r\n', '\n'), findKnownEntities(others));
  console.log(formatSuggestions(suggestions).trimEnd());
  for (const { text: words, date, line } of dates)
    console.log(`# line ${line}: “${words}” is read as ${date?.text ?? 'no single date'}`);
  if (values.write) {
    const written = addSuggestions(text, suggestions);
    if (written !== text) writeFileSync(path, written);
    console.log(
      written === text
        ? `# ${file} has all of this already.`
        : `# Written to ${file}; see what npm run check says of it.`,
    );
  }
}
