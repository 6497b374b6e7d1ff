import { describe, expect, test } from 'vitest';
import { formatFindings, formatNames, type Finding } from '../../src/editor/problem-formats.ts';

const edit = { line: 4, column: 1, end: { line: 4, column: 7 }, text: 'topics', isSafe: true };
const findings: readonly Finding[] = [
  { file: 'content/a, b.md', line: 4, column: 1, message: 'unknown key', fix: 'write 100%', level: 'error', edit },
  { file: 'content/c.md', line: 1, column: 2, message: 'odd', fix: 'look at it', level: 'note' },
];

test('every form prints every finding', () => {
  for (const name of formatNames) expect(formatFindings(findings, name)).toMatch(/unknown key[^]*odd/u);
  expect(formatFindings(findings, 'toString')).toBeUndefined();
});

describe('each form', () => {
  test('text has a line for each, and says what is a notice', () => {
    expect(formatFindings(findings, 'text')).toBe(
      'content/a, b.md:4:1 unknown key — write 100%\nnotice: content/c.md:1:2 odd — look at it',
    );
  });

  test('github escapes what its commands use themselves', () => {
    expect(formatFindings(findings, 'github')).toBe(
      '::error file=content/a%2C b.md,line=4,col=1::unknown key — write 100%25\n::notice file=content/c.md,line=1,col=2::odd — look at it',
    );
  });

  test('json holds the edit', () => {
    expect(JSON.parse(formatFindings(findings, 'json') ?? '')).toEqual(findings);
  });

  test('sarif holds the place and the edit as a fix', () => {
    const log = JSON.parse(formatFindings(findings, 'sarif') ?? '') as { runs: { results: object[] }[] };
    expect(log.runs[0]?.results).toMatchObject([
      {
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'content/a,%20b.md' }, region: { startLine: 4 } } }],
        fixes: [
          {
            artifactChanges: [
              {
                replacements: [
                  {
                    deletedRegion: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 7 },
                    insertedContent: { text: 'topics' },
                  },
                ],
              },
            ],
          },
        ],
      },
      { level: 'note' },
    ]);
  });
});
