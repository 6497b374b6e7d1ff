/** Relations as the profile of one of the two tells them. */
import type { Entity, Relation } from './model.ts';
import { compareText, formatDate, isAfter, type PartialDate } from './partial-date.ts';
import { formatTerm, formatTermAsOf } from './roles.ts';
import { relationKinds } from './vocabulary.ts';

/** A relation from the side of one entity. */
export interface ToldRelation {
  readonly other: Entity;
  /** The verb between the two, right from this side: `was led by`. */
  readonly label: string;
  readonly when: string;
  /** Whether it began only after the date as of which the profile is told. */
  readonly isLater: boolean;
  readonly relation: Relation;
}

/** The relations of an entity, told as of a date, in their order. */
export function tellRelations(
  entity: Entity,
  relations: readonly Relation[],
  date: PartialDate | undefined,
): readonly ToldRelation[] {
  return relations
    .filter(({ from, to }) => from === entity || to === entity)
    .map((relation) => {
      const { kind, from, to, role } = relation;
      const { forth, back } = relationKinds[kind];
      const begun = relation.date ?? role?.from ?? role?.attested[0];
      const isLater = !!begun && !!date && isAfter(begun, date);
      const [other, label] = from === entity ? [to, forth] : [from, back];
      return { other, label, when: tellDate(relation, isLater ? undefined : date), isLater, relation };
    });
}

function tellDate({ date, role }: Relation, asOf: PartialDate | undefined): string {
  if (role) return asOf ? formatTermAsOf(role, asOf) : formatTerm(role);
  return date ? formatDate(date) : 'date not known';
}

/** One neighbour of an entity, with what relates the two. */
export interface Neighbour {
  readonly other: Entity;
  /** Each verb once, with how often it holds where that is more than once: `met, 3 times`. */
  readonly labels: readonly string[];
}

/** Whom an entity is related to, those with the most relations first, then by name; what came later is left out. */
export function findNeighbours(told: readonly ToldRelation[]): readonly Neighbour[] {
  const groups = new Map<Entity, ToldRelation[]>();
  for (const one of told) if (!one.isLater) groups.set(one.other, [...(groups.get(one.other) ?? []), one]);
  return [...groups]
    .sort(([a, own], [b, theirs]) => theirs.length - own.length || compareText(a.name, b.name))
    .map(([other, own]) => ({ other, labels: countLabels(own.map(({ label }) => label)) }));
}

function countLabels(labels: readonly string[]): string[] {
  return [...new Set(labels)].map((label) => {
    const times = labels.filter((one) => one === label).length;
    return times > 1 ? `${label}, ${times} times` : label;
  });
}
