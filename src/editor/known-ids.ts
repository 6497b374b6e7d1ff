import { parseYaml } from '../core/front-matter.ts';
import { sourcesSchema } from '../core/schemas.ts';
import { validate } from '../core/validate.ts';
import type { KnownIds } from './content-schemas.ts';
import { findKnownEntities } from './suggest/known-entities.ts';

/** The ids that content files give, sound or not, in the order of the alphabet. */
export function findKnownIds(files: Readonly<Record<string, string>>): KnownIds {
  const named = (folder: string, ending: string) =>
    Object.keys(files).flatMap((path) =>
      path.startsWith(`content/${folder}/`) && path.endsWith(ending)
        ? [path.slice(9 + folder.length, -ending.length)]
        : [],
    );
  const nobody = () => undefined; // what is wrong there is told by a check
  const sources = validate(
    sourcesSchema,
    parseYaml('content/sources.yaml', files['content/sources.yaml'] ?? '[]', nobody),
    nobody,
  );
  return {
    entity: findKnownEntities(files)
      .map(({ id }) => id)
      .sort(),
    source: (sources.data ?? []).map(({ id }) => id).sort(),
    series: named('series', '.md').sort(),
    article: named('articles', '.md').sort(),
  };
}
