/** What a series says of single rows of its own: conditions and outcomes, contradictions, and the headline. */
import type { Path, Yaml } from './front-matter.ts';
import type { AimOutcome, Contradiction, Point, Source } from './model.ts';
import { compareDates, formatDate, isAfter, type PartialDate } from './partial-date.ts';
import type { Report } from './problem.ts';
import { resolverFor, type Incomplete } from './references.ts';
import type { SeriesData } from './schemas.ts';
import { isLevelStatus } from './vocabulary.ts';

type PointRef = SeriesData['headline'][number];

/** Reports at a path of the series' frontmatter. */
export type ReportAt = (path: Path, message: string, fix: string) => void;

/** The points that a reference means: of its date, its source, and its value where it has one. */
function findReferred({ date, source, value }: PointRef, points: readonly Point[]): readonly Point[] {
  return points
    .filter((point) => point.date.text === date.text && point.source.id === source)
    .filter((point) => value === undefined || point.value === value);
}

/** The points that the headline names, in the order of time. */
export function findHeadline(data: SeriesData, points: readonly Point[], reportAt: ReportAt): readonly Point[] {
  const levels = points.filter(({ status, measure }) => status === 'reported' && measure.drawn === 'headline');
  const chosen = data.headline.flatMap((reference, index) => {
    const matches = findReferred(reference, levels);
    if (matches.length === 1) return matches;
    const message = `${matches.length === 0 ? 'no' : 'more than one'} reported row of a headline measure is of ${formatDate(reference.date)} and from \`${reference.source}\``;
    reportAt(['headline', index], message, 'name a date and a source that one row has');
    return [];
  });
  return chosen.sort((a, b) => compareDates(a.date, b.date));
}

/** The contradictions with the points that disagree. */
export function findContradictions(
  data: SeriesData,
  points: readonly Point[],
  reportAt: ReportAt,
): readonly Contradiction[] {
  return data.contradictions.map(({ title, text, accounts }, index) => {
    const found = accounts.flatMap((reference, position) => {
      const matches = findReferred(reference, points);
      if (matches.length === 0) {
        const message = `no row is of ${formatDate(reference.date)} and from \`${reference.source}\``;
        reportAt(['contradictions', index, 'accounts', position], message, 'name a date and a source that a row has');
      }
      return matches;
    });
    const own = found.toSorted((a, b) => compareDates(a.date, b.date) || (a.value ?? 0) - (b.value ?? 0));
    return { id: `differ-${index + 1}`, title, text, accounts: own };
  });
}

/** What an outcome may rest on. */
export interface AimContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly incomplete: Incomplete;
  readonly yaml: Yaml;
}

/** The points with the conditions and outcomes that the series gives them. */
export function addOutcomes(
  data: SeriesData,
  points: readonly Point[],
  { context, reportAt, report }: { readonly context: AimContext; readonly reportAt: ReportAt; readonly report: Report },
): readonly Point[] {
  const resolve = resolverFor(context.yaml, context.incomplete, report);
  const aims = points.filter(({ status }) => !isLevelStatus(status));
  const told = new Map<Point, Pick<Point, 'condition' | 'outcome'>>();
  data.aims.forEach((aim, index) => {
    const sources = aim.sources.flatMap(
      (id, position) => resolve('source', id, context.sources, ['aims', index, 'sources', position]) ?? [],
    );
    const outcome = toOutcome(aim, sources, (message, fix) => reportAt(['aims', index], message, fix));
    const matches = findReferred(aim, aims);
    if (matches.length === 0) {
      const message = `no planned, announced or promised row is of ${formatDate(aim.date)} and from \`${aim.source}\``;
      reportAt(['aims', index], message, 'name a date and a source that such a row has');
    }
    for (const point of matches) told.set(point, { condition: aim.condition, outcome });
  });
  return points.map((point) => ({ ...point, ...told.get(point) }));
}

/** An outcome is told in words and with a source, or it is not recorded at all. */
function toOutcome(
  { outcome: result, text, sources: ids }: SeriesData['aims'][number],
  sources: readonly Source[],
  report: (message: string, fix: string) => void,
): AimOutcome | undefined {
  if (result !== undefined && text !== undefined && ids.length > 0) return { result, text, sources };
  if (result !== undefined || text !== undefined || ids.length > 0)
    report('the outcome is not complete', 'give `outcome:`, `text:` and `sources:`, or none of them');
  return undefined;
}

/** The day up to which a series' chart knows things at first, and each point with whether it was known only later. */
export function addKnowledge(points: readonly Point[]): {
  readonly asOf: PartialDate | undefined;
  readonly points: readonly Point[];
} {
  const days = points.flatMap(({ source }) => source.article?.published ?? []);
  const asOf = days.toSorted(compareDates).at(-1);
  return { asOf, points: points.map((point) => ({ ...point, later: asOf !== undefined && isLater(point, asOf) })) };
}

/** A number whose source bears no date could be known from the day it speaks of. */
function isLater({ known, date, status }: Point, asOf: PartialDate): boolean {
  return known ? isAfter(known, asOf) : isLevelStatus(status) && isAfter(date, asOf);
}
