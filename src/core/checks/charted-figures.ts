import type { Figure } from '../kinds/kinds.ts';
import type { Article } from '../model.ts';
import type { Report } from '../problem.ts';
import type { Check } from './check.ts';

/** A number of an article that is a point of a series stands in both: as a figure in the text, as a row in the series. */
export const checkChartedFigures: Check = (site, report) => {
  for (const article of site.articles) {
    for (const annotation of article.annotations) {
      if (annotation.kind !== 'figure' || annotation.series === undefined || site.charted.has(annotation)) continue;
      const source = site.sources.find((candidate) => candidate.article === article);
      const { series, date, text, position } = annotation;
      if (!date) {
        const fix = `add \`date:\` to the figure, with the date of its row in content/series/${series}.csv`;
        report({ file: article.file, ...position, message: `the figure “${text}” of ${series} has no date`, fix });
        continue;
      }
      const row = describeRow(annotation, date.text);
      const fix = source
        ? `correct the figure, or add the row ${row}, source_id ${source.id} to content/series/${series}.csv`
        : `add a source with \`article: ${article.slug}\` to content/sources.yaml, and the row ${row} to the series`;
      report({ file: article.file, ...position, message: `no row of ${series} is the figure “${text}”`, fix });
    }
  }
  for (const { id, points } of site.series) {
    for (const { source, figure, position } of points) {
      if (source.article && !figure) reportRow(`content/series/${id}.csv`, position, source.article, report);
    }
  }
};

/** `date 2020-11, value 4500, about, planned`. */
function describeRow({ value, low, high, qualifier, status }: Figure, date: string): string {
  const numbers = Object.entries({ value, value_low: low, value_high: high }).filter(
    ([, number]) => number !== undefined,
  );
  const cells = [['date', date], ...numbers].map(([column, cell]) => `${column} ${cell}`);
  return [...cells, qualifier, status].join(', ');
}

function reportRow(file: string, position: { line: number; column: number }, article: Article, report: Report): void {
  const message = 'the article that this row names as its source has no such figure';
  const fix = `correct the row, or add a figure with its date, value, qualifier and status and its series to ${article.file}`;
  report({ file, ...position, message, fix });
}
