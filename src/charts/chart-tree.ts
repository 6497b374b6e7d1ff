/** The geometry of a chart as SVG. */
import type { Element } from 'hast';
import type { ChartEntity, ChartPoint, ChartSeries } from './chart-series.ts';
import { formatDate } from '../core/partial-date.ts';
import type { Flag } from './flags.ts';
import { drawDotsTree, drawMarkTree } from './mark-tree.ts';
import type { Tick } from './axes.ts';
import type { Mark } from './marks.ts';
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
  /** Whether only the numbers of articles lead anywhere, and all other points are dots. */
  readonly isOverview: boolean;
  /** Where a point leads. */
  readonly hrefOf: (point: Pick<ChartPoint, 'id'>) => string;
  readonly entityHref: (entity: ChartEntity) => string;
}

/** The whole drawing: axes, flags, lines, marks, in the order in which one covers the other. */
export function drawChartTree(chart: Chart, paper: ChartPaper): Element {
  const { series, id, name, title, description, isOverview, hrefOf } = paper;
  const [dots, links] = isOverview ? partition(chart.marks) : [[], chart.marks];
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
    ...drawDotsTree(dots),
    ...links.map((mark) => {
      const label = chart.labels.get(mark);
      return drawMarkTree(mark, { series, href: hrefOf(mark.point), label, isStop: !isOverview });
    }),
  ]);
}

function partition(marks: readonly Mark[]): readonly [dots: readonly Mark[], links: readonly Mark[]] {
  return [marks.filter(({ point }) => !point.figure), marks.filter(({ point }) => point.figure)];
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
  const levels = valueTicks.filter(({ strong }) => !strong).map(({ at }) => `M${plot.left},${at}H${plot.right}`);
  const ticks = timeTicks.map(({ at }) => `M${at},${plot.bottom}v5`);
  const write = (name: string, { text }: Tick, place: { x: number; y: number; anchor: string }) =>
    toElement('text', { class: name, x: place.x, y: place.y, 'text-anchor': place.anchor }, [text]);
  return toElement('g', { 'aria-hidden': 'true' }, [
    levels.length > 0 && toElement('path', { class: 'grid', d: levels.join('') }),
    ticks.length > 0 && toElement('path', { class: 'tick-line', d: ticks.join('') }),
    ...valueTicks.map((tick) => write('tick', tick, { x: plot.left - 8, y: tick.at + 4, anchor: 'end' })),
    ...timeTicks.map((tick) => {
      const name = tick.strong ? 'tick tick-strong' : 'tick';
      return write(name, tick, { x: tick.at, y: plot.bottom + 20, anchor: 'middle' });
    }),
    toElement('line', { class: 'zero', x1: plot.left, x2: plot.right, y1: zero, y2: zero }),
  ]);
}

function drawFlag(flag: Flag, { plot }: Chart, { entityHref }: ChartPaper): Element {
  const { kind, date, x, top, stretches, text, whole, anchor, textX, textY, entity, later } = flag;
  const isBreak = kind === 'break';
  const label = toElement('text', { class: 'flag-label', x: textX, y: textY, 'text-anchor': anchor }, [text]);
  const d = isBreak
    ? `M${x},${top + 2}V${plot.top - 6}M${x - 3},${plot.top - 6}V${plot.bottom}M${x + 3},${plot.top - 6}V${plot.bottom}`
    : stretches.map(([start, end]) => `M${x},${start}V${end}`).join('');
  const height = plot.bottom - plot.top + 6;
  const words = `${formatDate(date)}: ${whole}`;
  return toElement('g', { class: later ? `flag flag-${kind} later` : `flag flag-${kind}` }, [
    toElement('title', {}, [words]),
    isBreak && toElement('rect', { class: 'gap', x: x - 3, y: plot.top - 6, width: 6, height }),
    toElement('path', { class: `flag-line flag-line-${kind}`, d }),
    // WebKit names no link by the text in a drawing.
    entity ? toElement('a', { 'aria-label': words, href: entityHref(entity) }, [label]) : label,
  ]);
}
