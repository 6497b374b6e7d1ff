/** What happens to an attribution where a statement is made a second time, in the same article or in a later one. */
import type { Claim } from './kinds/kinds.ts';
import type { Article } from './model.ts';
import { claimGrades, keysOf, type Drift } from './vocabulary.ts';

type Repeated = Pick<Claim, 'grade'> & { readonly repeats: Repeated | undefined };

/** The first statement of a chain of repetitions; a statement that repeats none is its own first. */
export function firstOf<C extends { readonly repeats: C | undefined }>(claim: C): C {
  return claim.repeats ? firstOf(claim.repeats) : claim;
}

/** The article in which the first of a chain stands; undefined where it is that of the statement itself. */
export function articleOfFirst({ repeats, repeatsIn }: Pick<Claim, 'repeats' | 'repeatsIn'>): Article | undefined {
  return (repeats && articleOfFirst(repeats)) ?? repeatsIn;
}

/** How the attribution differs from that of the first statement; undefined where it is as good, or nothing is repeated. */
export function driftOf(claim: Repeated): Drift | undefined {
  const [before, after] = [firstOf(claim).grade, claim.grade];
  if (before === after) return undefined;
  if (after === 'reporter') return 'dropped';
  if (before === 'reporter') return 'added';
  const ranks = keysOf(claimGrades); // the best known voice first
  return ranks.indexOf(after) < ranks.indexOf(before) ? 'strengthened' : 'weakened';
}
