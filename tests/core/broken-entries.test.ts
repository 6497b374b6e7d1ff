// One broken entry hides nothing: ids that nobody has are reported in the same run, those of the entry are not.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { readTexts } from '../../src/site.ts';
import { articleFile, articleText, edit, entityFile, entityLines } from './fixture.ts';
import { problemsOf, rowsFile, seriesFile, soundFiles, sourcesFile } from './fixture.ts';

type Edit = readonly [file: string, from: string, to: string];

const editAll = (edits: readonly Edit[], files: ContentFiles = soundFiles): ContentFiles =>
  edits.reduce((all, [file, from, to]) => edit(file, from, to, all), files);

const laterFile = 'content/articles/later.md';
const otherFile = 'content/articles/other.md';
const relationsFile = 'content/relations.yaml';
const agreementFile = 'content/entities/pact.md';
const withPact: ContentFiles = editAll(
  [
    [
      articleFile,
      'notes:\n',
      'commitments:\n  - { id: stop, quote: It plans a cut, agreement: pact, commitment: cut }\nnotes:\n',
    ],
    [articleFile, 'claims:\n', '  - { id: pact, type: event, name: Geneva, role: Pact, mentions: [] }\nclaims:\n'],
    [articleFile, 'Ann Lee of', 'In Geneva, Ann Lee of'],
  ],
  {
    ...soundFiles,
    [otherFile]: articleText('Poe left.', { entities: entityLines('poe', 'Poe') }),
    [laterFile]: articleText('He left. He went.', {
      claims:
        '  - { id: again, quote: He left, manner: paraphrased, grade: reporter }\n  - { id: more, quote: He went, manner: paraphrased, grade: reporter }\n',
    }).replace('2020-09-14', '2021-01-01'),
    [agreementFile]: `---
type: event
name: Geneva
summary: A pact
commitments:
  - { id: cut, by: ministry, to: ann-lee, duty: Cut the troops, source: wire }
  - { id: keep, by: ministry, to: ann-lee, duty: Keep the peace, source: wire }
---
`,
  },
);

const typo: Edit = [articleFile, 'source: wire', 'source: nobody'];
const stranger: Edit = [articleFile, 'about: ministry', 'about: nobody'];
const brokenGrade: Edit = [sourcesFile, 'grade: B', 'grade: 7'];
const brokenYaml: Edit = [sourcesFile, 'title: A dispatch', 'title: "A dispatch'];

describe.each<readonly [string, readonly Edit[], readonly RegExp[]]>([
  ['a source whose grade is none', [brokenGrade, typo], [/no source has the id `nobody`/u, /\[0\]\.grade/u]],
  ['sources that are no YAML', [brokenYaml, typo], [/no source has the id `nobody`/u, /sources\.yaml:.+broken YAML/u]],
  [
    'a source, and a row',
    [brokenGrade, [rowsFile, 'level,report', 'level,nobody']],
    [/troops\.csv:3:\d+ no source has the id “nobody”/u, /\[0\]\.grade/u],
  ],
  [
    'a measure of a series',
    [
      [seriesFile, 'drawn: headline', 'drawn: 7'],
      [rowsFile, 'planned,level', 'planned,nobody'],
    ],
    [/troops\.csv:3:\d+ no measure has the id “nobody”/u, /measures\[0\]\.drawn/u],
  ],
  [
    'an entity of an article',
    [[articleFile, 'type: organization', 'type: 7'], stranger],
    [/entities\[1\]\.type/u, /no entity has the id `nobody`/u],
  ],
  [
    'the frontmatter of another article',
    [[otherFile, 'name: "Poe"', 'name: "Poe'], stranger],
    [/other\.md:.+broken YAML/u, /no entity has the id `nobody`/u],
  ],
  [
    'the file of an entity',
    [[entityFile, 'type: person', 'type: "person'], stranger],
    [/no entity has the id `nobody`/u, /ann-lee\.md:.+broken YAML/u],
  ],
  [
    'the file of an agreement',
    [
      [agreementFile, 'type: event', 'type: "event'],
      [articleFile, 'commitment: cut', 'commitment: never'],
    ],
    [/no commitment has the id `never`/u, /pact\.md:.+broken YAML/u],
  ],
  [
    'a claim that another article repeats',
    [
      [articleFile, 'grade: named', 'grade: 7'],
      [laterFile, 'again, quote: He left', 'again, repeats: truce-talks/hope, quote: He left'],
      [laterFile, 'more, quote: He went', 'more, repeats: truce-talks/nobody, quote: He went'],
    ],
    [/no earlier article has the claim `truce-talks\/nobody`/u, /claims\[0\]\.grade/u],
  ],
  [
    'an article that another repeats',
    [
      [articleFile, 'headline: Truce', 'headline: "Truce'],
      [laterFile, 'again, quote: He left', 'again, repeats: truce-talks/hope, quote: He left'],
      [laterFile, 'more, quote: He went', 'more, repeats: truce-talk/nobody, quote: He went'],
    ],
    [/no earlier article has the claim `truce-talk\/nobody`/u, /truce-talks\.md:.+broken YAML/u],
  ],
  [
    'a claim',
    [
      [articleFile, 'grade: named', 'grade: 7'],
      [articleFile, 'repeats: hope', 'repeats: nobody'],
    ],
    [/claims\[0\]\.grade/u, /no earlier claim has the id `nobody`/u],
  ],
  [
    'a claim, and what answers a question',
    [
      [articleFile, 'grade: named', 'grade: 7'],
      [articleFile, 'figures:\n', 'questions:\n  - { id: q, text: Why?, answers: [hope, nobody] }\nfigures:\n'],
    ],
    [/claims\[0\]\.grade/u, /no claim has the id `nobody`/u],
  ],
  [
    'a figure whose words do not stand in the text',
    [
      [articleFile, 'unit: troops', 'unit: 7'],
      [articleFile, 'quote: around 4,500', 'quote: around 4,600'],
    ],
    [/“around 4,600”/u, /figures\[0\]\.unit/u],
  ],
  [
    'a commitment of an agreement',
    [
      [agreementFile, 'cut, by: ministry', 'cut, by: nobody'],
      [articleFile, 'commitment: cut', 'commitment: never'],
    ],
    [/no commitment has the id `never`/u, /no entity has the id `nobody`/u],
  ],
])('%s', (_, edits, expected) => {
  test('hides no other mistake, and is reported once', () => {
    const lines = problemsOf(editAll(edits, withPact));
    expect(lines).toHaveLength(expected.length);
    expected.forEach((pattern, index) => expect(lines[index]).toMatch(pattern));
  });
});

