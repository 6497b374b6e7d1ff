/** Tables as CSV (RFC 4180) that is safe to open in a spreadsheet. */

/** The name of each column, and what a row has in it. */
export type Columns<Row> = Readonly<Record<string, (row: Row, siteAddress: string) => string | number | undefined>>;

/** A line of names, then one line for each row, every line ended by CR and LF. */
export function writeTable<Row>(columns: Columns<Row>, rows: readonly Row[], siteAddress: string): string {
  return writeLines([
    Object.keys(columns),
    ...rows.map((row) => Object.values(columns).map((read) => read(row, siteAddress))),
  ]);
}

/** Lines of cells, every line ended by CR and LF. */
export function writeLines(lines: readonly (readonly (string | number | undefined)[])[]): string {
  return lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function writeCell(content: string | number | undefined): string {
  if (content === undefined) return '';
  const text = String(content);
  // Matches `=1+1`, `-a`, `＝1`; not `a=1`. A number may begin with a minus: matches `-12.5`; not `-a`.
  const isFormula = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe; // matches `a,b`; not `a b`
}
