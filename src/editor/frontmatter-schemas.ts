/** What the Astro extension of VS Code completes and checks the frontmatter of Markdown files by: it looks below `.astro/`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTexts } from '../site.ts';
import { toIdSchemas, toJsonSchemas, type KnownIds } from './content-schemas.ts';
import { findKnownIds } from './known-ids.ts';

const folder = '.astro/collections';
/** The kinds whose files are Markdown, each with its folder below `content/`. */
const kinds = { article: 'articles', entity: 'entities', series: 'series' } as const;

/** The files by their paths from the root of the project; `paths` are those of the content. */
export function toFrontmatterFiles(
  root: string,
  paths: readonly string[],
  ids: KnownIds,
): Readonly<Record<string, string>> {
  const schemas = toJsonSchemas();
  const entries = Object.entries(kinds).flatMap(([kind, name]) =>
    paths
      .filter((path) => path.startsWith(`content/${name}/`) && path.endsWith('.md'))
      // The extension looks for a file under its address in lower case, with no letter written as a code.
      .map((path) => [decodeURIComponent(pathToFileURL(join(root, path)).href).toLowerCase(), kind] as const),
  );
  const collections = Object.keys(kinds).map((name) => ({ hasSchema: true, name }));
  return {
    [`${folder}/collections.json`]: write({ collections, entries: Object.fromEntries(entries) }),
    [`${folder}/known-ids.json`]: write(toIdSchemas(ids)),
    ...Object.fromEntries(
      (['article', 'entity', 'series'] as const).map((kind) => [`${folder}/${kind}.schema.json`, write(schemas[kind])]),
    ),
  };
}

/** Writes those files that have changed. */
export function writeFrontmatterSchemas(root: string): void {
  const texts = readTexts(root);
  for (const [path, text] of Object.entries(toFrontmatterFiles(root, Object.keys(texts), findKnownIds(texts)))) {
    const place = join(root, path);
    if (readOld(place) === text) continue;
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

function readOld(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined; // not written yet
  }
}

function write(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