test('the content without those mistakes is sound', () => {
  expect(problemsOf(withPact)).toEqual([]);
});

test.each<Edit>([
  [agreementFile, 'by: ministry', 'by: 7'],
  [agreementFile, 'to: ann-lee', 'to: 7'],
  [agreementFile, ', to: ann-lee', ''],
  [articleFile, 'answers: [hope, hope-again]', 'answers: [hope, 7, hope-again]'],
  [relationsFile, 'between: [ann-lee, ministry]', 'between: [ann-lee, 7]'],
])('in %s, what stands in for %s is not looked up', (...mistake) => {
  const relations = { [relationsFile]: '- { kind: serves, between: [ann-lee, ministry], source: wire }\n' };
  const asked = 'questions:\n  - { id: q, text: Why?, answers: [hope, hope-again] }\nfigures:\n';
  const sound = edit(articleFile, 'figures:\n', asked, { ...withPact, ...relations });
  expect(problemsOf(sound)).toEqual([]);
  expect(problemsOf(editAll([mistake], sound))).toEqual([expect.stringMatching(/is not a text|is missing/u)]);
});

// The article that uses every feature, and what it refers to.
const gold = readTexts(join(import.meta.dirname, '../fixtures/gold'));

/** The first field of each name and depth in a file: where its value stands, and the file with another value. */
function fieldsOf(file: string): (readonly [place: string, name: string, write: (value: string) => ContentFiles])[] {
  const seen = new Set<string>();
  const lines = (gold[file] ?? '').split('\n');
  const end = file.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
  return lines.slice(0, end).flatMap((line, index) => {
    // Matches `  - id: hope`, and `from: 2019` and `to: [a, b]` in `{ from: 2019, to: [a, b] }`; not `entities:`, `window: { from`.
    const found = line.matchAll(line.includes('{ ') ? /\w+: (?:\[[^\]]*\]|[^,{}]+(?=,| \}))/gu : /\w+: .*$/gu);
    return [...found].flatMap(({ 0: field, index: start }) => {
      const [name = ''] = field.split(':');
      const key = line.includes('{ ') ? `{ ${name}` : `${name} ${start}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const column = start + name.length + 2;
      const write = (value: string) => ({
        ...gold,
        [file]: lines.with(index, line.slice(0, column) + value + line.slice(start + field.length)).join('\n'),
      });
      return [[`${file}:${index + 1}:${column + 1}`, name, write] as const];
    });
  });
}

const yamlFiles = Object.keys(gold).filter((file) => !file.endsWith('.csv'));

test.each(yamlFiles.flatMap(fieldsOf))('at %s, a value of another type for `%s` is one mistake', (place, _, write) => {
  expect(problemsOf(write('{ x: 1 }')).map((line) => line.split(' ')[0])).toEqual([place]);
  // A list may have no items, and a switch may be on.
  for (const value of ['[]', 'true']) expect(problemsOf(write(value)).length).toBeLessThanOrEqual(1);
});

test('words whose date is lost to a mistake are not asked about as well', () => {
  const lines = problemsOf(edit('content/articles/gold.md', '- quote: Sunday', '- quote: 7', gold));
  expect(lines).toEqual([expect.stringContaining('`dates[0].quote` is not a text')]);
});
