/** The stretches of years in which a series can be seen, each with its page. */
import { seriesAddress, viewAddress } from '../core/addresses.ts';
import type { Series, Stretch } from '../core/model.ts';
import { findSpan, formatYears } from './chart-words.ts';

/** One choice of years. */
export interface View {
  /** `2017–2021`, or `All years`. */
  readonly label: string;
  readonly stretch: Stretch;
  /** The last part of its address; undefined for the years that the series' own page shows. */
  readonly slug: string | undefined;
  readonly address: string;
}

/** The series' own years first, then its further ones, then all, each once. */
export function findViews(series: Series): readonly View[] {
  const own = formatYears(series.window);
  const all = formatYears(findSpan(series));
  const further = series.views.map((stretch) => [formatYears(stretch), stretch] as const);
  const named = new Map([...further, [all, findSpan(series)] as const].filter(([years]) => years !== own));
  return [
    { label: own === all ? 'All years' : own, stretch: series.window, slug: undefined, address: seriesAddress(series) },
    ...Array.from(named, ([years, stretch]) => ({
      label: years === all ? 'All years' : years,
      stretch,
      slug: years.replace('–', '-'),
      address: viewAddress(series, years),
    })),
  ];
}
