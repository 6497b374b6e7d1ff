/** Markdown that would keep the parser busy for minutes, or exhaust it: found by one look at each letter, before it runs. */
import type { Report } from './problem.ts';

interface Limit {
  readonly most: number;
  readonly what: string;
}

/** The most that one line or one stretch of text between blank lines may hold; prose holds a small part of it. */
const limits = {
  quotation: { most: 100, what: 'levels of quotation or list at the start of a line' },
  indent: { most: 200, what: 'spaces at the start of a line' },
  emphasis: { most: 150, what: 'signs of emphasis (*, _, ~) without a blank line between them' },
  brackets: { most: 2500, what: 'brackets without a blank line between them' },
  depth: { most: 30, what: 'brackets within brackets' },
  code: { most: 300, what: 'groups of ` without a blank line between them' },
  lines: { most: 1200, what: 'lines without a blank line between them' },
} as const satisfies Record<string, Limit>;

/** The most that a whole text may hold: the parser needs up to two seconds for each, or much more for a little more. */
const totals = {
  allLines: { most: 20_000, what: 'lines that are not blank' },
  // Of each quotation or item of a list the square of its depth.
  nesting: { most: 100_000, what: 'levels of quotations and lists in all, deep ones counted more often' },
  allEmphasis: { most: 60_000, what: 'signs of emphasis (*, _, ~)' },
  allBrackets: { most: 60_000, what: 'brackets' },
  footnotes: { most: 2000, what: 'marks of footnotes' },
  allCode: { most: 20_000, what: 'signs `' },
  cells: { most: 30_000, what: 'cells of tables' },
  addresses: { most: 10_000, what: 'addresses' },
} as const satisfies Record<string, Limit>;

type Counts = Record<keyof typeof limits, number>;
type TotalCounts = Record<keyof typeof totals, number>;

const none = zerosOf<keyof typeof limits>(limits);

/** Whether a text can be parsed in reasonable time; reports the first line at which it exceeds a limit. */
export function isParsable(file: string, text: string, report: Report): boolean {
  let counts: Counts = { ...none };
  const all: TotalCounts = zerosOf<keyof typeof totals>(totals);
  for (const [index, line] of text.split('\n').entries()) {
    // Matches `> > - 1. `, the marks of quotations and lists before a text; nothing in `text > text`.
    const text = line.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/u, '');
    const lead = line.slice(0, line.length - text.length);
    const isBlank = lead.trim() === '' && lead.length === line.length;
    if (isBlank) {
      counts = { ...none };
      continue;
    }
    countLine(line, lead, counts);
    countAll(line, counts.quotation === 0 ? 0 : counts.quotation + Math.floor(counts.indent / 2), all);
    const excess = findExcess(limits, counts) ?? findExcess(totals, all);
    if (!excess) continue;
    const message = `has more than ${excess.most} ${excess.what}`;
    const fix = 'divide the text by blank lines, or write it more simply';
    report({ file, line: index + 1, column: 1, message, fix });
    return false;
  }
  return true;
}

function zerosOf<K extends string>(table: Readonly<Record<K, Limit>>): Record<K, number> {
  return Object.fromEntries(Object.keys(table).map((key) => [key, 0])) as Record<K, number>; // its own keys
}

function findExcess<K extends string>(table: Readonly<Record<K, Limit>>, counts: Record<K, number>): Limit | undefined {
  for (const key in table) if (counts[key] > table[key].most) return table[key];
  return undefined;
}

function countLine(line: string, lead: string, counts: Counts): void {
  counts.quotation = lead.match(/[^\s\d]/gu)?.length ?? 0;
  counts.indent = lead.match(/[ \t]{3,}/gu)?.reduce((most, spaces) => Math.max(most, spaces.length), 0) ?? 0;
  counts.lines += 1;
  counts.emphasis += countOf(line, /[*_~]+/gu); // `**` is one sign
  counts.code += countOf(line, /`+/gu);
  let depth = 0;
  for (const bracket of line.match(/[[\]]/gu) ?? []) {
    counts.brackets += 1;
    depth = Math.max(0, depth + (bracket === '[' ? 1 : -1));
    counts.depth = Math.max(counts.depth, depth);
  }
}

function countAll(line: string, depth: number, all: TotalCounts): void {
  all.allLines += 1;
  all.nesting += depth * depth;
  all.allEmphasis += countOf(line, /[*_~]+/gu);
  all.allBrackets += countOf(line, /[[\]]/gu);
  all.footnotes += countOf(line, /\[\^/gu);
  all.allCode += countOf(line, /`/gu);
  all.cells += countOf(line, /\|/gu);
  all.addresses += countOf(line, /@|:\/\/|www\./giu); // in `a@b.c`, `http://b.c`, `www.b.c`; not in `b.c`
}

function countOf(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}
