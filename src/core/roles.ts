/** Roles as of a date: an end that is not known is never taken for "now". */
import type { Role } from './model.ts';
import { formatDate, isAfter, type PartialDate } from './partial-date.ts';

/** Whether a role was held on a date: surely, surely not, or not to be told from what is known. */
export function heldOn(role: Role, date: PartialDate): 'held' | 'not held' | 'not known' {
  const { from, until, attested } = role;
  if ((from && isAfter(from, date)) || (until && isAfter(date, until))) return 'not held';
  const begun = from ?? attested[0];
  const end = until ?? attested.at(-1);
  const isWithin = begun && end && begun.earliest <= date.latest && date.earliest <= end.latest;
  return isWithin ? 'held' : 'not known';
}

/** When a role was held, in words: `September 2018 to October 2021`, `from 2016; until: not known`. */
export function formatTerm({ from, until, attested }: Role): string {
  if (from && until) return `${formatDate(from)} to ${formatDate(until)}`;
  const shown = attested.length > 0 ? `in office on ${attested.map(formatDate).join(' and on ')}` : '';
  const start = from ? `from ${formatDate(from)}` : 'from: not known';
  const end = until ? `until ${formatDate(until)}` : 'until: not known';
  return [shown, start, end].filter(Boolean).join('; ');
}

/** The roles that were surely held on a date, and those that are known from later only. */
export function rolesAsOf(
  roles: readonly Role[],
  date: PartialDate,
): { readonly held: readonly Role[]; readonly later: readonly Role[] } {
  const isLater = ({ from, attested }: Role) => [from ?? attested[0]].some((begun) => begun && isAfter(begun, date));
  return {
    held: roles.filter((role) => heldOn(role, date) === 'held'),
    later: roles.filter((role) => heldOn(role, date) !== 'held' && isLater(role)),
  };
}

/** The roles of an entity, those with a known end apart from those of which the end is not known. */
export function sortRoles(roles: readonly Role[]): { readonly ended: readonly Role[]; readonly open: readonly Role[] } {
  return {
    ended: roles.filter(({ until }) => until !== undefined),
    open: roles.filter(({ until }) => until === undefined),
  };
}
