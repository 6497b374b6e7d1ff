/** What must hold of whatever comes of content: every problem has its place, and every file that a site gives is well-formed. */
import { parse as parseCsv } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { parser as toParser } from 'sax';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import type { Site } from '../../src/core/model.ts';
import type { Problem } from '../../src/core/problem.ts';
import { renderPassages } from '../../src/core/render.ts';
import { formats } from '../../src/exports/formats.ts';
import { findFiles } from '../../src/exports/site-files.ts';

/** What a program says where a value was lost. */
const lost = /\bundefined\b|\bNaN\b|Invalid Date|\[object \w+\]|\uFFFD/u;

/** Builds the files: whether a site came of them, and all that is wrong with what came; what a build throws is thrown. */
export function tryBuild(files: ContentFiles): { readonly isBuilt: boolean; readonly faults: readonly string[] } {
  const { site, problems, notices } = buildSite(files);
  const unplaced = [...problems, ...notices].filter((problem) => !isPlaced(problem, files));
  const faults = [
    ...unplaced.map((problem) => `no such place: ${JSON.stringify(problem)}`),
    ...(site === undefined ? [] : [...findBadText(site), ...findBadFiles(site)]),
  ];
  return { isBuilt: site !== undefined, faults };
}

/** Whether a problem says what is wrong and what mends it, at a line and column that its file has. */
function isPlaced({ file, line, column, message, fix }: Problem, files: ContentFiles): boolean {
  const content = files[file];
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const lines = text.split(/\r\n?|\n/u);
  const words = lines[line - 1];
  const isWithin = words !== undefined && Number.isInteger(column) && column >= 1 && column <= words.length + 1;
  return isWithin && message !== '' && fix !== '' && !/\bNaN\b|\[object/u.test(message + fix);
}

function findBadText(site: Site): string[] {
  return site.articles.flatMap((article) => {
    const html = renderPassages(article, site, (path) => path).map((passage) => passage.html);
    const faults: string[] = [];
    const tree = fromHtml(html.join('\n'), { fragment: true, onerror: ({ message }) => void faults.push(message) });
    const text = toString(tree);
    // Around a list within it, an item has text of its own in several places, and so has a footnote around a heading.
    const missing = article.blocks.filter((block) => !/^\s|\s$/u.test(block.text) && !text.includes(block.text));
    return [...faults, ...missing.map((block) => `is not in the HTML: ${block.text}`)];
  });
}

function findBadFiles(site: Site): string[] {
  const files = [
    ...findFiles(site, 'https://example.org').map(({ path, write }) => ({ path, text: write() })),
    ...site.series.flatMap((series) =>
      formats.map(({ ending, write }) => ({
        path: `/timeline/${series.id}.${ending}`,
        text: write(series, 'https://example.org', site.corrected),
      })),
    ),
  ];
  return files.flatMap(({ path, text }) => {
    const fault = findFault(path, text) ?? lost.exec(text)?.[0];
    return fault === undefined ? [] : [`${path}: ${fault}`];
  });
}

/** How a file breaks the rules of its format; undefined where it does not. */
function findFault(path: string, text: string): string | undefined {
  try {
    if (path.endsWith('.ftm.json')) for (const line of text.trimEnd().split('\n')) JSON.parse(line);
    else if (/\.(?:json|jsonld)$/u.test(path)) JSON.parse(text);
    if (path.endsWith('.csv')) parseCsv(text);
    if (/\.(?:atom|svg)$/u.test(path)) parseXml(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function parseXml(text: string): void {
  const parser = toParser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
}
