/** The geometry of a chart as SVG. */
import type { Element } from 'hast';
import type { ChartEntity, ChartPoint, ChartSeries } from './chart-series.ts';
import { formatDate } from '../core/partial-date.ts';
import type { Flag } from './flags.ts';
import { drawMarkTree } from './mark-tree.ts';
import type { Chart } from './series-chart.ts';
import { toElement } from './svg-tree.ts';

/** What a drawing needs besides its geometry. */
export interface ChartPaper {
  readonly series: ChartSeries;
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Whether the Tab key stops at the points. */
  readonly isStop: boolean;
  /** Where a point leads. */
  readonly hrefOf: (point: Pick<ChartPoint, 'id'>) => string;
  readonly entityHref: (entity: ChartEntity) => string;
}

/** The whole drawing: axes, flags, lines, marks, in the order in which one covers the other. */
export function drawChartTree(chart: Chart, paper: ChartPaper): Element {
  const { series, id, name, title, description, isStop, hrefOf } = paper;
  const lines = (kind: 'headline' | 'quiet') =>
    chart[kind].map(({ path, later }) =>
      toElement('path', { class: later ? `line-${kind} later` : `line-${kind}`, d: path }),
    );
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `chart-drawing chart-drawing-${name}`,
    viewBox: `0 0 ${chart.width} ${chart.height}`,
    role: 'group',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-description`,
  };
  return toElement('svg', attributes, [
    toElement('title', { id: `${id}-title` }, [title]),
    toElement('desc', { id: `${id}-description` }, [description]),
    drawWindow(chart),
    drawAxes(chart),
    ...chart.flags.map((flag) => drawFlag(flag, chart, paper)),
    ...chart.bands.map((d) => toElement('path', { class: 'band', d })),
    ...lines('quiet'),
    ...lines('headline'),
    ...chart.marks.map((mark) =>
      drawMarkTree(mark, { series, href: hrefOf(mark.point), label: chart.labels.get(mark), isStop }),
    ),
  ]);
}

function drawWindow({ window, plot }: Chart): Element | undefined {
  if (!window) return undefined;
  const { left, right } = window;
  return toElement('rect', {
    class: 'window',
    x: left,
    y: plot.top,
    width: right - left,
    height: plot.bottom - plot.top,
  });
}

function drawAxes({ plot, zero, valueTicks, timeTicks }: Chart): Element {
  const level = (name: string, at: number) =>
    toElement('line', { class: name, x1: plot.left, x2: plot.right, y1: at, y2: at });
  return toElement('g', { 'aria-hidden': 'true' }, [
    ...valueTicks.flatMap(({ at, text, strong }) => [
      strong ? undefined : level('grid', at),
      toElement('text', { class: 'tick', x: plot.left - 8, y: at + 4, 'text-anchor': 'end' }, [text]),
    ]),
    ...timeTicks.flatMap(({ at, text, strong }) => [
      toElement('line', { class: 'tick-line', x1: at, x2: at, y1: plot.bottom, y2: plot.bottom + 5 }),
      toElement(
        'text',
        { class: strong ? 'tick tick-strong' : 'tick', x: at, y: plot.bottom + 20, 'text-anchor': 'middle' },
        [text],
      ),
    ]),
    level('zero', zero),
  ]);
}

function drawFlag(flag: Flag, { plot }: Chart, { isStop, entityHref }: ChartPaper): Element {
  const { kind, date, x, top, stretches, text, whole, anchor, textX, textY, entity, later } = flag;
  const isBreak = kind === 'break';
  const label = toElement('text', { class: 'flag-label', x: textX, y: textY, 'text-anchor': anchor }, [text]);
  const d = isBreak
    ? `M${x},${top + 2}V${plot.top - 6}M${x - 3},${plot.top - 6}V${plot.bottom}M${x + 3},${plot.top - 6}V${plot.bottom}`
    : stretches.map(([start, end]) => `M${x},${start}V${end}`).join('');
  const height = plot.bottom - plot.top + 6;
  return toElement('g', { class: later ? `flag flag-${kind} later` : `flag flag-${kind}` }, [
    toElement('title', {}, [`${formatDate(date)}: ${whole}`]),
    isBreak && toElement('rect', { class: 'gap', x: x - 3, y: plot.top - 6, width: 6, height }),
    toElement('path', { class: `flag-line flag-line-${kind}`, d }),
    entity ? toElement('a', { href: entityHref(entity), tabindex: isStop ? undefined : -1 }, [label]) : label,
  ]);
}
