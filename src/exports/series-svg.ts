/** The chart of a series as a file of its own, with its looks in it. */
import type { ChartEntity } from '../charts/chart-series.ts';
import { writeChartWords } from '../charts/chart-words.ts';
import { details, type Drawing } from '../charts/details.ts';
import { toPointAddresses } from '../charts/point-words.ts';
import { toElement } from '../charts/svg-tree.ts';
import { drawViewTree, writeViewTitle } from '../charts/view-tree.ts';
import { writeSvgFile } from '../charts/write-svg.ts';
import { entityAddress } from '../core/addresses.ts';
import type { Point, Series, Stretch } from '../core/model.ts';

/** The looks of a chart on paper; the page has its own, from role tokens. */
const looks = `
text { font-family: system-ui, sans-serif; font-size: 12px; fill: #5a5751 }
.chart-label { font-size: 13px } .chart-label-strong { font-weight: 650; fill: #1c1b19 }
.flag-label { fill: #6b3fa0 } .flag-break .flag-label { fill: #5a5751 }
.grid, .tick-line { stroke: #dcd8cd } .zero { stroke: #1c1b19 } .gap { fill: #fbfaf6 }
.line-headline { fill: none; stroke: #1c1b19; stroke-width: 2 } .line-quiet { fill: none; stroke: #706b62 }
.line-headline.later { stroke: #6b3fa0; stroke-width: 1.5 }
.band { fill: none; stroke: #dcd8cd; stroke-width: 4 } .hit { fill: none }
.shape-headline { fill: #1c1b19 } .shape-report, .shape-count, .shape-quiet { fill: #706b62 }
.later .shape-headline, .later .shape-report, .later .shape-count { fill: #6b3fa0 }
.shape-aim, .lead { fill: none; stroke: #8a5a00; stroke-width: 1.75 } .lead { stroke-dasharray: 4 3 }
.shape-estimated { fill: none; stroke: #5a5751; stroke-dasharray: 1.5 1.5 }
.halo { fill: #5a5751; fill-opacity: .16 } .mark-aim .halo { fill: #8a5a00 }
.extent, .range, .leader { fill: none; stroke: #5a5751 }
.flag-line { fill: none; stroke: #6b3fa0 } .flag-line-event { stroke-dasharray: 1.5 3 } .flag-line-break { stroke: #5a5751 }
`;

/** A drawing of a series for a place of its own. */
export interface SeriesPicture {
  readonly size: Drawing;
  readonly stretch: Stretch;
  /** CSS that has the last word on its looks. */
  readonly looks?: string;
  readonly siteAddress?: string;
}

/** The years that the series' page shows, with what became known later in another color. */
export function writeSeriesSvg(series: Series, siteAddress = ''): string {
  return writeSeriesPicture(series, { size: details.full.drawings[0], stretch: series.window, siteAddress });
}

/** A series between two dates, as large as asked for. */
export function writeSeriesPicture(series: Series, picture: SeriesPicture): string {
  const { size, stretch: view, looks: own = '', siteAddress = '' } = picture;
  const addressOf = toPointAddresses(series);
  const paper = {
    ...{ series, view, detail: 'full' as const, id: series.id, title: writeViewTitle(series, view) },
    description: writeChartWords(series, view, true).join(' '),
    hrefOf: (point: Pick<Point, 'id'>) => siteAddress + addressOf(point),
    entityHref: (entity: ChartEntity) => siteAddress + entityAddress(entity),
  };
  const tree = drawViewTree(paper, size);
  const [, , width, height] = String(tree.properties['viewBox']).split(' ');
  const pixels = { width, height };
  const sheet = toElement('rect', { ...pixels, fill: '#fbfaf6' });
  const children = [toElement('style', {}, [looks + own]), sheet, ...tree.children];
  return writeSvgFile({ ...tree, properties: { ...tree.properties, ...pixels }, children });
}
