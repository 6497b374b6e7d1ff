import { toId } from './content-index.ts';
import type { Path, Yaml } from './front-matter.ts';
import { nearestChange } from './nearest.ts';
import type { Report } from './problem.ts';
import { anyId } from './salvage.ts';

/** What has an id and can be referred to. */
export type Referent = 'entity' | 'source' | 'series' | 'article' | 'commitment';

/** Resolves an id that stands at `path`; reports one that stands for nothing. */
export type Resolver = <T>(what: Referent, id: string, known: ReadonlyMap<string, T>, path: Path) => T | undefined;

/** Of each kind the ids whose entries are broken: that is reported there, and not again where they are referred to. */
export type Incomplete = Map<Referent, Set<string>>;

/** Takes ids among those whose entries are broken; with `anyId` every unknown id may be one. */
export function addBroken(incomplete: Incomplete, what: Referent, ids: Iterable<string>): void {
  const known = incomplete.get(what) ?? [];
  incomplete.set(what, new Set([...known, ...ids]));
}

/** Whether an id is one whose entry is broken, or may be. */
export function isBroken(incomplete: Incomplete, what: Referent, id: string): boolean {
  const ids = incomplete.get(what);
  return ids !== undefined && (ids.has(id) || ids.has(anyId));
}

// Matches `- id: wire` and `{ "id": "wire", …`; not `grid: wire`.
const givenId = /(?<![\w-])["']?id["']?:[ \t]*["']?([\w-]*)/gu;

/** The ids that a text gives whose YAML cannot be read, as far as they can be read themselves. */
export function readIds(text: string): string[] {
  return [...text.matchAll(givenId)].map(([, id]) => id || anyId);
}

/** Takes among the broken what a file may stand for that cannot be read, or is not where it belongs or called as it should be. */
export function addUnread(incomplete: Incomplete, file: string, text: string): void {
  const id = toId(file);
  for (const what of ['article', 'entity', 'series'] as const) addBroken(incomplete, what, [id]);
  const isList = id === 'source' || id === 'sources';
  const given = readIds(text.replaceAll('\0', '')); // UTF-16 puts one beside each letter
  for (const what of isList ? (['source'] as const) : (['entity', 'commitment'] as const))
    addBroken(incomplete, what, isList && given.length === 0 ? [anyId] : given);
}

const remedies: Readonly<Record<Referent, string>> = {
  entity: "declare it in the article's `entities` or add content/entities/<id>.md",
  source: 'add it to content/sources.yaml',
  series: 'add content/series/<id>.md and <id>.csv',
  article: 'add content/articles/<id>.md',
  commitment: "add it to the `commitments` of the agreement's file",
};

/** A resolver of the ids in one YAML file. */
export function resolverFor(yaml: Yaml, incomplete: Incomplete, report: Report): Resolver {
  return (what, id, known, path) => {
    const value = known.get(id);
    if (value !== undefined || isBroken(incomplete, what, id)) return value;
    const ids = [...known.keys(), ...(incomplete.get(what) ?? [])];
    const near = nearestChange(id, ids);
    const fix = near ? `did you mean \`${near.value}\`? Otherwise ${remedies[what]}` : remedies[what];
    const edit = near && yaml.toEdit({ path, ...near });
    report({ file: yaml.file, ...yaml.positionAt(path), message: `no ${what} has the id \`${id}\``, fix, edit });
    return undefined;
  };
}

/** Reports every id of a list that an earlier item has already. */
export function reportRepeatedIds(
  items: readonly { readonly id: string }[],
  list: Path,
  yaml: Yaml,
  report: Report,
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) {
      const path = [...list, index, 'id'];
      report({
        file: yaml.file,
        ...yaml.positionAt(path),
        message: `the id \`${id}\` is used twice`,
        fix: 'give each its own id',
        edit: yaml.toEdit({ path, value: `${id}-${index + 1}` }),
      });
    }
    seen.add(id);
  });
}
