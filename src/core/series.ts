/** `content/series/<id>.md` and `<id>.csv` → a series. */
import { toHtml } from 'hast-util-to-html';
import { addKnowledge, addOutcomes, findContradictions, findHeadline, type ReportAt } from './aims.ts';
import { attemptFile, type Attempts } from './attempt.ts';
import type { ContentFile, ContentIndex } from './content-index.ts';
import type { Ledgers } from './ledger.ts';
import { parseMarkdownFile } from './markdown-file.ts';
import type { Article, Entity, Measure, Series, Source } from './model.ts';
import { parsePoints, type RowContext } from './points.ts';
import type { Report } from './problem.ts';
import type { Recall } from './recall.ts';
import { isBroken, reportRepeatedIds, resolverFor, type Incomplete } from './references.ts';
import { anyId } from './salvage.ts';
import { seriesSchema } from './schemas.ts';
import { validate } from './validate.ts';

/** What a series may refer to. */
export interface SeriesContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly articles: readonly Article[];
  readonly incomplete: Incomplete;
  /** The addresses of points that were given before. */
  readonly ledgers: Ledgers;
}

/** All series, the lead first, then by id. */
export function parseSeries(
  content: ContentIndex,
  context: SeriesContext,
  means: Attempts & Recall,
): readonly Series[] {
  const { report } = means;
  for (const { id, file } of content.rows) {
    if (content.series.some((series) => series.id === id) || isBroken(context.incomplete, 'series', id)) continue;
    report({ file, line: 1, column: 1, message: 'no series has these rows', fix: `add content/series/${id}.md` });
  }
  const all = content.series.flatMap((file) => {
    const rows = content.rows.find(({ id }) => id === file.id);
    return (
      attemptFile(file.file, (reportHere) => parseOne(file, rows, context, { ...means, report: reportHere }), means) ??
      []
    );
  });
  for (const other of all.filter(({ lead }) => lead).slice(1)) {
    report({
      file: other.file,
      line: 1,
      column: 1,
      message: 'is a second lead series',
      fix: 'keep `lead: true` in one series only',
    });
  }
  return all.sort((a, b) => Number(b.lead) - Number(a.lead)); // stable: the files came by id
}

function parseOne(
  content: ContentFile,
  rows: ContentFile | undefined,
  context: SeriesContext,
  recall: Recall,
): Series | undefined {
  const { id, file } = content;
  const { report } = recall;
  const { yaml, tree } = parseMarkdownFile(content, recall);
  const method = toHtml(tree);
  const { data, isLossy, lostFrom } = validate(seriesSchema, yaml, report);
  if (!yaml || !data) return undefined;
  reportRepeatedIds(data.measures, ['measures'], yaml, report);
  if (!rows) {
    const fix = `add content/series/${id}.csv`;
    if (!isBroken(context.incomplete, 'series', id)) report({ file, line: 1, column: 1, message: 'has no rows', fix });
    return undefined;
  }
  const measures = new Map<string, Measure>(data.measures.map((measure) => [measure.id, measure]));
  const lostMeasures = lostFrom('measures');
  let isWhole = !isLossy;
  const isBrokenHere: RowContext['isBroken'] = (what, name) => {
    const isLost =
      what === 'source'
        ? isBroken(context.incomplete, what, name)
        : lostMeasures.includes(name) || lostMeasures.includes(anyId);
    if (isLost) isWhole = false;
    return isLost;
  };
  const reportRow: Report = (problem) => {
    isWhole = false;
    report(problem);
  };
  const ledger = context.ledgers.get(id);
  const rowContext = { ...context, series: id, measures, isBroken: isBrokenHere, unit: data.unit, ledger };
  const rowsRead = parsePoints(rows.file, rows.text, rowContext, reportRow);
  const events = data.events.map(({ date, label, entity: entityId }, index) => {
    const resolve = resolverFor(yaml, context.incomplete, report);
    const entity =
      entityId === undefined ? undefined : resolve('entity', entityId, context.entities, ['events', index, 'entity']);
    return { date, label, entity };
  });
  // Where a row is missing, what refers to it misses it too: that is one mistake, not two.
  const reportAt: ReportAt = (path, message, fix) => {
    if (isWhole) report({ file, ...yaml.positionAt(path), message, fix });
  };
  const told = addOutcomes(data, rowsRead, { context: { ...context, yaml }, reportAt, report });
  const { asOf, points } = addKnowledge(told);
  const headline = findHeadline(data, points, reportAt);
  const contradictions = findContradictions(data, points, reportAt);
  return { ...data, id, file, points, headline, contradictions, events, asOf, method };
}
