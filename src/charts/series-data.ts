/** The JSON of a series → what charts need of it, so that a browser draws from the file that every reader can take along. */
import { openBounds, type PartialDate } from '../core/partial-date.ts';
import type { ChartEntity, ChartEvent, ChartMeasure, ChartPoint, ChartSeries } from './chart-series.ts';

/** A date in the JSON; a bound that is open or unknown is null. */
interface DateData extends Pick<PartialDate, 'approximate' | 'uncertain'> {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

interface PointData extends Pick<ChartPoint, 'id' | 'qualifier' | 'status' | 'note' | 'later' | 'source'> {
  readonly date: DateData;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: string;
  readonly known: DateData | null;
  readonly condition: string | null;
  readonly outcome: NonNullable<ChartPoint['outcome']> | null;
  readonly address: string;
  readonly words: { readonly address: string } | null;
}

interface EventData extends Pick<ChartEvent, 'label'> {
  readonly date: DateData;
  readonly entity: (ChartEntity & { readonly address: string }) | null;
}

/** The part of the JSON that charts are drawn from; `exports/series-json.ts` writes it. */
export interface SeriesData extends Pick<ChartSeries, 'title' | 'unit'> {
  readonly measures: readonly ChartMeasure[];
  readonly asOf: DateData | null;
  readonly window: { readonly from: DateData; readonly until: DateData };
  readonly breaks: readonly { readonly date: DateData; readonly label: string }[];
  readonly events: readonly EventData[];
  /** Ids of points. */
  readonly headline: readonly string[];
  readonly points: readonly PointData[];
}

/** A series with the addresses that its points and events lead to. */
export interface ReadSeries {
  readonly series: ChartSeries;
  readonly addressOf: (point: Pick<ChartPoint, 'id'>) => string;
  readonly entityAddressOf: (entity: Pick<ChartEntity, 'id'>) => string;
}

/** Reads what the site itself has written; a point whose measure is missing is left out. */
export function parseSeriesData(data: SeriesData): ReadSeries {
  const measures = new Map(data.measures.map((measure) => [measure.id, measure]));
  const points = data.points.flatMap((point) => toPoint(point, measures.get(point.measure)) ?? []);
  const byId = new Map(points.map((point) => [point.id, point]));
  const addresses = new Map(data.points.map(({ id, address, words }) => [id, words?.address ?? address]));
  const entities = new Map(data.events.map(({ entity }) => [entity?.id, entity?.address]));
  const { title, unit, window, asOf } = data;
  return {
    series: {
      title,
      unit,
      measures: data.measures,
      points,
      headline: data.headline.flatMap((id) => byId.get(id) ?? []),
      window: { from: toDate(window.from), until: toDate(window.until) },
      asOf: asOf ? toDate(asOf) : undefined,
      breaks: data.breaks.map(({ date, label }) => ({ date: toDate(date), label })),
      events: data.events.map(({ date, label, entity }) => ({
        date: toDate(date),
        label,
        entity: entity ?? undefined,
      })),
    },
    addressOf: ({ id }) => addresses.get(id) ?? '',
    entityAddressOf: ({ id }) => entities.get(id) ?? '',
  };
}

function toPoint(data: PointData, measure: ChartMeasure | undefined): ChartPoint | undefined {
  const { id, qualifier, status, note, later, source } = data;
  if (!measure) return undefined;
  return {
    ...{ id, qualifier, status, note, later, source, measure },
    date: toDate(data.date),
    value: data.value ?? undefined,
    low: data.low ?? undefined,
    high: data.high ?? undefined,
    known: data.known ? toDate(data.known) : undefined,
    condition: data.condition ?? undefined,
    outcome: data.outcome ?? undefined,
    figure: data.words ?? undefined,
  };
}

function toDate({ edtf, earliest, latest, approximate, uncertain }: DateData): PartialDate {
  return {
    text: edtf,
    earliest: earliest ?? openBounds.earliest,
    latest: latest ?? openBounds.latest,
    approximate,
    uncertain,
  };
}
