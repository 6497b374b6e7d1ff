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

/** When a role was held, as it could be told on a date: what came after that day is left out. */
export function formatTermAsOf(role: Role, date: PartialDate): string {
  const { from, until, attested } = asOf(role, date);
  const isOpen = role.until !== undefined && until === undefined;
  const words = formatTerm({ ...role, from, until, attested });
  return isOpen ? words.replace(/(?:; )?until: not known$/u, '') : words; // matches `from 2016; until: not known`
}

/** The role with those of its dates that had come by a day. */
function asOf({ from, until, attested, ...rest }: Role, date: PartialDate): Role {
  const [begun, ended] = [from, until].map((day) => (day && isAfter(day, date) ? undefined : day));
  return { ...rest, from: begun, until: ended, attested: attested.filter((day) => !isAfter(day, date)) };
}

/** What is known of the roles after a date, in words; `not known` where a role was held and nothing later is on record. */
export function formatNow(roles: readonly Role[], date: PartialDate): readonly string[] {
  const { held, later } = rolesAsOf(roles, date);
  const ends = held.flatMap(({ title, until }) => {
    if (!until || !isAfter(until, date)) return [];
    return [`${held.length > 1 ? `${title}: ` : 'in that post '}until ${formatDate(until)}`];
  });
  const words = [...ends, ...later.map((role) => `${role.title}: ${formatTerm(role)}`)];
  return words.length > 0 || held.length === 0 ? words : ['not known'];
}

/** Roles under one heading, each with its term in words. */
export interface RoleGroup {
  readonly heading: string;
  /** Whether the group tells what became known only after the date. */
  readonly isLater: boolean;
  readonly lines: readonly { readonly role: Role; readonly term: string }[];
}

/** The roles as of a date, what came since apart; without a date, those with a known end apart from the open ones. */
export function groupRoles(roles: readonly Role[], date: PartialDate | undefined): readonly RoleGroup[] {
  const inFull = (role: Role) => ({ role, term: formatTerm(role) });
  if (!date) {
    const [ended, open] = [roles.filter(({ until }) => until), roles.filter(({ until }) => !until)];
    return dropEmpty([
      { heading: 'Past', isLater: false, lines: ended.map(inFull) },
      { heading: 'End not known', isLater: false, lines: open.map(inFull) },
    ]);
  }
  const { held, later } = rolesAsOf(roles, date);
  const past = roles.filter(({ until }) => until && isAfter(date, until));
  const unclear = roles.filter((role) => ![...held, ...later, ...past].includes(role));
  const then = (role: Role) => ({ role, term: formatTermAsOf(role, date) });
  const ended = held.filter(({ until }) => until && isAfter(until, date));
  return dropEmpty([
    { heading: `On ${formatDate(date)}`, isLater: false, lines: held.map(then) },
    { heading: 'Before that day', isLater: false, lines: past.map(then) },
    { heading: 'Not known whether held that day', isLater: false, lines: unclear.map(then) },
    { heading: 'Since then', isLater: true, lines: [...ended, ...later].map(inFull) },
  ]);
}

function dropEmpty(groups: readonly RoleGroup[]): readonly RoleGroup[] {
  return groups.filter(({ lines }) => lines.length > 0);
}
