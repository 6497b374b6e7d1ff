// The same mistakes in every field of sound content: each is reported at the line and column where it was made, which are
// counted here in the text itself.
import { describe, expect, test } from 'vitest';
import { problemsOf, soundFiles } from './fixture.ts';

interface Field {
  readonly file: string;
  readonly line: number;
  /** Of the key, and of its value. */
  readonly column: number;
  readonly valueColumn: number;
  readonly key: string;
  readonly value: string;
  readonly whole: string;
}

/** Every line `key: value` of the frontmatter and lists, with where it stands. */
const fields: readonly Field[] = Object.entries(soundFiles).flatMap(([file, text]) => {
  if (file.endsWith('.csv')) return [];
  const lines = text.split('\n');
  const end = file.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
  return lines.slice(0, end).flatMap((whole, index) => {
    // Matches `  - id: hope`, `dek: A first line`; not `entities:`, `- { date: 2020-07 }`.
    const [, lead = '', key = '', gap = '', value = ''] = /^([ -]*)(\w+)(: +)([^ {].*)$/u.exec(whole) ?? [];
    if (key === '') return [];
    const column = lead.length + 1;
    return [{ file, line: index + 1, column, valueColumn: column + key.length + gap.length, key, value, whole }];
  });
});

/** What is reported of the files in which one line is written otherwise. */
function linesWith({ file, line, whole }: Field, written: string): string[] {
  const lines = (soundFiles[file] ?? '').split('\n');
  expect(lines[line - 1]).toBe(whole);
  return problemsOf({ ...soundFiles, [file]: lines.with(line - 1, written).join('\n') });
}

const at = ({ file, line }: Field, column: number) => `${file}:${line}:${column} `;
const name = (field: Field) => [`${field.file}:${field.line} ${field.key}`, field] as const;

test('there are fields to try', () => {
  expect(fields.length).toBeGreaterThan(60);
});

describe.each(fields.map(name))('%s', (_, field) => {
  const { column, valueColumn, key, value, whole } = field;
  const before = whole.slice(0, valueColumn - 1);

  test('under another name is an unknown key at its first letter', () => {
    const lines = linesWith(field, `${whole.slice(0, column - 1)}zzzz: ${value}`);
    expect(lines).toContainEqual(expect.stringContaining(`${at(field, column)}unknown key \`zzzz\``));
  });

  test('with an anchor, and with a tag, is refused at its value', () => {
    expect(linesWith(field, `${before}&x ${value}`)).toContainEqual(
      expect.stringContaining(`${at(field, valueColumn + 3)}a YAML anchor is not allowed`),
    );
    expect(linesWith(field, `${before}!y ${value}`)).toContainEqual(
      expect.stringContaining(`${at(field, valueColumn + 3)}a YAML tag is not allowed`),
    );
  });

  test('twice is a repeated key in the second line', () => {
    const again = `${' '.repeat(column - 1)}${key}: ${value}`;
    const second = { ...field, line: field.line + 1 };
    expect(linesWith(field, `${whole}\n${again}`)).toContainEqual(
      expect.stringContaining(`${at(second, column)}broken YAML: Map keys must be unique`),
    );
  });

  test('with a control character is refused at that character', () => {
    expect(linesWith(field, `${whole}\u0007`)).toContainEqual(
      expect.stringContaining(`${at(field, whole.length + 1)}holds the control character U+0007`),
    );
  });
});
