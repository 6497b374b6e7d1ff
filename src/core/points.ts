/** The rows of a series' CSV → points. */
import { toPointWords } from './address-book.ts';
import { parseCsv, toCellEdit, type Cell, type Row } from './csv.ts';
import type { Claim, Figure } from './kinds/kinds.ts';
import { isClosed, type Ledger } from './ledger.ts';
import { meantDate, meantNumber } from './meant-value.ts';
import type { Article, Measure, Point, Source } from './model.ts';
import { meantWord, nearestWord } from './nearest.ts';
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
  /** Whether an id may be one whose entry is broken: that is reported there. */
  readonly isBroken: (what: 'measure' | 'source', id: string) => boolean;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly articles: readonly Article[];
  readonly unit: string;
  /** The addresses that points were given before. */
  readonly ledger: Ledger | undefined;
}

/** The points of a file in the order of its rows; every row that does not hold is reported with line and column. */
export function parsePoints(file: string, text: string, context: RowContext, report: Report): readonly Point[] {
  const seen = new Set<string>();
  const points = parseCsv(file, text, rowColumns, report).flatMap((row) => {
    const reportCell: ReportCell = (cell, message, fix, meant) => {
      const edit = meant === undefined ? undefined : toCellEdit(text, cell, meant);
      report({ file, line: cell.line, column: cell.column, message, fix, edit });
    };
    const point = toPoint(row, context, reportCell);
    if (!point) return [];
    const all = [row.date, row.source_id, row.status, row.measure, row.value, row.value_low, row.value_high];
    const key = all.map((cell) => cell.text).join();
    if (seen.has(key)) {
      reportCell(row.date, 'repeats a row: same date, source, status, measure and values', 'remove one of the two');
      return [];
    }
    seen.add(key);
    return [point];
  });
  return giveIds(points, context);
}

/** The points under the ids that the ledger keeps for them; others get one of their own that nothing had. */
function giveIds(points: readonly Point[], { unit, ledger }: RowContext): readonly Point[] {
  const entries = ledger?.entries ?? [];
  const taken = new Set(entries.filter(isClosed).map(({ id }) => id));
  const known = Map.groupBy(entries, ({ words }) => words);
  const keptIds = points.map((point) => {
    const same = known.get(toPointWords(point, unit)) ?? [];
    const entry = same.find(({ id }) => !taken.has(id) && id.startsWith(point.id));
    if (entry) taken.add(entry.id);
    return entry?.id;
  });
  return points.map((point, index) => {
    const id = keptIds[index] ?? findId(point, taken);
    taken.add(id);
    return { ...point, id };
  });
}

/** The point's own id; where another has it, with the measure, then with the value, then with a number behind it. */
function findId({ id, measure, value }: Point, taken: ReadonlySet<string>): string {
  const names = [id, `${id}-${measure.id.replaceAll('_', '-')}`, `${id}-${value ?? 'band'}`];
  return names.find((name) => !taken.has(name)) ?? `${id}-row-${taken.size + 1}`;
}

/** Reports a mistake in a cell; `meant` is what the cell can only have meant. */
type ReportCell = (cell: Cell, message: string, fix: string, meant?: string) => void;

function toPoint(row: SeriesRow, context: RowContext, reportCell: ReportCell): Point | undefined {
  const date = parseDate(row.date.text);
  if (!date)
    reportCell(
      row.date,
      `“${row.date.text}” is not a date`,
      'write YYYY, YYYY-MM or YYYY-MM-DD',
      meantDate(row.date.text),
    );
  const [value, low, high] = [row.value, row.value_low, row.value_high].map((cell) => numberIn(cell, reportCell));
  const qualifier = wordIn(row.qualifier, qualifiers, reportCell);
  const status = wordIn(row.status, statuses, reportCell);
  const lookUp = <T>(cell: Cell, what: 'measure' | 'source', known: ReadonlyMap<string, T>): T | undefined => {
    const found = known.get(cell.text);
    if (found === undefined && !context.isBroken(what, cell.text)) {
      const ids = [...known.keys()].slice(0, 500);
      reportCell(cell, `no ${what} has the id “${cell.text}”`, suggestion(cell.text, ids), meantWord(cell.text, ids));
    }
    return found;
  };
  const measure = lookUp(row.measure, 'measure', context.measures);
  const source = lookUp(row.source_id, 'source', context.sources);
  if ([row.value, row.value_low, row.value_high].every((cell) => cell.text === '')) {
    reportCell(row.value, 'the row has no number', 'fill in value, or value_low and value_high');
    return undefined;
  }
  if (isOutside(value, low, high))
    reportCell(row.value, 'the value lies outside its own bounds', 'correct value, value_low or value_high');
  if (!date || !qualifier || !status || !measure || !source) return undefined;
  const figure = findFigure({ date, value, qualifier, status, source }, context);
  const id = `pt-${toAddressPart(date.text)}-${source.id}`;
  const position = { line: row.source_id.line, column: row.source_id.column };
  const known = source.date ?? source.article?.published;
  const claim = figure && findClaim(figure, source.article);
  const facts = { date, value, low, high, qualifier, status, measure, source, note: row.note.text };
  const untold = { later: false, condition: undefined, outcome: undefined };
  return { id, position, ...facts, known, ...untold, figure, claim };
}

/** `2020-09~/..` as `2020-09-to-open`: a date in the letters that an address may hold. */
function toAddressPart(text: string): string {
  const sides = text.split('/').map((side) => (side === '' ? 'unknown' : side.replaceAll('..', '-to-')));
  const whole = sides.map((side) => (side === '-to-' ? 'open' : side)).join('-to-');
  return whole
    .toLowerCase()
    .replace(/[^a-z0-9-]/gu, '')
    .replace(/^-|-$/gu, '');
}

function numberIn(cell: Cell, reportCell: ReportCell): number | undefined {
  if (cell.text === '') return undefined;
  const isNumber = /^-?\d+(?:\.\d+)?$/u.test(cell.text); // `8600`, not `8,600`
  if (isNumber && Number.isSafeInteger(Math.trunc(Number(cell.text)))) return Number(cell.text);
  if (isNumber) reportCell(cell, 'the number is too large to be told exactly', 'give it in a larger unit');
  else reportCell(cell, `“${cell.text}” is not a number`, 'write digits only', meantNumber(cell.text)?.toString());
  return undefined;
}

function wordIn<K extends Qualifier | Status>(
  cell: Cell,
  table: Record<K, unknown>,
  reportCell: ReportCell,
): K | undefined {
  const words = Object.keys(table) as K[]; // the keys of the table
  const word = words.find((key) => key === cell.text);
  if (!word)
    reportCell(cell, `“${cell.text}” is not known here`, suggestion(cell.text, words), meantWord(cell.text, words));
  return word;
}

function suggestion(word: string, words: readonly string[]): string {
  const near = nearestWord(word, words);
  if (near) return `did you mean ${near}?`;
  return words.length === 0 || words.length > 12 ? 'declare it first' : `use one of ${words.join(', ')}`;
}

function isOutside(value: number | undefined, low: number | undefined, high: number | undefined): boolean {
  const [least, most] = [low ?? -Infinity, high ?? Infinity];
  return least > most || (value !== undefined && (value < least || value > most));
}

/** The statement that the words of a number stand in, the shortest of them. */
function findClaim(figure: Figure, article: Article | undefined): Claim | undefined {
  const around = article?.annotations
    .filter((annotation) => annotation.kind === 'claim')
    .filter(({ block, start, end }) => block === figure.block && start < figure.end && figure.start < end);
  return around?.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
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
