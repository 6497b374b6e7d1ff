import { expect, test } from 'vitest';
import { findTargets } from '../../src/core/correction-targets.ts';
import type { Correctable } from '../../src/core/model.ts';
import { articleFile, edit, rowsFile, siteOf } from './fixture.ts';

const headed = edit(articleFile, 'Ann Lee of', '## Of Lee\n\nAnn Lee of');
const site = siteOf(edit(rowsFile, '2020-07,8600,,,exact', '2020-07,,8000,8600,range', headed));
const targets = findTargets(site);

/** What a correction concerns, by the name of each. */
function nameOf(subject: Correctable): string {
  if ('slug' in subject) return subject.slug;
  if ('paragraph' in subject) return `¶${subject.paragraph ?? '–'}`;
  return subject.id;
}

test('every place that can be corrected has its address, and a heading has none of its own', () => {
  expect([...targets.keys()].filter((address) => !/#[cmnf]-/u.test(address))).toEqual([
    '/articles/truce-talks/',
    '/articles/truce-talks/#p-1',
    '/articles/truce-talks/#p-2',
    '/people/ann-lee/',
    '/organizations/ministry/',
    '/timeline/#pt-2020-07-wire',
    '/timeline/#pt-2020-11-report',
  ]);
});

test.each([
  ['articles/truce-talks/#m-ann-lee-1', 'Truce talks go on', ['Lee'], 'truce-talks ¶– m-ann-lee-1 ann-lee'],
  [
    'articles/truce-talks/#n-later',
    'Truce talks go on, ¶1',
    ['will hold', 'It did not.'],
    'truce-talks ¶1 n-later ann-lee ministry',
  ],
  [
    'articles/truce-talks/#f-level',
    'Truce talks go on, ¶2',
    ['around 4,500'],
    'truce-talks ¶2 f-level pt-2020-11-report',
  ],
  ['articles/truce-talks/#c-hope-again', 'Truce talks go on, ¶2', ['the truce holds'], 'truce-talks ¶2 c-hope-again'],
  [
    'timeline/#pt-2020-07-wire',
    'Troops, July 2020',
    ['8,000–8,600', '8000', '8600', 'A count, by wire'],
    'pt-2020-07-wire',
  ],
  [
    'timeline/#pt-2020-11-report',
    'Troops, November 2020',
    ['about 4,500', '4500', 'The plan'],
    'pt-2020-11-report truce-talks ¶2 f-level',
  ],
  ['organizations/ministry/', 'Foreign Ministry', ['Foreign Ministry', '', '', ''], 'ministry'],
])('a correction of /%s is at “%s” and gives what stands there', (address, place, texts, subjects) => {
  const target = targets.get(`/${address}`);
  expect(target).toMatchObject({ place, texts });
  expect(target?.subjects.map(nameOf).join(' ')).toBe(subjects);
});
