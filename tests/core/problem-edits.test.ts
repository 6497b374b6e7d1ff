import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { buildSite } from '../../src/core/build-site.ts';
import type { ContentFiles } from '../../src/core/decode.ts';
import { formatProblem, type Edit } from '../../src/core/problem.ts';
import { articleFile, edit, entityFile, rowsFile, seriesFile, sourcesFile, soundFiles } from './fixture.ts';

type Case = readonly [name: string, file: string, from: string, to: string];

/** Breaks that can be mended in one way only. */
const safe: readonly Case[] = [
  ['a key of one letter too few', articleFile, 'topics:', 'topcis:'],
  ['a key in a list', articleFile, 'aliases: [Lee', 'aliaes: [Lee'],
  ['a key in a flow map', seriesFile, 'window: { from: 2020-01', 'window: { form: 2020-01'],
  ['a word of a closed list', articleFile, 'type: organization', 'type: organisation'],
  ['a grade', articleFile, 'grade: reporter', 'grade: reportr'],
  ['a manner', articleFile, 'manner: paraphrased', 'manner: paraphrase'],
  ['a grade of a source', sourcesFile, 'grade: report\n', 'grade: reprt\n'],
  ['the id of a speaker', articleFile, 'speaker: ann-lee', 'speaker: an-lee'],
  ['the id of a source', articleFile, 'source: wire', 'source: wires'],
  ['the id of a source in a list', entityFile, '[wire, report]', '[wire, reprt]'],
  ['the id of an article', sourcesFile, 'article: truce-talks', 'article: truce-talk'],
  ['the id of a series', articleFile, 'series: troops', 'series: troop'],
  ['the id of an entity that an event names', seriesFile, 'entity: ann-lee', 'entity: anna-lee'],
  ['the id of an earlier claim', articleFile, 'repeats: hope', 'repeats: hop'],
  ['a text that is a number', articleFile, 'headline: Truce talks go on', 'headline: 2020'],
  ['a number with separators in quotation marks', articleFile, 'value: 4500', 'value: "4,500"'],
  ['a number with a separator', articleFile, 'value: 4500', 'value: 4,500'],
  ['a single value where a list has to be', articleFile, 'topics: [Peace]', 'topics: Peace'],
  ['yes for true', seriesFile, 'lead: true', 'lead: yes'],
  ['a date with the day first', articleFile, 'published: 2020-09-14', 'published: 14.9.2020'],
  ['a date with the month in words', articleFile, 'published: 2020-09-14', 'published: September 14, 2020'],
  ['a date without noughts', articleFile, 'known: 2021-02', 'known: 2021-2'],
  ['a slip in a quote', articleFile, 'quote: the truce will hold', 'quote: the truce will fold'],
  ['a quote with a letter in the wrong case', articleFile, 'quote: around 4,500', 'quote: Around 4,500'],
  ['a hedge that the qualifier leaves out', articleFile, '    qualifier: about\n', ''],
  ['a number without its value', articleFile, '    value: 4500\n', ''],
  ['a type that differs from the file', articleFile, 'type: person', 'type: place'],
  ['a bracket left open', articleFile, 'topics: [Peace]', 'topics: [Peace'],
  ['a colon in a plain text', articleFile, 'dek: A first line', 'dek: A first line: the truce'],
  ['words behind a quotation', articleFile, 'dek: A first line', 'dek: "A first" line'],
  ['a sign that YAML keeps for itself', articleFile, 'dek: A first line', 'dek: @first line'],
  ['a tab for an indentation', articleFile, '    grade: named', '\tgrade: named'],
  ['no-break spaces for an indentation', articleFile, '    grade: named', '\u00A0\u00A0\u00A0\u00A0grade: named'],
  ['a no-break space behind a colon', articleFile, 'dek: A first line', 'dek:\u00A0A first line'],
  ['a wide space behind a hyphen', sourcesFile, '- id: report', '-\u3000id: report'],
  ['a word of a row', rowsFile, 'exact,reported', 'exact,reportd'],
  ['the measure of a row', rowsFile, 'reported,level', 'reported,levle'],
  ['the source of a row', rowsFile, 'level,report,', 'level,reprt,'],
  ['a number of a row with a separator', rowsFile, '2020-07,8600', '2020-07,"8,600"'],
  ['a date of a row without noughts', rowsFile, '2020-07,8600', '2020-7,8600'],
  ['a tag for bold words', articleFile, '\n\n', '\n\n<b>Now</b> '],
  ['a tag for words in italics', articleFile, '\n\n', '\n\nNow, <em>two words</em> and '],
  ['a link without https', articleFile, '\n\n', '\n\n[www.example.org/a](www.example.org/a) '],
  ['a soft hyphen in an alias', articleFile, 'aliases: [Lee', 'aliases: [L\u00ADee'],
  ['a space without width in the name of a file', entityFile, 'name: Ann Lee', 'name: Ann\u200B Lee'],
  ['a byte order mark in another spelling', entityFile, 'spellings: [Anne Lee]', 'spellings: [Anne\uFEFF Lee]'],
  ['a YAML anchor', articleFile, 'dateline: GENEVA', 'dateline: &place GENEVA'],
  ['a YAML tag', articleFile, 'dateline: GENEVA', 'dateline: !!str GENEVA'],
];

