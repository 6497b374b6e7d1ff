import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/core/front-matter.ts';
import { suggest } from '../../../src/editor/suggest/suggest.ts';
import { addSuggestions } from '../../../src/editor/suggest/write-suggestions.ts';
import { articleFile, soundFiles } from '../../core/fixture.ts';

const body = readFileSync(join(import.meta.dirname, '../newcomer/plain.txt'), 'utf8');
const head = `# By the desk.
headline: Council votes   # not yet final
dek: 'One line'

dateline: HARBORVILLE
published: 2024-05-02
basis: >-
  Our own
  report.`;

function write(text: string): string {
  return addSuggestions(text, suggest(articleFile, text.replaceAll('\r\n', '\n'), []).suggestions);
}

const cases: readonly (readonly [name: string, text: string])[] = [
  ['a file without lists', `---\n${head}\n---\n\n${body}`],
  ['empty lists', `---\n${head}\nentities: []\nclaims: # none yet\nfigures: []\n---\n\n${body}`],
  [
    'a list with an item',
    `---\n${head}\nentities:\n  # The engineer.\n  - id: jane-roe # who spoke\n    type: person\n    name: Jane Roe\n    role: Engineer\ntopics: [Roads]\n---\n\n${body}`,
  ],
  [
    'items that are not indented',
    `---\n${head}\nclaims:\n- id: a\n  quote: the old\n  manner: quoted\n  grade: reporter\n---\n${body}`,
  ],
  [
    'a list in brackets',
    `---\n${head}\nfigures: [{ id: a, quote: two, value: 2, unit: piers, status: reported }]\n---\n${body}`,
  ],
  ['line ends of Windows', `---\n${head}\n---\n\n${body}`.replaceAll('\n', '\r\n')],
  ['a sound article', String(soundFiles[articleFile])],
];

describe('suggest --write', () => {
  test.each(cases)('keeps every line of %s, in order, and the text to the letter', (_, text) => {
    const written = write(text);
    const rest = written.split(/\r?\n/u);
    for (const line of text.split(/\r?\n/u)) {
      // An empty list and a list in brackets take items into their own line.
      const start = line.replace(/(?: \[\]|\}\])$|(?<=^claims:) # none yet$/u, '');
      const at = rest.findIndex((candidate) => candidate === line || (start !== line && candidate.startsWith(start)));
      expect(at, line).toBeGreaterThanOrEqual(0);
      rest.splice(0, at + 1);
    }
    const toBody = (file: string) => splitFrontMatter('a', file.replaceAll('\r\n', '\n'), () => undefined).body.trim();
    expect(toBody(written)).toBe(toBody(text));
  });

  test.each(cases)('leaves %s readable, and adds nothing the second time', (_, text) => {
    const problems: unknown[] = [];
    const written = write(text);
    splitFrontMatter('a', written.replaceAll('\r\n', '\n'), (problem) => void problems.push(problem));
    expect(problems).toEqual([]);
    expect(write(written)).toBe(written);
  });

  test('gives a text without frontmatter one', () => {
    const written = write(body);
    expect(written).toMatch(/^---\nentities:\n/u);
    expect(written.endsWith(body)).toBe(true);
  });
});
