/** A series as JSON: everything that its page says of each point, with the source as an object. */
import { correctionAddress, pointAddress, seriesAddress, wordsAddress } from '../core/addresses.ts';
import type { Point, Series, Site } from '../core/model.ts';
import { formatQuantity } from '../core/quantity.ts';
import { writeDate, writeSource } from './json-parts.ts';

/** A JSON text that ends with a line feed; addresses within the site begin with `siteAddress`. */
export function writeSeriesJson(series: Series, siteAddress = '', corrected?: Site['corrected']): string {
  const { id, title, dek, unit, licence, measures, points, headline } = series;
  const toPointData = (point: Point) => ({
    ...writePoint(point, siteAddress),
    address: siteAddress + pointAddress(series, point),
    corrections: (corrected?.get(point) ?? []).map(({ id, was, now, why, when }) => ({
      ...{ id, was, now, why, when: writeDate(when) },
      address: siteAddress + correctionAddress({ id }),
    })),
  });
  const data = {
    id,
    title,
    description: dek,
    unit,
    licence,
    address: siteAddress + seriesAddress(series),
    measures: measures.map(({ id, label, counts, scope, drawn }) => ({ id, label, counts, scope, drawn })),
    breaks: series.breaks.map(({ date, label, text }) => ({ date: writeDate(date), label, text })),
    contradictions: series.contradictions.map(({ accounts, ...own }) => ({
      ...own,
      accounts: accounts.map((point) => point.id),
    })),
    warnings: series.warnings,
    headline: headline.map((point) => point.id),
    points: points.map(toPointData),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function writePoint(point: Point, siteAddress: string): object {
  const { id, date, value, low, high, qualifier, status, measure, source, note, figure } = point;
  return {
    id,
    date: writeDate(date),
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    qualifier,
    text: formatQuantity(point),
    status,
    measure: measure.id,
    note,
    source: writeSource(source, siteAddress),
    words:
      figure && source.article
        ? { text: figure.text, address: siteAddress + wordsAddress(source.article, figure) }
        : null,
  };
}
