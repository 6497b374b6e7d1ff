// `npm run import -- page.html`: makes a draft article of a saved or pasted page. `npm run import -- notes.json --into
// content/articles/x.md` adds the annotations of Hypothesis or of a W3C collection; `--source` is the id that their notes name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attemptFile } from '../core/attempt.ts';
import { ContentError, toPosition, type Problem } from '../core/problem.ts';
import { attemptInTime } from '../site.ts';
import { decodePage } from './import/decode-page.ts';
import { importAnnotations } from './import/import-annotations.ts';
import { importPage } from './import/import-page.ts';
import { checkFiles, parseLine, refuseLine } from './parse-line.ts';
import { readArticle } from './read-article.ts';
import { root } from './run-astro.ts';
import { importedStarter } from './starters.ts';
import { addSuggestions } from './suggest/write-suggestions.ts';

const use = `npm run import -- page.html                                          makes a draft of a saved page
npm run import -- notes.json --into content/articles/my-report.md   adds annotations of Hypothesis or W3C
--source reader-notes is the id of the source that their notes name.`;

/** What a step over a file gives; throws the problem with a file that holds it up. */
function attempt<T>(file: string, step: () => T): T {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const result = attemptFile(file, () => ({ given: step() }), { attempt: attemptInTime, report });
  if (!result) throw new ContentError(problems);
  return result.given;
}

/** The text of a page; throws where the file is none: pictures, archives and office documents hold NULs, and no page does. */
function readPage(file: string): string {
  const text = decodePage(readFileSync(file));
  if (text.startsWith('%PDF-')) {
    const fix =
      'save the page from a browser as HTML, or begin with `npm run new` and paste the text of the PDF into it';
    throw new ContentError([{ file, line: 1, column: 1, message: 'is a PDF, and no page', fix }]);
  }
  const place = text.indexOf('\0');
  if (place === -1) return text;
  const message = 'holds a NUL, as pictures, archives and office documents do, and no page';
  const fix = 'save the page from a browser as HTML in UTF-8, and import that file';
  throw new ContentError([{ file, ...toPosition(text, place), message, fix }]);
}

/** Writes the draft, and gives what to say of it. */
function writePage(path: string): string {
  const page = attempt(path, () => importPage(readPage(path)));
  const [starter] = page ? importedStarter(page) : [];
  if (!starter) throw new Error(`${path} holds no text to read.`);
  if (existsSync(join(root, starter.path))) throw new Error(`${starter.path} is there already; nothing was written.`);
  writeFileSync(join(root, starter.path), starter.text);
  return `Wrote ${starter.path}; npm run check says what is missing.`;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Error(`${path} is no JSON, in which annotations are saved.`, { cause: error });
  }
}

/** Writes what fits, and gives what does not. */
function writeAnnotations(path: string, file: string, source: string): string {
  const text = readArticle(file);
  const collection = parseJson(path);
  const { items, strays } = attempt(path, () => importAnnotations(collection, { file, text }, source));
  if (items.length + strays.length === 0) throw new Error(`${path} holds no annotations.`);
  writeFileSync(file, addSuggestions(text, items));
  const lines = strays.map(
    ({ quote, nearest }) => `“${quote}” stands nowhere by itself${nearest ? `; nearest is “${nearest}”` : ''}`,
  );
  return [`Added ${items.length} to ${file}, ${strays.length} did not fit.`, ...lines].join('\n');
}

const { values, positionals } = parseLine(use, {
  options: { into: { type: 'string' }, source: { type: 'string', default: 'imported' } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) refuseLine('The file is missing.', use);
checkFiles([path, ...(values.into === undefined ? [] : [values.into])], use);
try {
  console.log(values.into === undefined ? writePage(path) : writeAnnotations(path, values.into, values.source));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
