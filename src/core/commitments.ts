/** The `commitments` of an agreement's file: what its parties undertook, and what became of it. */
import type { Yaml } from './front-matter.ts';
import type { Commitment, Entity, Outcome, Source } from './model.ts';
import { compareDates } from './partial-date.ts';
import type { Report } from './problem.ts';
import { addBroken, reportRepeatedIds, resolverFor, type Incomplete } from './references.ts';
import type { EntityData } from './schemas.ts';

/** Where the ids of a commitment are looked up and mistakes go. */
export interface CommitmentContext {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly incomplete: Incomplete;
  readonly report: Report;
}

/** The commitments of an agreement's file; one whose party nobody knows is reported and left out. */
export function toCommitments(data: EntityData['commitments'], yaml: Yaml, context: CommitmentContext): Commitment[] {
  const { entities, sources, incomplete, report } = context;
  const resolve = resolverFor(yaml, incomplete, report);
  reportRepeatedIds(data, ['commitments'], yaml, report);
  return data.flatMap(({ by: byId, to: toIds, source, outcomes: steps, ...rest }, index) => {
    const at = ['commitments', index] as const;
    const by = resolve('entity', byId, entities, [...at, 'by']);
    const to = toIds.flatMap((id, place) => resolve('entity', id, entities, [...at, 'to', place]) ?? []);
    const sourcesAt = (ids: readonly string[], path: readonly (string | number)[]) =>
      ids.flatMap((id, place) => resolve('source', id, sources, [...path, 'source', place]) ?? []);
    const outcomes = steps.map(({ source: ids, date, text, status, confidence }, step): Outcome => {
      return { date, text, status, confidence, sources: sourcesAt(ids, [...at, 'outcomes', step]) };
    });
    outcomes.sort((a, b) => compareDates(a.date, b.date));
    const { id, duty, condition, deadline, note, confidence } = rest;
    if (!by) addBroken(incomplete, 'commitment', [id]);
    const own = { id, duty, condition, deadline, note, confidence };
    return by ? [{ ...own, by, to, outcomes, sources: sourcesAt(source, at) }] : [];
  });
}