/** Breaks whose remedy an editor has to choose. */
const offered: readonly Case[] = [
  ['a key that is only like another', articleFile, 'aliases: [Lee', 'alias: [Lee'],
  ['an id that may be another person’s', articleFile, 'speaker: ann-lee', 'speaker: tom-lee'],
  ['an id that differs by one letter', articleFile, 'source: wire', 'source: hire'],
  ['the id of a claim that differs by one letter', articleFile, 'repeats: hope', 'repeats: nope'],
  ['an unknown key that is like none', articleFile, 'topics:', 'zzz: 1\ntopics:'],
  ['a key that stands twice', articleFile, 'dateline: GENEVA', 'dateline: GENEVA\ndateline: BERN'],
  ['a footnote without a text', articleFile, '\n\n', '\n\nIt rained.[^1] '],
  ['a link without an address', articleFile, '\n\n', '\n\nThe [two words][name] stand here. '],
  ['a comment of HTML', articleFile, '\n\n', '\n\nNow <!-- why? --> and '],
  ['a text that ends at a #', articleFile, 'headline: Truce talks go on', 'headline: Truce talks #2 go on'],
  ['an empty field', articleFile, 'topics: [Peace]', 'topics:'],
  ['a repeated id', articleFile, 'id: hope-again', 'id: hope'],
  ['a quote that is there twice', articleFile, 'quote: the truce holds', 'quote: the truce'],
  ['a speaker under an unnamed grade', articleFile, 'grade: named', 'grade: sources'],
  ['a value that the words do not give', articleFile, 'value: 4500', 'value: 4600'],
  ['a form of two entities', articleFile, 'name: Foreign Ministry', 'name: Foreign Ministry\n    aliases: [Lee]'],
  [
    'an entity that is never named',
    articleFile,
    '  - id: ministry',
    '  - id: court\n    type: organization\n    name: High Court\n    role: Court\n  - id: ministry',
  ],
];

function mend(files: ContentFiles, { file, change }: { file: string; change: Edit }): ContentFiles {
  return { ...files, [file]: applyEdits(String(files[file]), [change]) };
}

describe.each([
  [true, safe],
  [false, offered],
])('one mistake gives one line with an edit that mends it (safe: %s)', (isSafe, cases) => {
  test.each(cases)('%s', (_, file, from, to) => {
    const broken = edit(file, from, to);
    const { problems } = buildSite(broken);
    expect(problems.map(formatProblem)).toHaveLength(1);
    const [{ file: at, edit: change } = { file: '', edit: undefined }] = problems;
    expect(change?.isSafe, formatProblem(problems[0]!)).toBe(isSafe); // there is one
    const mended = buildSite(mend(broken, { file: at, change: change! })); // the line above has seen it
    expect(mended.problems.map(formatProblem)).toEqual([]);
  });
});

test('an edit changes nothing but its own place, whatever the line endings', () => {
  const files = edit(articleFile, 'topics:', 'topcis:');
  const text = `\uFEFF${String(files[articleFile]).replaceAll('\n', '\r\n')}`;
  const change = buildSite({ ...files, [articleFile]: text }).problems[0]?.edit;
  expect(applyEdits(text, [change!])).toBe(text.replace('topcis', 'topics')); // there is one
});

test('of two edits that overlap, the first in the text is made', () => {
  const place = { line: 1, isSafe: true } as const;
  const first = { ...place, column: 2, end: { line: 1, column: 4 }, text: 'x' };
  const second = { ...place, column: 3, end: { line: 1, column: 5 }, text: 'y' };
  expect(applyEdits('abcde', [second, first])).toBe('axde');
});

test('soundness of the files that the cases break', () => {
  expect(buildSite(soundFiles).problems).toEqual([]);
});
