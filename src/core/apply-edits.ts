import type { Edit, Position } from './problem.ts';

/** The text after the edits; of two that overlap, the one that stands first in the text is made. Line endings stay as they are. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const offsetOf = ({ line, column }: Position) => (starts[line - 1] ?? text.length) + column - 1;
  const placed = edits
    .map((edit) => ({ from: offsetOf(edit), until: offsetOf(edit.end), text: edit.text.replaceAll('\n', ending) }))
    .sort((a, b) => a.from - b.from || a.until - b.until);
  let edited = '';
  let at = 0;
  let last = -1; // two additions at one place are two fields, and only one of them can stand there in one run
  for (const { from, until, text: added } of placed) {
    if (from < at || from === last) continue;
    edited += text.slice(at, from) + added;
    at = until;
    last = from;
  }
  return edited + text.slice(at);
}

function lineStarts(text: string): readonly number[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0; // a byte order mark stands in no column
  return [mark, ...[...text.matchAll(/\r\n?|\n/gu)].map(({ index, 0: { length } }) => index + length)];
}
