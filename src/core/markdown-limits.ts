/** Markdown that would keep the parser busy for minutes, or exhaust it: found by one look at each letter, before it runs. */
import type { Report } from './problem.ts';

/** The most that one line or one stretch of text between blank lines may hold; prose holds a small part of it. */
const limits = {
  quotation: { most: 100, what: 'levels of quotation or list at the start of a line' },
  indent: { most: 200, what: 'spaces at the start of a line' },
  emphasis: { most: 150, what: 'signs of emphasis (*, _, ~) without a blank line between them' },
  brackets: { most: 2500, what: 'brackets without a blank line between them' },
  depth: { most: 30, what: 'brackets within brackets' },
  code: { most: 300, what: 'groups of ` without a blank line between them' },
  lines: { most: 1200, what: 'lines without a blank line between them' },
} as const;

type Counts = Record<keyof typeof limits, number>;

const none: Counts = { quotation: 0, indent: 0, emphasis: 0, brackets: 0, depth: 0, code: 0, lines: 0 };

/** Whether a text can be parsed in reasonable time; reports the first line at which it exceeds a limit. */
export function isParsable(file: string, text: string, report: Report): boolean {
  let counts: Counts = { ...none };
  for (const [index, line] of text.split('\n').entries()) {
    // Matches `> > - 1. `, the marks of quotations and lists before a text; nothing in `text > text`.
    const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/u.exec(line)?.[0] ?? '';
    if (lead.trim() === '' && lead.length === line.length) {
      counts = { ...none };
      continue;
    }
    countLine(line, lead, counts);
    const excess = (Object.keys(limits) as (keyof typeof limits)[]).find((key) => counts[key] > limits[key].most); // its own keys
    if (excess === undefined) continue;
    const { most, what } = limits[excess];
    const message = `has more than ${most} ${what}`;
    report({
      file,
      line: index + 1,
      column: 1,
      message,
      fix: 'divide the text by blank lines, or write it more simply',
    });
    return false;
  }
  return true;
}

function countLine(line: string, lead: string, counts: Counts): void {
  counts.quotation = lead.match(/[^\s\d]/gu)?.length ?? 0;
  counts.indent = lead.match(/[ \t]{3,}/gu)?.reduce((most, spaces) => Math.max(most, spaces.length), 0) ?? 0;
  counts.lines += 1;
  counts.emphasis += line.match(/[*_~]+/gu)?.length ?? 0; // `**` is one sign
  counts.code += line.match(/`+/gu)?.length ?? 0;
  let depth = 0;
  for (const bracket of line.match(/[[\]]/gu) ?? []) {
    counts.brackets += 1;
    depth = Math.max(0, depth + (bracket === '[' ? 1 : -1));
    counts.depth = Math.max(counts.depth, depth);
  }
}
