/** What charts need of a series: a build takes it from the model, a browser from the series’ own JSON. */
import type { AimOutcome, Entity, Measure, Point, Series, SeriesEvent, Source } from '../core/model.ts';

type Drawn =
  'id' | 'date' | 'value' | 'low' | 'high' | 'qualifier' | 'status' | 'note' | 'known' | 'later' | 'condition';

/** A point as far as a chart shows it. */
export interface ChartPoint extends Pick<Point, Drawn> {
  readonly measure: ChartMeasure;
  readonly source: Pick<Source, 'publisher' | 'grade'>;
  readonly outcome: Pick<AimOutcome, 'result' | 'text'> | undefined;
  /** The words of an article that give the number, where one does. */
  readonly figure: object | undefined;
}

/** A measure as far as a chart shows it. */
export type ChartMeasure = Pick<Measure, 'id' | 'label' | 'scope' | 'drawn'>;

/** An entity as far as an address needs it. */
export type ChartEntity = Pick<Entity, 'id' | 'type'>;

/** A dated event, with the entity whose page tells of it. */
export interface ChartEvent extends Pick<SeriesEvent, 'date' | 'label'> {
  readonly entity: ChartEntity | undefined;
}

/** A series as far as a chart shows it. */
export interface ChartSeries extends Pick<Series, 'title' | 'unit' | 'window' | 'asOf'> {
  readonly measures: readonly ChartMeasure[];
  readonly points: readonly ChartPoint[];
  readonly headline: readonly ChartPoint[];
  readonly breaks: readonly Pick<Series['breaks'][number], 'date' | 'label'>[];
  readonly events: readonly ChartEvent[];
}
