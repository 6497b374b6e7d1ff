/** The file `_headers`, which Netlify and Cloudflare Pages read from the site itself. */
import { caching, filePaths, headersOfAll, headersOfKind, type Headers } from '../core/response-headers.ts';

/**
 * Writes `_headers` for a site of these files, which is served below `base`. A host adds up the headers of all rules that
 * match, and two policies on one page would both hold; so no rule for one kind of page matches a page of another.
 */
export function writeHeadersFile(files: readonly string[], base: string): string {
  const pages = files.filter((file) => /(?:^|\/)index\.html$/u.test(file)); // matches `a/index.html`, not `a/a.html`
  const isEmbed = new RegExp(filePaths.embed, 'u');
  const embeds = pages.filter((file) => isEmbed.test(file)).map(toSegments);
  const others = pages.filter((file) => !isEmbed.test(file)).map(toSegments);
  const rules = new Map<string, Headers>([['*', headersOfAll]]);
  const [ofEmbeds, ofOthers] = [findBeginnings(embeds), findBeginnings(others)];
  for (const page of others) rules.set(toPattern(page, ofEmbeds), headersOfKind.page);
  for (const page of embeds) rules.set(toPattern(page, ofOthers), headersOfKind.embed);
  rules.set('404.html', headersOfKind.page);
  rules.set('pagefind/*', headersOfKind.search);
  rules.set('_astro/*', { 'Cache-Control': caching[0].value });
  const lines = [...rules].map(([pattern, headers]) => [
    `${base}${pattern}`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.flat().join('\n')}\n`;
}

/** The name of the placeholder for each segment: hosts want letters. */
const placeholders = 'abcdefghijklmnopqrstuvwxyz';

/** The segments of a page's address: `timeline/troops/index.html` has two. */
function toSegments(file: string): readonly string[] {
  return file.split('/').slice(0, -1);
}

/** Every beginning of these addresses, behind the number of segments in all: `2/timeline`, `2/timeline/troops`. */
function findBeginnings(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => [...page.keys(), page.length].map((count) => toBeginning(page, count))));
}

function toBeginning(segments: readonly string[], count: number): string {
  return [segments.length, ...segments.slice(0, count)].join('/'); // no segment holds a slash
}

/** The pattern for a page and for as many like it as can be without one of those that begin so: `articles/:b/`, `timeline/troops/`. */
function toPattern(segments: readonly string[], others: ReadonlySet<string>): string {
  let fixed = Math.min(1, segments.length);
  while (fixed < segments.length && others.has(toBeginning(segments, fixed))) fixed += 1;
  return segments.map((segment, index) => `${index < fixed ? segment : `:${placeholders.charAt(index)}`}/`).join('');
}
