/** `content/relations.yaml` and the roles of entities → what relates two entities. */
import type { ContentFile } from './content-index.ts';
import { parseYaml } from './front-matter.ts';
import type { Entity, Relation, Source } from './model.ts';
import { compareDates, type PartialDate } from './partial-date.ts';
import type { Report } from './problem.ts';
import { resolverFor, type Incomplete } from './references.ts';
import { relationsSchema } from './schemas.ts';
import { validate } from './validate.ts';

/** What a relation may refer to. */
export interface RelationContext {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly incomplete: Incomplete;
}

/** All relations in the order of time; those of which no date is known come last. */
export function collectRelations(
  content: ContentFile | undefined,
  context: RelationContext,
  report: Report,
): readonly Relation[] {
  const listed = content ? parseRelations(content, context, report) : [];
  const held = [...context.entities.values()].flatMap(findInRoles);
  return [...listed, ...held].sort((a, b) => {
    const [first, second] = [beginningOf(a), beginningOf(b)];
    return first && second ? compareDates(first, second) : Number(!first) - Number(!second);
  });
}

function parseRelations({ file, text }: ContentFile, context: RelationContext, report: Report): Relation[] {
  const { entities, sources, incomplete } = context;
  const yaml = parseYaml(file, text, report);
  const { data = [] } = validate(relationsSchema, yaml, report);
  if (!yaml) return [];
  const resolve = resolverFor(yaml, incomplete, report);
  return data.flatMap(({ kind, between, date, note, confidence, source }, index): Relation[] => {
    const [from, to] = between.map((id, place) => resolve('entity', id, entities, [index, 'between', place]));
    const evidence = source.flatMap((id, place) => resolve('source', id, sources, [index, 'source', place]) ?? []);
    if (!from || !to) return [];
    if (from === to) {
      const fix = 'name two different entities';
      report({ file, ...yaml.positionAt([index, 'between']), message: 'an entity is related to itself', fix });
    }
    return [{ kind, from, to, date, role: undefined, note, confidence, sources: evidence }];
  });
}

function findInRoles(entity: Entity): Relation[] {
  return entity.roles.flatMap((role) => {
    const { represents: to, relation: kind, title: note, confidence, sources } = role;
    return to && to !== entity ? [{ kind, from: entity, to, date: undefined, role, note, confidence, sources }] : [];
  });
}

function beginningOf({ date, role }: Relation): PartialDate | undefined {
  return date ?? role?.from ?? role?.attested[0] ?? role?.until;
}
