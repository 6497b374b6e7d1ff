import type { Check } from './check.ts';

/** Every figure that names a series has its own row there, with the article as its source. */
export const checkChartedFigures: Check = (site, report) => {
  for (const article of site.articles) {
    for (const annotation of article.annotations) {
      if (annotation.kind !== 'figure' || annotation.series === undefined || site.charted.has(annotation)) continue;
      const source = site.sources.find((candidate) => candidate.article === article);
      const row = `date ${annotation.date?.text ?? '(none)'}, value ${annotation.value ?? '(none)'}, status ${annotation.status}`;
      const fix = source
        ? `add the row ${row}, source_id ${source.id} to content/series/${annotation.series}.csv, or correct the figure`
        : `add a source with \`article: ${article.slug}\` to content/sources.yaml, and the row ${row} to the series`;
      report({
        file: article.file,
        ...annotation.position,
        message: `no row of ${annotation.series} is the figure “${annotation.text}”`,
        fix,
      });
    }
  }
};
