import { expect, test } from 'vitest';
import { describeCast } from '../../src/core/describe-cast.ts';
import { articleText, entityLines, siteOf } from './fixture.ts';

const entities = [
  entityLines('ann', 'Ann', { represents: 'office' }),
  entityLines('office', 'Office').replace('type: person', 'type: organization'),
  entityLines('bob', 'Bob'),
].join('');
const claims = [
  '  - { id: a, quote: Ann spoke, speaker: ann, behalf: office, manner: paraphrased, grade: named }',
  '  - { id: b, quote: Bob left, manner: paraphrased, grade: reporter }\n',
].join('\n');
const body = '# The Office\n\nAnn spoke for the Office. Ann came.\n\nBob left, and Ann stayed.';
const [article] = siteOf({
  'content/articles/a.md': articleText(body, { entities, claims }),
  'content/entities/ann.md':
    '---\ntype: person\nname: Ann\nsummary: S\nroles:\n  - { title: Head, from: 2019, until: 2021, source: wire }\n---\n',
  'content/sources.yaml': '- { id: wire, title: T, publisher: P, grade: B, licence: L }',
}).articles;

test('describeCast tells of everybody, by type, the role of the day, the words and the first place', () => {
  const told = describeCast(article as NonNullable<typeof article>).map(({ plural, lines }) => [
    plural,
    lines.map(({ entity, paragraphs, facts }) => [
      entity.name,
      paragraphs,
      facts.map(({ term, lead, text }) => `${term}: ${lead ? `${lead.label} ${lead.path}` : ''}${text}`),
    ]),
  ]);
  expect(told).toEqual([
    [
      'People',
      [
        [
          'Ann',
          [1, 2],
          [
            'Role then: R',
            'In office then: from 2019',
            'Acts for: Office /organizations/office/',
            'Here: 3 mentions · 1 statement',
            'First named: ¶1 #m-ann-1',
            'Now: in that post until 2021',
          ],
        ],
        ['Bob', [2], ['Role then: R', 'Here: 1 mention · 0 statements', 'First named: ¶2 #m-bob-1']],
      ],
    ],
    [
      'Organizations',
      [['Office', [1], ['Role then: R', 'Here: 2 mentions · 1 statement', 'First named: above #m-office-1']]],
    ],
  ]);
});
