/** CSV with positions: every cell can say where it begins. */
import { parse, type CsvError } from 'csv-parse/sync';
import type { Edit, Report } from './problem.ts';

/** One cell: its text, and its place in the file. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** One row below the header: a cell for each column, under the column's name. */
export type Row<C extends string> = Readonly<Record<C, Cell>>;

/** The rows of a CSV file whose header has to be exactly `columns`, empty ones left out; one that cannot be read is reported. */
export function parseCsv<C extends string>(
  file: string,
  text: string,
  columns: readonly C[],
  report: Report,
): readonly Row<C>[] {
  const mark = [';', '\t'].find((one) => text.trimStart().startsWith(columns.join(one)));
  if (mark !== undefined) {
    const message = `has ${mark === ';' ? 'semicolons' : 'tabs'} between its cells`;
    report({ file, line: 1, column: 1, message, fix: 'save it with commas between them, in UTF-8' });
    return [];
  }
  const records = readRecords(file, text, report);
  if (!records) return [];
  const [header = [], ...rows] = records.filter((cells) => cells.some((cell) => cell.text !== ''));
  const names = header.map((cell) => cell.text).join(',');
  if (names !== columns.join(',')) {
    const message = names ? `the header is ${names}` : 'has no header';
    report({ file, line: header[0]?.line ?? 1, column: 1, message, fix: `write ${columns.join(',')}` });
    return [];
  }
  if (rows.length === 0)
    report({ file, line: 1, column: 1, message: 'has no rows', fix: 'add a row below the header' });
  return rows.flatMap((cells) => {
    if (cells.length === columns.length) return [toRow(cells, columns)];
    const [{ line, column }] = cells as [Cell]; // a row without a cell was left out
    const message = `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, not ${columns.length}`;
    report({
      file,
      line,
      column,
      message,
      fix: 'add or remove commas, and put a cell that holds a comma in quotation marks',
    });
    return [];
  });
}

/** The edit that writes a value into a cell, which keeps its quotation marks; undefined where the cell is not found as it is. */
export function toCellEdit(text: string, { text: old, line, column }: Cell, value: string): Edit | undefined {
  const raw = (text.split('\n')[line - 1] as string).slice(column - 1); // the line that the cell was read from
  const rest = raw.replace(/^[ \t]*"?/u, ''); // without the `"` of `"8,600"`; all of `8600`
  if (old === '' || !rest.startsWith(old)) return undefined;
  const start = column + raw.length - rest.length;
  return { line, column: start, end: { line, column: start + old.length }, text: value, isSafe: true };
}

function readRecords(file: string, text: string, report: Report): Cell[][] | undefined {
  const bytes = new TextEncoder().encode(text);
  const starts = lineStarts(bytes);
  let [next, line] = [0, 1];
  try {
    return parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      cast(value, context) {
        while (bytes[next] === 10 || bytes[next] === 13) next += 1; // line ends before the first cell of a row
        while ((starts[line] ?? Infinity) <= next) line += 1; // cells come in the order of the file
        const before = bytes.slice(starts[line - 1], next);
        next = context.bytes + 1;
        return { text: value.trim(), line, column: new TextDecoder().decode(before).length + 1 };
      },
    }) as unknown as Cell[][]; // `cast` makes a cell of every value
  } catch (error) {
    const { lines, message } = error as CsvError & { readonly lines: number }; // the parser throws no other
    const fix = 'close every quotation mark, and double those inside a cell';
    report({ file, line: lines, column: 1, message: `broken CSV: ${message}`, fix });
    return undefined;
  }
}

function lineStarts(bytes: Uint8Array): number[] {
  const starts = [0];
  bytes.forEach((byte, index) => {
    if (byte === 10) starts.push(index + 1);
  });
  return starts;
}

function toRow<C extends string>(cells: readonly Cell[], columns: readonly C[]): Row<C> {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Row<C>; // as many cells as columns
}
