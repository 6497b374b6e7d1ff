import type { Article } from '../model.ts';
import type { Report } from '../problem.ts';
import type { Check } from './check.ts';

/** A number of an article that is a point of a series stands in both: as a figure in the text, as a row in the series. */
export const checkChartedFigures: Check = (site, report) => {
  for (const article of site.articles) {
    for (const annotation of article.annotations) {
      if (annotation.kind !== 'figure' || annotation.series === undefined || site.charted.has(annotation)) continue;
      const source = site.sources.find((candidate) => candidate.article === article);
      const { series, date, value, qualifier, status, text } = annotation;
      const row = `date ${date?.text ?? '(none)'}, value ${value ?? '(none)'}, ${qualifier}, ${status}`;
      const fix = source
        ? `correct the figure, or add the row ${row}, source_id ${source.id} to content/series/${series}.csv`
        : `add a source with \`article: ${article.slug}\` to content/sources.yaml, and the row ${row} to the series`;
      report({
        file: article.file,
        ...annotation.position,
        message: `no row of ${series} is the figure “${text}”`,
        fix,
      });
    }
  }
  for (const { id, points } of site.series) {
    for (const { source, figure, position } of points) {
      if (source.article && !figure) reportRow(`content/series/${id}.csv`, position, source.article, report);
    }
  }
};

function reportRow(file: string, position: { line: number; column: number }, article: Article, report: Report): void {
  const message = 'the article that this row names as its source has no such figure';
  const fix = `correct the row, or add a figure with its date, value, qualifier and status and its series to ${article.file}`;
  report({ file, ...position, message, fix });
}
