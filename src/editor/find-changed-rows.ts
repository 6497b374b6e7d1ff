/** Finds rows of a series whose number, or a quotation in whose note, differs from an earlier version of the file. */
import { parseCsv } from '../core/csv.ts';
import type { Point, Series } from '../core/model.ts';
import { rowColumns } from '../core/points.ts';

/** A point, and what its row said in an earlier version: a number, a band or a quotation. */
export interface ChangedRow {
  readonly point: Point;
  readonly was: string;
}

/** What one row says: the same row in two versions has one date, status, measure and source. */
interface Row {
  readonly key: string;
  readonly numbers: string;
  readonly quotations: readonly string[];
}

/** Each step from an earlier text of the rows to what now stands; a row that is gone or new has not changed. */
export function findChangedRows(editions: readonly string[], { points }: Pick<Series, 'points'>): ChangedRow[] {
  const now = points.map((point) => ({ point, ...toRow(point) }));
  const changes = new Map<string, ChangedRow>();
  for (const edition of editions.map(readRows))
    for (const [key, olds] of Map.groupBy(edition, (row) => row.key))
      for (const part of ['numbers', 'quotations'] as const) {
        const [before, after] = [olds, now.filter((row) => row.key === key)].map((rows) =>
          rows.flatMap((row) => row[part]),
        );
        const other = now.find((row) => row.key === key && [row[part]].flat().some((each) => !before?.includes(each)));
        if (other)
          for (const was of before?.filter((each) => !after?.includes(each)) ?? [])
            changes.set(`${other.point.id} ${was}`, { point: other.point, was });
      }
  return [...changes.values()];
}

function readRows(text: string): Row[] {
  return parseCsv('', text, rowColumns, () => undefined).map((row) => {
    const toNumber = ({ text: digits }: { readonly text: string }) => (digits === '' ? undefined : Number(digits));
    const numbers = { value: toNumber(row.value), low: toNumber(row.value_low), high: toNumber(row.value_high) };
    const { date, status, measure, source_id, note } = row;
    return {
      key: [date, status, measure, source_id].map((cell) => cell.text).join(),
      numbers: formatNumbers(numbers),
      quotations: quotationsIn(note.text),
    };
  });
}

function toRow({ date, status, measure, source, note, ...numbers }: Point): Row {
  const key = [date.text, status, measure.id, source.id].join();
  return { key, numbers: formatNumbers(numbers), quotations: quotationsIn(note) };
}

/** `8600`, `4000–5000`, or `4500 (4000–5000)`. */
function formatNumbers({ value, low, high }: Pick<Point, 'value' | 'low' | 'high'>): string {
  const band = low === undefined && high === undefined ? '' : `${low ?? ''}–${high ?? ''}`;
  return value === undefined ? band : [value, band && `(${band})`].filter(Boolean).join(' ');
}

function quotationsIn(note: string): string[] {
  return note.match(/“[^“”]+”|"[^"]+"/gu) ?? []; // matches `“about 1,000”`; not `about 1,000`
}
