/** A data series as geometry: numbers and path strings, the same on every machine, that `chart-tree.ts` prints. */
import type { Stretch } from '../core/model.ts';
import type { PartialDate } from '../core/partial-date.ts';
import { drawTimeAxis, drawValueAxis, toExtent, toTimeScale, type Tick } from './axes.ts';
import type { ChartPoint, ChartSeries } from './chart-series.ts';
import { toCoordinate, toLineBox, toTextWidth, type Box } from './boxes.ts';
import { details, type Detail, type DetailStyle } from './details.ts';
import { cutFlags, drawFlags, type Flag } from './flags.ts';
import { drawMark, findDrawnPoints, toMarkBoxes, toValue, type Mark } from './marks.ts';
import { placeLabels, type Label, type LabelRoom } from './place-labels.ts';
import { writePointLabel } from './point-words.ts';
import { findHeadlineRuns, findQuietRuns } from './runs.ts';
import { toRoundDomain, toScale, type Scale } from './scales.ts';
import { drawBand, thinMarks } from './thin-points.ts';
import { drawStepLines, findEntering, type Scales, type StepLine } from './step-lines.ts';

/** The size of a drawing, the dates that it shows, and how much it says. */
export interface ChartOptions {
  readonly width: number;
  /** The least height: labels without room and many events make a drawing higher. */
  readonly height: number;
  readonly from: PartialDate;
  readonly until: PartialDate;
  readonly detail: Detail;
  /** The years that another drawing shows large. */
  readonly shown?: Stretch | undefined;
}

/** Everything that a drawing prints, in its own units with the origin at the top left. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** The plot inside its axes. */
  readonly plot: Box;
  readonly timeTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  readonly zero: number;
  /** The years that another drawing shows large; without width where it shows them all, or none of these. */
  readonly window: { readonly left: number; readonly right: number } | undefined;
  readonly headline: readonly StepLine[];
  readonly quiet: readonly StepLine[];
  readonly flags: readonly Flag[];
  /** How far points reach where they lie too close to be shown one by one, as paths. */
  readonly bands: readonly string[];
  /** By date, those of an article last, so that nothing covers them. */
  readonly marks: readonly Mark[];
  /** The labels of articles' own numbers, and of later levels where they have room. */
  readonly labels: ReadonlyMap<Mark, Label>;
}

interface Base {
  readonly plot: Box;
  readonly height: number;
  readonly scales: Scales;
  readonly flags: readonly Flag[];
}

const mostLater = 4;

/** The geometry of a series between two dates. */
export function drawSeries(series: ChartSeries, options: ChartOptions): Chart {
  const style = details[options.detail];
  const points = findDrawnPoints(series, [toExtent(options.from)[0], toExtent(options.until)[1]]);
  const runs = { headline: findHeadlineRuns(series), quiet: findQuietRuns(series) };
  const entering = findEntering([...runs.headline, ...runs.quiet], toExtent(options.from)[0]);
  const { plot, height, scales, flags } = drawBase(series, options, [...points, ...entering]);
  const all = drawMarks(points, series, { scales, style });
  const marks = thinMarks(all);
  const lines = {
    headline: drawStepLines(runs.headline, scales),
    quiet: drawStepLines(runs.quiet, scales),
  };
  const zero = toCoordinate(scales.y(0));
  const obstacles = [...toObstacles({ plot, flags, zero }), ...marks.flatMap(toMarkBoxes), ...toLineBoxes(lines)];
  const room = {
    frame: toFrame(plot, options),
    obstacles,
    yielding: toYielding({ plot, flags }),
    fontSize: style.labelSize,
  };
  const labels = style.labels ? drawLabels(series, marks, room) : new Map<Mark, Label>();
  const labelBoxes = Array.from(labels.values(), ({ box }) => box);
  return {
    width: options.width,
    height: Math.max(height, ...labelBoxes.map(({ bottom }) => Math.ceil(bottom + 4))),
    plot,
    timeTicks: style.axes ? drawTimeAxis(scales.x, style.fontSize) : [],
    valueTicks: style.axes ? drawValueAxis(scales.y, style.valueTicks) : [],
    zero,
    window: options.shown ? drawWindow(options.shown, scales.x) : undefined,
    ...lines,
    flags: cutFlags(flags, labelBoxes, plot.bottom),
    bands: [drawBand(all)].filter(Boolean),
    marks,
    labels,
  };
}

