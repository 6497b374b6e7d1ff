/** What had become of an undertaking by a date. */
import type { Commitment, Outcome } from './model.ts';
import { isAfter, type PartialDate } from './partial-date.ts';
import type { CommitmentStatus } from './vocabulary.ts';

/** What had become of a commitment by a date, parted from what came after it. Without a date, all came before. */
export function partOutcomes(
  { outcomes }: Pick<Commitment, 'outcomes'>,
  date: PartialDate | undefined,
): { readonly then: readonly Outcome[]; readonly since: readonly Outcome[] } {
  const since = outcomes.filter((outcome) => date && isAfter(outcome.date, date));
  return { then: outcomes.filter((outcome) => !since.includes(outcome)), since };
}

/** The last status that outcomes in the order of time give; where none gives one, nobody has rated it. */
export function statusOf(outcomes: readonly Outcome[]): CommitmentStatus {
  return outcomes.findLast(({ status }) => status !== undefined)?.status ?? 'not-yet-rated';
}
