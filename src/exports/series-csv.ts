/** A series as CSV (RFC 4180): the columns of its own file, then the point's id, its source and its corrections. */
import { articleAddress } from '../core/addresses.ts';
import { outcomes } from '../core/vocabulary.ts';
import type { Correction, Point, Series, Site } from '../core/model.ts';
import { writeLines } from './csv-table.ts';

const columns: Readonly<
  Record<string, (point: Point, siteAddress: string, corrections: readonly Correction[]) => string | number | undefined>
> = {
  date: ({ date }) => date.text,
  value: ({ value }) => value,
  value_low: ({ low }) => low,
  value_high: ({ high }) => high,
  qualifier: ({ qualifier }) => qualifier,
  status: ({ status }) => status,
  measure: ({ measure }) => measure.id,
  source_id: ({ source }) => source.id,
  note: ({ note }) => note,
  id: ({ id }) => id,
  known: ({ known }) => known?.text,
  condition: ({ condition }) => condition,
  outcome: ({ outcome }) => outcome && `${outcomes[outcome.result].label}: ${outcome.text}`,
  words: ({ figure }) => figure?.text,
  source_title: ({ source }) => source.title,
  source_publisher: ({ source }) => source.publisher,
  source_grade: ({ source }) => source.grade,
  source_url: ({ source }, siteAddress) =>
    source.url ?? (source.article && siteAddress + articleAddress(source.article)),
  corrections: (_point, _siteAddress, corrections) =>
    corrections.map(({ when, was, now }) => `${when.text}: ${was} → ${now}`).join('; '),
};

/** One line for each point in the order of the series, every line ended by CR and LF. */
export function writeSeriesCsv(series: Series, siteAddress = '', corrected?: Site['corrected']): string {
  const rows = series.points.map((point) =>
    Object.values(columns).map((read) => read(point, siteAddress, corrected?.get(point) ?? [])),
  );
  return writeLines([Object.keys(columns), ...rows]);
}
