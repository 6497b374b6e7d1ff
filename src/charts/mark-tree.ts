/** One point of a chart as SVG: a link to the words or the row that it rests on. */
import type { Element } from 'hast';
import type { ChartSeries } from './chart-series.ts';
import type { Mark } from './marks.ts';
import type { Label } from './place-labels.ts';
import { writePointTitle } from './point-words.ts';
import { toElement } from './svg-tree.ts';

/** What a mark needs besides its geometry. */
export interface MarkPaper {
  readonly series: ChartSeries;
  /** Where the point leads, as an address. */
  readonly href: string;
  readonly label: Label | undefined;
  /** Whether the Tab key stops at the point. */
  readonly isStop: boolean;
}

/** The mark with its title, its signs of what is left open, its shape and its label. */
export function drawMarkTree(mark: Mark, { series, href, label, isStop }: MarkPaper): Element {
  const { point, role, x, y, radius, halo } = mark;
  const names = ['mark', `mark-${role}`, `status-${point.status}`];
  if (point.figure) names.push('mark-own');
  if (point.later) names.push('later');
  const attributes = { href, class: names.join(' '), 'data-point': point.id, tabindex: isStop ? undefined : -1 };
  return toElement('a', attributes, [
    toElement('title', {}, [writePointTitle(series, point)]),
    isStop && toElement('circle', { class: 'hit', cx: x, cy: y, r: Math.max(radius + 2, 9) }),
    halo !== undefined && toElement('circle', { class: 'halo', cx: x, cy: y, r: halo }),
    ...drawSigns(mark),
    drawShape(mark),
    ...(label ? drawLabel(label) : []),
  ]);
}

function drawSigns({ x, y, range, limit, extent, lead }: Mark): readonly (Element | undefined)[] {
  const hook = limit !== undefined && limit > y ? -4 : 4;
  const path = (name: string, d: string) => toElement('path', { class: name, d });
  return [
    extent && path('extent', `M${extent.left},${y}H${extent.right}`),
    range && path('range', `M${x - 4},${range.top}h8M${x},${range.top}V${range.bottom}M${x - 4},${range.bottom}h8`),
    limit === undefined ? undefined : path('range', `M${x},${y}V${limit}m-4,${hook}l4,${-hook}l4,${hook}`),
    lead && path('lead', `M${lead.x},${lead.top}V${lead.bottom}`),
  ];
}

function drawShape({ point, role, x, y, radius }: Mark): Element | undefined {
  const reach = radius + 1;
  if (point.status === 'promised' && role === 'aim')
    return toElement('path', {
      class: 'shape shape-aim',
      d: `M${x},${y}m0,${-reach}l${reach},${reach}l${-reach},${reach}l${-reach},${-reach}Z`,
    });
  if (role === 'count')
    return toElement('rect', {
      class: 'shape shape-count',
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    });
  if (point.value === undefined && role !== 'aim') return undefined;
  const names = ['shape', `shape-${role}`, ...(point.status === 'estimated' ? ['shape-estimated'] : [])];
  return toElement('circle', { class: names.join(' '), cx: x, cy: y, r: radius });
}

function drawLabel({ leader, lines }: Label): readonly Element[] {
  const texts = lines.map(({ strong, rest, x, y, anchor }) =>
    toElement('text', { class: 'chart-label', x, y, 'text-anchor': anchor }, [
      strong !== '' && toElement('tspan', { class: 'chart-label-strong' }, [strong]),
      rest !== '' && ` ${rest}`,
    ]),
  );
  return leader ? [toElement('line', { class: 'leader', ...leader }), ...texts] : texts;
}
