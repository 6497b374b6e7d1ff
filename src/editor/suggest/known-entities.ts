import { splitFrontMatter } from '../../core/front-matter.ts';
import { articleSchema, entitySchema } from '../../core/schemas.ts';
import { validate } from '../../core/validate.ts';
import type { KnownEntity } from './merge-names.ts';

/** Everyone and everything that content files name, under every form; a file that cannot be read in full gives what it can. */
export function findKnownEntities(files: Readonly<Record<string, string>>): readonly KnownEntity[] {
  const known = new Map<string, KnownEntity>();
  const add = (entity: KnownEntity) => {
    const other = known.get(entity.id);
    const forms = [...new Set([...(other?.forms ?? []), ...entity.forms])];
    known.set(entity.id, { ...(other ?? entity), forms, role: other?.role ?? entity.role });
  };
  for (const [file, text] of Object.entries(files)) {
    const id = /^content\/entities\/(.+)\.md$/u.exec(file)?.[1];
    if (id !== undefined) {
      const data = read(file, text, entitySchema);
      if (data)
        add({
          id,
          type: data.type,
          name: data.name,
          forms: [data.name, ...data.spellings],
          role: data.roles.at(-1)?.title,
        });
    } else if (file.startsWith('content/articles/')) {
      for (const entity of read(file, text, articleSchema)?.entities ?? []) {
        const { id: own, type, name, aliases, role } = entity;
        add({
          id: own,
          type,
          name,
          forms: [name, ...aliases].filter((form) => !/^(?:the|its|his|her) /iu.test(form)),
          role,
        });
      }
    }
  }
  return [...known.values()];
}

function read<S extends Parameters<typeof validate>[0]>(file: string, text: string, schema: S) {
  const nobody = () => undefined; // what is wrong there is told by a check
  return validate(schema, splitFrontMatter(file, text, nobody).yaml, nobody).data;
}
