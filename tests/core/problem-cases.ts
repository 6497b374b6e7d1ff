import { expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { edit, problemsOf, soundFiles } from './fixture.ts';

/** A break made by one edit, and the one line that it gives. */
export type Case = readonly [name: string, file: string, from: string, to: string, line: RegExp];

/** Holds that each mistake gives one line, with its place and what mends it. */
export function testCases(cases: readonly Case[], files: ContentFiles = soundFiles): void {
  test.each(cases)('%s', (_, file, from, to, line) => {
    const lines = problemsOf(edit(file, from, to, files));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    expect(lines[0]).toMatch(/^content\/[\w./-]+:\d+:\d+ .+ — .+$/u);
  });
}
