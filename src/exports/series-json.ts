/** A series as JSON: everything that its page says of each point, with the source as an object. */
import { pointAddress, seriesAddress, wordsAddress } from '../core/addresses.ts';
import type { Point, Series, Site, Stretch } from '../core/model.ts';
import { placePaths } from '../core/render.ts';
import { formatQuantity } from '../core/quantity.ts';
import { writeCorrection, writeDate, writeReference, writeSource } from './json-parts.ts';

/** A JSON text that ends with a line feed; addresses within the site begin with `siteAddress`. */
export function writeSeriesJson(series: Series, siteAddress = '', corrected?: Site['corrected']): string {
  const { id, title, dek, unit, licence, measures, points, headline } = series;
  const toPointData = (point: Point) => ({
    ...writePoint(point, siteAddress),
    address: siteAddress + pointAddress(series, point),
    corrections: (corrected?.get(point) ?? []).map((one) => writeCorrection(one, siteAddress)),
  });
  const data = {
    id,
    title,
    description: dek,
    unit,
    licence,
    address: siteAddress + seriesAddress(series),
    measures: measures.map(({ id, label, counts, scope, drawn }) => ({ id, label, counts, scope, drawn })),
    asOf: series.asOf ? writeDate(series.asOf) : null,
    window: writeStretch(series.window),
    breaks: series.breaks.map(({ date, label, text }) => ({ date: writeDate(date), label, text })),
    events: series.events.map(({ date, label, entity }) => ({
      date: writeDate(date),
      label,
      entity: entity ? writeReference(entity, siteAddress) : null,
    })),
    contradictions: series.contradictions.map(({ id, title, text, accounts }) => ({
      id,
      title,
      text,
      accounts: accounts.map((point) => point.id),
    })),
    warnings: series.warnings,
    method: placePaths(series.method, (path) => siteAddress + path),
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
    known: point.known ? writeDate(point.known) : null,
    later: point.later,
    condition: point.condition ?? null,
    outcome: writeOutcome(point.outcome, siteAddress),
    words:
      figure && source.article
        ? {
            text: figure.text,
            clause: figure.sentence,
            address: siteAddress + wordsAddress(source.article, figure),
          }
        : null,
  };
}

function writeStretch({ from, until }: Stretch): object {
  return { from: writeDate(from), until: writeDate(until) };
}

function writeOutcome(outcome: Point['outcome'], siteAddress: string): object | null {
  if (!outcome) return null;
  const sources = outcome.sources.map((source) => writeSource(source, siteAddress));
  return { result: outcome.result, text: outcome.text, sources };
}
