/** A series between two dates as SVG: the same drawing, whether a build or a browser asks for it. */
import type { Element } from 'hast';
import type { Stretch } from '../core/model.ts';
import { parseDate } from '../core/partial-date.ts';
import type { ChartSeries } from './chart-series.ts';
import { drawChartTree, type ChartPaper } from './chart-tree.ts';
import { formatStretch } from './chart-words.ts';
import type { Detail, Drawing } from './details.ts';
import { drawSeries } from './series-chart.ts';

/** A view of a series, and what its drawing is called and leads to. */
export interface ViewPaper extends Pick<ChartPaper, 'title' | 'description' | 'hrefOf' | 'entityHref'> {
  readonly series: ChartSeries;
  readonly view: Stretch;
  /** The years that a strip marks. */
  readonly shown?: Stretch | undefined;
  readonly detail: Detail;
  /** Unique on the page. */
  readonly id: string;
}

/** The drawing of a view in one size. */
export function drawViewTree(paper: ViewPaper, { name, width, height }: Drawing): Element {
  const { series, view, shown, detail, id } = paper;
  const chart = drawSeries(series, { width, height, ...view, shown, detail });
  return drawChartTree(chart, { ...paper, id: `${id}-${name}`, name, isOverview: detail === 'strip' });
}

/** The stretch between two dates; undefined where one is no date or the second ends first. */
export function parseStretch(first: string, last: string): Stretch | undefined {
  const [from, until] = [parseDate(first), parseDate(last)];
  return from && until && from.earliest <= until.latest ? { from, until } : undefined;
}

/** What a view is called: `US troops: 2019–2021`. */
export function writeViewTitle(series: Pick<ChartSeries, 'title'>, view: Stretch): string {
  return `${series.title}: ${formatStretch(view)}`;
}
