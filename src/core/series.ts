/** `content/series/<id>.md` and `<id>.csv` → a series. */
import { toHtml } from 'hast-util-to-html';
import type { ContentFile, ContentIndex } from './content-index.ts';
import { splitFrontMatter, type Yaml } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import type { Article, Entity, Measure, Point, Series, Source } from './model.ts';
import { compareDates, formatDate } from './partial-date.ts';
import { parsePoints } from './points.ts';
import type { Report } from './problem.ts';
import { reportRepeatedIds, resolverFor, type Incomplete } from './references.ts';
import { seriesSchema, type SeriesData } from './schemas.ts';
import { validate } from './validate.ts';

/** What a series may refer to. */
export interface SeriesContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly articles: readonly Article[];
  readonly incomplete: Incomplete;
}

/** All series, the lead first, then by id. */
export function parseSeries(content: ContentIndex, context: SeriesContext, report: Report): readonly Series[] {
  for (const { id, file } of content.rows) {
    if (content.series.some((series) => series.id === id)) continue;
    report({ file, line: 1, column: 1, message: 'no series has these rows', fix: `add content/series/${id}.md` });
  }
  const all = content.series.flatMap((file) => {
    const rows = content.rows.find(({ id }) => id === file.id);
    return parseOne(file, rows, context, report) ?? [];
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
  report: Report,
): Series | undefined {
  const { id, file, text } = content;
  const { yaml, body } = splitFrontMatter(file, text, report);
  const method = toHtml(parseMarkdown(file, body, report)).trim();
  const { data, isLossy } = validate(seriesSchema, yaml, report);
  if (!yaml || !data) return undefined;
  reportRepeatedIds(data.measures, ['measures'], yaml, report);
  if (!rows) {
    report({ file, line: 1, column: 1, message: 'has no rows', fix: `add content/series/${id}.csv` });
    return undefined;
  }
  const measures = new Map<string, Measure>(data.measures.map((measure) => [measure.id, measure]));
  const partial = new Set<'measure' | 'source'>();
  if (isLossy) partial.add('measure');
  if (context.incomplete.has('source')) partial.add('source');
  let isWhole = partial.size === 0;
  const reportRow: Report = (problem) => {
    isWhole = false;
    report(problem);
  };
  const points = parsePoints(rows.file, rows.text, { ...context, series: id, measures, partial }, reportRow);
  const events = data.events.map(({ date, label, entity: entityId }, index) => {
    const resolve = resolverFor(yaml, context.incomplete, report);
    const entity =
      entityId === undefined ? undefined : resolve('entity', entityId, context.entities, ['events', index, 'entity']);
    return { date, label, entity };
  });
  // Where a row is missing, the headline misses it too: that is one mistake, not two.
  const headline = findHeadline(data, points, yaml, isWhole ? report : () => undefined);
  return { ...data, id, file, measures: data.measures, points, headline, events, method };
}

/** The points that the headline names by date and source, in the order of time. */
function findHeadline(data: SeriesData, points: readonly Point[], yaml: Yaml, report: Report): readonly Point[] {
  const chosen = data.headline.flatMap(({ date, source }, index) => {
    const matches = points
      .filter(({ status, measure }) => status === 'reported' && measure.drawn === 'headline')
      .filter((point) => point.date.text === date.text && point.source.id === source);
    if (matches.length === 1) return matches;
    const message = `${matches.length === 0 ? 'no' : 'more than one'} reported row of a headline measure is of ${formatDate(date)} and from \`${source}\``;
    report({
      file: yaml.file,
      ...yaml.positionAt(['headline', index]),
      message,
      fix: 'name a date and a source that one row has',
    });
    return [];
  });
  return chosen.sort((a, b) => compareDates(a.date, b.date));
}
