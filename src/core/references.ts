import type { Path, Yaml } from './front-matter.ts';
import { nearestWord } from './nearest.ts';
import type { Report } from './problem.ts';

/** What has an id and can be referred to. */
export type Referent = 'entity' | 'source' | 'series' | 'article' | 'commitment';

/** Resolves an id that stands at `path`; reports one that stands for nothing. */
export type Resolver = <T>(what: Referent, id: string, known: ReadonlyMap<string, T>, path: Path) => T | undefined;

/** The kinds of which a file could not be read in full: their unknown ids are not reported in this run. */
export type Incomplete = Set<Referent>;

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
    if (value !== undefined || incomplete.has(what)) return value;
    const near = nearestWord(id, known.keys());
    const fix = near ? `did you mean \`${near}\`? Otherwise ${remedies[what]}` : remedies[what];
    const edit = near === undefined ? undefined : yaml.toEdit({ path, value: near, isSafe: true });
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
