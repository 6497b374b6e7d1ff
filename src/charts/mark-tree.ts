/** One point of a chart as SVG: a link to the words or the row that it rests on. */
import type { Element } from 'hast';
import { toLength } from './boxes.ts';
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
  const { point, x, y, radius, halo } = mark;
  const attributes = {
    href,
    class: `mark ${writeNames(mark)}`,
    'data-point': point.id,
    tabindex: isStop ? undefined : -1,
  };
  return toElement('a', attributes, [
    toElement('title', {}, [writePointTitle(series, point)]),
    isStop && toElement('circle', { class: 'hit', cx: x, cy: y, r: Math.max(radius + 2, 9) }),
    halo !== undefined && toElement('circle', { class: 'halo', cx: x, cy: y, r: halo }),
    ...drawSigns(mark),
    drawShape(mark),
    ...(label ? drawLabel(label) : []),
  ]);
}

/** Marks that show their place alone, and lead nowhere: one path for all that look alike and are switched together. */
export function drawDotsTree(marks: readonly Mark[]): readonly Element[] {
  const alike = Map.groupBy(marks.filter(hasShape), (mark) => `${writeNames(mark)} ${writeShapeNames(mark)}`);
  return Array.from(alike.values(), (dots) => {
    const [first] = dots as [Mark]; // a group has one
    const d = dots.map(drawOutline).join('');
    return toElement('g', { class: writeNames(first) }, [toElement('path', { class: writeShapeNames(first), d })]);
  });
}

/** What the switches and the style sheet know a mark by. */
function writeNames({ role, point }: Mark): string {
  const names = [`mark-${role}`, `status-${point.status}`];
  return [...names, ...(point.figure ? ['mark-own'] : []), ...(point.later ? ['later'] : [])].join(' ');
}

function writeShapeNames({ role, point }: Mark): string {
  return `shape shape-${role}${point.status === 'estimated' ? ' shape-estimated' : ''}`;
}

function hasShape({ role, point }: Mark): boolean {
  return point.value !== undefined || role === 'aim';
}

function isDiamond({ role, point }: Mark): boolean {
  return point.status === 'promised' && role === 'aim';
}

/** The outline of a mark as part of a path. */
function drawOutline(mark: Mark): string {
  const { role, x, y, radius } = mark;
  if (isDiamond(mark)) return drawDiamond(mark);
  const [left, width] = [toLength(x - radius), 2 * radius];
  if (role === 'count') return `M${left},${toLength(y - radius)}h${width}v${width}h${-width}Z`;
  const half = `a${radius},${radius} 0 1 0 `;
  return `M${left},${y}${half}${width},0${half}${-width},0`;
}

function drawDiamond({ x, y, radius }: Mark): string {
  const reach = radius + 1;
  return `M${x},${y}m0,${-reach}l${reach},${reach}l${-reach},${reach}l${-reach},${-reach}Z`;
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

function drawShape(mark: Mark): Element | undefined {
  const { role, x, y, radius } = mark;
  const name = writeShapeNames(mark);
  if (isDiamond(mark)) return toElement('path', { class: name, d: drawDiamond(mark) });
  if (role === 'count')
    return toElement('rect', { class: name, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  return hasShape(mark) ? toElement('circle', { class: name, cx: x, cy: y, r: radius }) : undefined;
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
