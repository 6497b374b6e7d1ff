import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/core/model.ts';
import { parseDate, type PartialDate } from '../../src/core/partial-date.ts';
import { formatTerm, heldOn, rolesAsOf, sortRoles } from '../../src/core/roles.ts';

function toRole(from?: string, until?: string, attested: readonly string[] = []): Role {
  const read = (text: string | undefined) => (text === undefined ? undefined : parseDate(text));
  const dates = attested.map(read) as PartialDate[]; // the tables below hold dates only
  const rest = { title: 'Envoy', represents: undefined, note: undefined, confidence: 'verified', sources: [] } as const;
  return { ...rest, from: read(from), until: read(until), attested: dates };
}

const day = parseDate('2020-09-14') as PartialDate; // it is one

describe('heldOn', () => {
  test.each([
    ['held', '2018-09-21', '2021-10-19', []],
    ['not held', '2004', '2005', []],
    ['not held', '2020-10', undefined, []],
    ['not known', '2018', undefined, []],
    ['not known', undefined, undefined, ['2013-01-06']],
    ['held', undefined, undefined, ['2019-10-06', '2020-09-14']],
    ['held', '2020-09', '2021', []],
  ] as const)('says “%s” of %s to %s, seen on %s', (expected, from, until, attested) => {
    expect(heldOn(toRole(from, until, attested), day)).toBe(expected);
  });
});

test('rolesAsOf tells the roles of the day from those known only from later, and leaves out the rest', () => {
  const then = toRole('2018-09-21', '2021-10-19');
  const [next, seenLater] = [toRole('2021-11'), toRole(undefined, undefined, ['2021-08-01'])];
  const [past, unclear] = [toRole('2004', '2005'), toRole('2018')];
  expect(rolesAsOf([past, then, unclear, next, seenLater], day)).toEqual({ held: [then], later: [next, seenLater] });
});

test.each([
  ['2018-09-21', '2021-10', [], '21 September 2018 to October 2021'],
  ['2016', undefined, [], 'from 2016; until: not known'],
  [undefined, '2021', [], 'from: not known; until 2021'],
  [undefined, undefined, ['2013-01-06'], 'in office on 6 January 2013; from: not known; until: not known'],
] as const)('formatTerm never closes a gap: %s to %s', (from, until, attested, words) => {
  expect(formatTerm(toRole(from, until, attested))).toBe(words);
});

test('sortRoles keeps a role without a known end apart', () => {
  const [ended, open] = [toRole('2004', '2005'), toRole('2018')];
  expect(sortRoles([open, ended])).toEqual({ ended: [ended], open: [open] });
});
