/** The rows of a series' CSV → points. */
import { parseCsv, type Cell, type Row } from './csv.ts';
import type { Figure } from './kinds/kinds.ts';
import type { Article, Measure, Point, Source } from './model.ts';
import { nearestWord } from './nearest.ts';
import { parseDate } from './partial-date.ts';
import type { Report } from './problem.ts';
import { qualifiers, statuses, type Qualifier, type Status } from './vocabulary.ts';

/** The columns of a series' CSV, in order. */
export const rowColumns = [
  'date',
  'value',
  'value_low',
  'value_high',
  'qualifier',
  'status',
  'measure',
  'source_id',
  'note',
] as const;

type SeriesRow = Row<(typeof rowColumns)[number]>;

/** What rows may refer to. */
export interface RowContext {
  readonly series: string;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly articles: readonly Article[];
}

/** A point and the row that it was made of. */
export interface PlacedPoint {
  readonly point: Point;
  readonly row: SeriesRow;
}

/** The points of a file in the order of its rows; every row that does not hold is reported with line and column. */
export function parsePoints(file: string, text: string, context: RowContext, report: Report): readonly PlacedPoint[] {
  const ids = new Set<string>();
  return parseCsv(file, text, rowColumns, report).flatMap((row) => {
    const point = toPoint(row, context, (cell, message, fix) => {
      report({ file, line: cell.line, column: cell.column, message, fix });
    });
    if (!point) return [];
    const id = [point.id, `${point.id}-${row.measure.text.replaceAll('_', '-')}`, `${point.id}-${point.value}`].find(
      (name) => !ids.has(name),
    );
    if (id === undefined) {
      const message = 'repeats a row: same date, source, status, measure and value';
      report({ file, line: row.date.line, column: row.date.column, message, fix: 'remove one of the two' });
      return [];
    }
    ids.add(id);
    return [{ point: { ...point, id }, row }];
  });
}

type ReportCell = (cell: Cell, message: string, fix: string) => void;

function toPoint(row: SeriesRow, context: RowContext, reportCell: ReportCell): Point | undefined {
  const date = parseDate(row.date.text);
  if (!date) reportCell(row.date, `“${row.date.text}” is not a date`, 'write YYYY, YYYY-MM or YYYY-MM-DD');
  const [value, low, high] = [row.value, row.value_low, row.value_high].map((cell) => numberIn(cell, reportCell));
  const qualifier = wordIn(row.qualifier, qualifiers, reportCell);
  const status = wordIn(row.status, statuses, reportCell);
  const measure = lookUp(row.measure, 'measure', context.measures, reportCell);
  const source = lookUp(row.source_id, 'source', context.sources, reportCell);
  if ([row.value, row.value_low, row.value_high].every((cell) => cell.text === '')) {
    reportCell(row.value, 'the row has no number', 'fill in value, or value_low and value_high');
    return undefined;
  }
  if (isOutside(value, low, high))
    reportCell(row.value, 'the value lies outside its own bounds', 'correct value, value_low or value_high');
  if (!date || !qualifier || !status || !measure || !source) return undefined;
  const figure = findFigure({ date, value, qualifier, status, source }, context);
  const id = `pt-${date.text.replace('~', '')}-${source.id}`;
  const position = { line: row.source_id.line, column: row.source_id.column };
  return { id, position, date, value, low, high, qualifier, status, measure, source, note: row.note.text, figure };
}

function numberIn(cell: Cell, reportCell: ReportCell): number | undefined {
  if (cell.text === '') return undefined;
  if (/^-?\d+(?:\.\d+)?$/u.test(cell.text)) return Number(cell.text); // `8600`, not `8,600`
  reportCell(cell, `“${cell.text}” is not a number`, 'write digits only');
  return undefined;
}

function wordIn<K extends Qualifier | Status>(
  cell: Cell,
  table: Record<K, unknown>,
  reportCell: ReportCell,
): K | undefined {
  const words = Object.keys(table) as K[]; // the keys of the table
  const word = words.find((key) => key === cell.text);
  if (!word) reportCell(cell, `“${cell.text}” is not known here`, suggestion(cell.text, words));
  return word;
}

function lookUp<T>(cell: Cell, what: string, known: ReadonlyMap<string, T>, reportCell: ReportCell): T | undefined {
  const found = known.get(cell.text);
  if (!found)
    reportCell(cell, `no ${what} has the id “${cell.text}”`, suggestion(cell.text, [...known.keys()].slice(0, 500)));
  return found;
}

function suggestion(word: string, words: readonly string[]): string {
  const near = nearestWord(word, words);
  return near ? `did you mean ${near}?` : words.length > 12 ? 'declare it first' : `use one of ${words.join(', ')}`;
}

function isOutside(value: number | undefined, low: number | undefined, high: number | undefined): boolean {
  const [least, most] = [low ?? -Infinity, high ?? Infinity];
  return least > most || (value !== undefined && (value < least || value > most));
}

/** The words of an article that give a row's number. */
function findFigure(
  row: Pick<Point, 'date' | 'value' | 'qualifier' | 'status' | 'source'>,
  context: RowContext,
): Figure | undefined {
  const article = context.articles.find((candidate) => candidate === row.source.article);
  return article?.annotations
    .filter((annotation) => annotation.kind === 'figure')
    .filter(({ series, date }) => series === context.series && date?.text === row.date.text)
    .find(
      ({ value, qualifier, status }) => value === row.value && qualifier === row.qualifier && status === row.status,
    );
}
