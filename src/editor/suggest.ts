// `npm run suggest -- content/articles/x.md`: reads the text offline and prints YAML for its frontmatter, each item with its
// confidence and its line; `--write` puts what is new into the file. The text itself is never changed.
import { writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { attemptFile } from '../core/attempt.ts';
import { ContentError, formatProblem } from '../core/problem.ts';
import { attemptInTime, readTexts } from '../site.ts';
import { checkFiles, parseLine, refuseLine } from './parse-line.ts';
import { readArticle } from './read-article.ts';
import { root } from './run-astro.ts';
import { findKnownEntities } from './suggest/known-entities.ts';
import { suggest } from './suggest/suggest.ts';
import { addSuggestions, formatSuggestions } from './suggest/write-suggestions.ts';

const use = 'npm run suggest -- content/articles/my-report.md   prints, and with --write adds, what the text suggests';

/** Prints what the text suggests, and writes it into the file where that is asked for; gives the exit code. */
function run(path: string, writes: boolean): number {
  const file = relative(root, resolve(path)).split(sep).join('/');
  const text = readArticle(path);
  const others = Object.fromEntries(Object.entries(readTexts(root)).filter(([name]) => name !== file));
  const known = findKnownEntities(others);
  const found = attemptFile(file, () => suggest(file, text.replaceAll('\r\n', '\n'), known), {
    attempt: attemptInTime,
    report: (problem) => console.error(formatProblem(problem)),
  });
  if (!found) return 1;
  console.log(formatSuggestions(found.suggestions).trimEnd());
  for (const { text: words, date, line } of found.dates)
    console.log(`# line ${line}: “${words}” is read as ${date?.text ?? 'no single date'}`);
  if (!writes) return 0;
  const written = addSuggestions(text, found.suggestions);
  if (written !== text) writeFileSync(path, written);
  console.log(
    written === text
      ? `# ${file} has all of this already.`
      : `# Written to ${file}; see what npm run check says of it.`,
  );
  return 0;
}

const { values, positionals } = parseLine(use, {
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) refuseLine('The file is missing.', use);
checkFiles([path], use);
try {
  process.exitCode = run(path, values.write);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
