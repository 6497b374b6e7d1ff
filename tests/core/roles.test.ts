import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/core/model.ts';
import { parseDate, type PartialDate } from '../../src/core/partial-date.ts';
import { formatNow, formatTerm, formatTermAsOf, groupRoles, heldOn, rolesAsOf } from '../../src/core/roles.ts';

function toRole(from?: string, until?: string, attested: readonly string[] = []): Role {
  const read = (text: string | undefined) => (text === undefined ? undefined : parseDate(text));
  const dates = attested.map(read) as PartialDate[]; // the tables below hold dates only
  const rest = {
    title: 'Envoy',
    represents: undefined,
    relation: 'serves',
    note: undefined,
    confidence: 'verified',
    sources: [],
  } as const;
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
  [undefined, '2021', ['2013', '2014'], 'in office on 2013 and on 2014; from: not known; until 2021'],
] as const)('formatTerm never closes a gap: %s to %s', (from, until, attested, words) => {
  expect(formatTerm(toRole(from, until, attested))).toBe(words);
});

test.each([
  ['2018-09-21', '2021-10-19', [], 'from 21 September 2018'],
  ['2018-09-21', undefined, [], 'from 21 September 2018; until: not known'],
  ['2004', '2005', [], '2004 to 2005'],
  [undefined, '2021', ['2019', '2021-02'], 'in office on 2019; from: not known'],
] as const)('formatTermAsOf leaves out what came after the day: %s to %s', (from, until, attested, words) => {
  expect(formatTermAsOf(toRole(from, until, attested), day)).toBe(words);
});

describe('formatNow', () => {
  test.each([
    ['an end that came later', [toRole('2018', '2021-10')], ['in that post until October 2021']],
    ['an end that nobody gives', [toRole(undefined, undefined, ['2020-09-14'])], ['not known']],
    [
      'another office that was seen later',
      [toRole('2018', '2021'), toRole('2022')],
      ['in that post until 2021', 'Envoy: from 2022; until: not known'],
    ],
    ['no office that day', [toRole('2004', '2005')], []],
    [
      'one of two offices that ended',
      [toRole('2018', '2021'), toRole('2019', '2020-10')],
      ['Envoy: until 2021', 'Envoy: until October 2020'],
    ],
  ])('says of %s what is known since', (_, roles, words) => {
    expect(formatNow(roles, day)).toEqual(words);
  });
});

test('groupRoles puts every role under a heading, and an end that came later apart', () => {
  const [then, past, next, unclear] = [toRole('2018', '2021'), toRole('2004', '2005'), toRole('2022'), toRole('2018')];
  const [seen, endsThen] = [toRole(undefined, undefined, ['2020-09-14']), toRole('2018', '2020-09-14')];
  const groups = groupRoles([then, past, next, unclear, seen, endsThen], day);
  expect(groups.map(({ heading, isLater, lines }) => [heading, isLater, lines.map(({ term }) => term)])).toEqual([
    [
      'On 14 September 2020',
      false,
      ['from 2018', 'in office on 14 September 2020; from: not known; until: not known', '2018 to 14 September 2020'],
    ],
    ['Before that day', false, ['2004 to 2005']],
    ['Not known whether held that day', false, ['from 2018; until: not known']],
    ['Since then', true, ['2018 to 2021', 'from 2022; until: not known']],
  ]);
});

test('groupRoles without a day tells ended roles from those whose end nobody gives, and has no heading without roles', () => {
  const [ended, open] = [toRole('2018', '2021'), toRole('2018')];
  const told = (roles: readonly Role[]) =>
    groupRoles(roles, undefined).map(({ heading, isLater, lines }) => [
      heading,
      isLater,
      ...lines.map(({ term }) => term),
    ]);
  expect(told([open, ended])).toEqual([
    ['Past', false, '2018 to 2021'],
    ['End not known', false, 'from 2018; until: not known'],
  ]);
  expect(told([open])).toEqual([['End not known', false, 'from 2018; until: not known']]);
  expect(groupRoles([], day)).toEqual([]);
});