function drawMarks(
  points: readonly ChartPoint[],
  series: ChartSeries,
  place: Parameters<typeof drawMark>[2],
): readonly Mark[] {
  const isOwn = ({ point }: Mark) => Number(point.figure !== undefined);
  return points.map((point) => drawMark(point, series, place)).toSorted((a, b) => isOwn(a) - isOwn(b));
}

function drawBase(series: ChartSeries, options: ChartOptions, points: readonly ChartPoint[]): Base {
  const style = details[options.detail];
  const domain = toValueDomain(points, style);
  const ticks = style.axes ? drawValueAxis(toScale(domain, [1, 0]), style.valueTicks) : [];
  const left = Math.ceil(Math.max(style.margin, ...ticks.map(({ text }) => toTextWidth(text, style.fontSize) + 10)));
  const right = options.width - style.margin;
  const x = toTimeScale(options.from, options.until, [left, right]);
  const { flags, height } = drawFlags(series, x, {
    kinds: style.flags,
    fontSize: style.fontSize,
    width: options.width,
  });
  const top = height + style.top;
  const bottom = Math.max(options.height - style.bottom, top + style.leastHeight);
  return {
    plot: { left, right, top, bottom },
    height: bottom + style.bottom,
    scales: { x, y: toScale(domain, [bottom, top]) },
    flags,
  };
}

function toValueDomain(points: readonly ChartPoint[], style: DetailStyle): Scale['domain'] {
  const values = points
    .flatMap((point) => [toValue(point), point.low, point.high])
    .filter((value) => value !== undefined);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  return toRoundDomain([low, high === low ? low + 1 : high], style.valueTicks);
}

function drawLabels(series: ChartSeries, marks: readonly Mark[], room: LabelRoom): ReadonlyMap<Mark, Label> {
  const own = marks.filter(({ point }) => point.figure !== undefined);
  const since = marks.filter(({ point, role }) => point.later && role === 'headline').slice(0, mostLater);
  const requests = [...own, ...since].map((mark) => {
    const { x, y, point } = mark;
    return { mark, x, y, words: writePointLabel(series, point), optional: point.figure === undefined };
  });
  return new Map(Array.from(placeLabels(requests, room), ([{ mark }, label]) => [mark, label]));
}

function toFrame(plot: Box, { width }: ChartOptions): Box {
  return { left: plot.left + 2, right: width - 1, top: plot.top, bottom: plot.bottom };
}

/** Labels keep off the zero line, the words of the time axis, the breaks, and the labels of flags. */
function toObstacles({ plot, flags, zero }: Pick<Chart, 'plot' | 'flags' | 'zero'>): readonly Box[] {
  return [
    toLineBox(plot.left, zero, plot.right, zero, 2),
    { left: 0, right: plot.right + 100, top: plot.bottom, bottom: plot.bottom + 24 },
    ...flags.filter(({ kind }) => kind === 'break').map(({ x, top }) => toLineBox(x, top, x, plot.bottom, 5)),
    ...flags.map(({ box }) => box),
  ];
}

/** The lines of events are cut where a label has no better place. */
function toYielding({ plot, flags }: Pick<Chart, 'plot' | 'flags'>): readonly Box[] {
  return flags.filter(({ kind }) => kind === 'event').map(({ x, top }) => toLineBox(x, top, x, plot.bottom, 2));
}

function toLineBoxes({ headline, quiet }: Pick<Chart, 'headline' | 'quiet'>): readonly Box[] {
  return [...headline, ...quiet].flatMap(({ boxes }) => boxes);
}

function drawWindow(shown: Stretch, x: Scale): Chart['window'] {
  const [left, right] = x.range;
  const [start, end] = [toCoordinate(x(toExtent(shown.from)[0])), toCoordinate(x(toExtent(shown.until)[1]))];
  const box = { left: Math.max(left, start), right: Math.min(right, end) };
  return box.right - box.left >= right - left || box.right <= box.left ? { left, right: left } : box;
}
