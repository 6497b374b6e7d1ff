/** Runs as step lines: a level holds until the next report, and the last report has no line after it. */
import { toCoordinate, toLineBox, type Box } from './boxes.ts';
import { toMiddle } from './axes.ts';
import type { Scale } from './scales.ts';
import { keepExtremes } from './thin-points.ts';
import type { Level, Run } from './runs.ts';

/** Where moments and values stand in a drawing. */
export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** A step line as a path, with the boxes that it covers. */
export interface StepLine {
  readonly path: string;
  /** Whether it shows what became known only after the series' day. */
  readonly later: boolean;
  readonly boxes: readonly Box[];
}

type Vertex = readonly [x: number, y: number];

/** The step lines of runs, cut at both ends of the drawing; a run of one point has none. */
export function drawStepLines(runs: readonly Run[], scales: Scales): readonly StepLine[] {
  return runs.flatMap(cutByKnowledge).flatMap(({ run, later }) => {
    const vertices = toVertices(run, scales);
    if (vertices.length < 2) return [];
    return [{ path: drawSteps(vertices), later, boxes: toBoxes(vertices) }];
  });
}

/** The levels from which lines come in at the first moment of a drawing, to which its height has to reach. */
export function findEntering(runs: readonly Run[], start: number): readonly Level[] {
  return runs.flatMap(cutByKnowledge).flatMap(({ run }) => {
    const first = run.findIndex(({ date }) => toMiddle(date) >= start);
    return run[first - 1] ?? [];
  });
}

/** The run as it was known on the series' day, and each stretch that was learned later, from the level before it. */
function cutByKnowledge(run: Run): readonly { readonly run: Run; readonly later: boolean }[] {
  const stretches: Level[][] = [];
  run.forEach((level, index) => {
    const before = run[index - 1];
    if (!level.later) return;
    if (before?.later) stretches.at(-1)?.push(level);
    else stretches.push([...(before ? [before] : []), level]);
  });
  const later = stretches.map((stretch) => ({ run: stretch, later: true }));
  return [{ run: run.filter((level) => !level.later), later: false }, ...later];
}

/** The points inside the drawing, with the level that comes in from the left and the level that goes out to the right. */
function toVertices(run: Run, { x, y }: Scales): readonly Vertex[] {
  const [left, right] = x.range;
  const placed = run.map((point) => ({ point, x: x(toMiddle(point.date)), y: y(point.value) }));
  const all = keepExtremes(placed).map((level): Vertex => [toCoordinate(level.x), toCoordinate(level.y)]);
  const inside = all.filter(([at]) => at >= left && at <= right);
  const before = all.filter(([at]) => at < left).at(-1);
  const isGoingOn = all.some(([at]) => at > right);
  const entering = before && (inside.length > 0 || isGoingOn) ? [[left, before[1]] as const] : [];
  const drawn = [...entering, ...inside];
  const last = drawn.at(-1);
  return last && isGoingOn ? [...drawn, [right, last[1]]] : drawn;
}

/** The level first, then the step: `M0,9H5V4`. */
function drawSteps(vertices: readonly Vertex[]): string {
  return vertices.map(([x, y], index) => (index === 0 ? `M${x},${y}` : `H${x}V${y}`)).join('');
}

function toBoxes(vertices: readonly Vertex[]): readonly Box[] {
  return vertices.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = vertices[index] ?? [x2, y2];
    return [toLineBox(x1, y1, x2, y1, 2), toLineBox(x2, y1, x2, y2, 2)];
  });
}
