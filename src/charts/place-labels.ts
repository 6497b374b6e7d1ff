/** Finds places for labels where they cover nothing: a greedy search, nearest place first. */
import { BoxIndex } from './box-index.ts';
import { isInside, toCoordinate, toTextWidth, type Box } from './boxes.ts';

/** A label to be placed beside a mark. */
export interface LabelRequest {
  readonly x: number;
  readonly y: number;
  /** The strong words, then the rest. */
  readonly words: readonly [strong: string, rest: string];
  /** Whether it is left out where there is no room close to its mark. */
  readonly optional: boolean;
}

/** A label in its place. */
export interface Label {
  readonly box: Box;
  /** One line or two, each with its words and its baseline. */
  readonly lines: readonly LabelLine[];
  /** From the mark to the label, where the label had to move away. */
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | undefined;
}

/** One line of a label; `x` is its start or its end. */
export interface LabelLine {
  readonly strong: string;
  readonly rest: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Where labels may stand, and what they may not cover. */
export interface LabelRoom {
  readonly frame: Box;
  readonly obstacles: readonly Box[];
  /** What makes way for a label, where there is no better place: the caller cuts it. */
  readonly yielding: readonly Box[];
  readonly fontSize: number;
}

/** The room with what already stands in it. */
interface Surroundings {
  readonly frame: Box;
  readonly fontSize: number;
  readonly obstacles: BoxIndex;
  readonly yielding: BoxIndex;
  readonly labels: BoxIndex;
  /** Obstacles, and labels with their margins and leaders. */
  readonly taken: BoxIndex;
}

type Shape = { readonly width: number; readonly height: number; readonly lines: number };

/** A possible place, and how far it is from the best. */
interface Candidate {
  readonly box: Box;
  readonly shape: Shape;
  readonly cost: number;
}

const lineHeight = 16;
const beside = [11, 16] as const;
const leaderFrom = 24;
const leaderGap = 11;
const grid = 6;
const nearReach = 120;
const mostRows = 4;
// What a place costs besides its distance from the mark.
const costs = { secondLine: 8, cut: 14, crossing: 60 } as const;

/** A label for each request; those without room stand in rows below the frame, or are left out where they may be. */
export function placeLabels<R extends LabelRequest>(requests: readonly R[], room: LabelRoom): ReadonlyMap<R, Label> {
  const placed = new Map<R, Label>();
  const surroundings = {
    ...room,
    taken: new BoxIndex(room.obstacles),
    labels: new BoxIndex(),
    obstacles: new BoxIndex(room.obstacles),
    yielding: new BoxIndex(room.yielding),
  };
  for (const request of requests) {
    const label = placeLabel(request, surroundings);
    if (!label) continue;
    placed.set(request, label);
    surroundings.taken.add(toTaken(label));
    surroundings.labels.add([label.box]);
  }
  return placed;
}

function placeLabel(request: LabelRequest, room: Surroundings): Label | undefined {
  const shapes = toShapes(request, room.fontSize);
  for (const shape of shapes) {
    const near = toNearBoxes(request, shape).filter((box) => isFree(box, room));
    const best = near.find((box) => !room.yielding.isMet(box)) ?? near[0];
    if (best) return toLabel(request, best, shape);
  }
  if (request.optional) return undefined;
  const far = findFarPlace(request, shapes, room);
  return far ? toLabel(request, far.box, far.shape) : placeBelow(request, shapes, room);
}

function isFree(box: Box, { frame, taken }: Surroundings): boolean {
  return isInside(box, frame) && !taken.isMet(box);
}

/** The cheapest free place in the whole frame; most labels find one near their mark, so the rest is seldom looked at. */
function findFarPlace(request: LabelRequest, shapes: readonly Shape[], room: Surroundings): Candidate | undefined {
  const near = findPlaceWithin(request, shapes, { room, reach: nearReach });
  return near && near.cost <= nearReach ? near : findPlaceWithin(request, shapes, { room, reach: Infinity });
}

function findPlaceWithin(
  request: LabelRequest,
  shapes: readonly Shape[],
  { room, reach }: { readonly room: Surroundings; readonly reach: number },
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of toFarCandidates(request, shapes, { frame: room.frame, reach })) {
    if (best && candidate.cost >= best.cost) break;
    const { box } = candidate;
    if (!isFree(box, room)) continue;
    const steps = toSteps(toLeader(request, box));
    if (isCrossing(steps, room.labels)) continue;
    const cut = room.yielding.isMet(box) ? costs.cut : 0;
    const cost = candidate.cost + cut + (isCrossing(steps, room.obstacles) ? costs.crossing : 0);
    if (!best || cost < best.cost) best = { ...candidate, cost };
  }
  return best;
}

/** One line, then two. */
function toShapes({ words: [strong, rest] }: LabelRequest, fontSize: number): readonly [Shape, Shape] {
  const [first, second] = [toTextWidth(`${strong} `, fontSize, 'bold'), toTextWidth(rest, fontSize)];
  return [
    { width: first + second, height: lineHeight, lines: 1 },
    { width: Math.max(first, second), height: 2 * lineHeight, lines: 2 },
  ];
}

/** Right, left, above and below the mark, close to it. */
function toNearBoxes({ x, y }: LabelRequest, { width, height }: Shape): readonly Box[] {
  return beside.flatMap((gap) => {
    const rows = [y - gap - height, y + gap, y - height / 2];
    const sides = [x + gap, x - gap - width];
    const corners = sides.flatMap((left) => rows.map((top) => toBox(left, top, { width, height })));
    const middles = [y - gap - height, y + gap].map((top) => toBox(x - width / 2, top, { width, height }));
    return [...corners, ...middles];
  });
}

/** Everywhere in the frame that costs no more than `reach`, the cheapest first. */
function toFarCandidates(
  from: LabelRequest,
  shapes: readonly Shape[],
  { frame, reach }: { readonly frame: Box; readonly reach: number },
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const shape of shapes)
    for (let top = frame.top; top + shape.height <= frame.bottom; top += grid) {
      if (Math.abs(top - from.y) > reach + shape.height) continue;
      for (let left = frame.left; left + shape.width <= frame.right; left += grid) {
        if (Math.abs(left - from.x) > reach + shape.width) continue;
        const box = toBox(left, top, shape);
        const cost = toDistance(from, box) + (shape.lines - 1) * costs.secondLine;
        if (cost <= reach) candidates.push({ box, shape, cost });
      }
    }
  return candidates.toSorted((a, b) => a.cost - b.cost);
}

function isCrossing(boxes: readonly Box[], others: BoxIndex): boolean {
  return boxes.some((box) => others.isMet(box));
}

/**
 * The first place below the frame to which a lead crosses no label, or, where rows of labels bar every way, the first free
 * place; rows never end, so there is one.
 */
function placeBelow(
  request: LabelRequest,
  [line, lines]: readonly [Shape, Shape],
  { frame, taken, labels }: Surroundings,
): Label {
  const shape = line.width <= frame.right - frame.left ? line : lines;
  const last = Math.max(0, frame.right - shape.width);
  const wanted = Math.min(Math.max(frame.left, request.x), last);
  const lefts = [wanted, ...Array.from({ length: Math.ceil(last / grid) }, (_, index) => index * grid)];
  let first: Box | undefined;
  for (let top = frame.bottom; ; top += lineHeight) {
    const free = lefts.map((left) => toBox(left, top, shape)).filter((box) => !taken.isMet(box));
    const clear = free.find((box) => !isCrossing(toSteps(toLeader(request, box)), labels));
    first ??= free[0];
    if (clear) return toLabel(request, clear, shape);
    if (first && top > first.top + mostRows * lineHeight) return toLabel(request, first, shape);
  }
}

function toLabel(request: LabelRequest, box: Box, shape: Shape): Label {
  const [strong, rest] = request.words;
  const anchor = box.right <= request.x ? 'end' : 'start';
  const [x, y] = [anchor === 'end' ? box.right : box.left, toCoordinate(box.top + 12)];
  const lines =
    shape.lines === 1
      ? [{ strong, rest, x, y, anchor } as const]
      : [
          { strong, rest: '', x, y, anchor } as const,
          { strong: '', rest, x, y: toCoordinate(y + lineHeight - 1), anchor } as const,
        ];
  return { box, lines, leader: toLeader(request, box) };
}

function toBox(left: number, top: number, { width, height }: Pick<Shape, 'width' | 'height'>): Box {
  const [x, y] = [toCoordinate(left), toCoordinate(top)];
  return { left: x, top: y, right: toCoordinate(x + width), bottom: toCoordinate(y + height) };
}

/** From just outside the mark to the nearest edge of the label. */
function toLeader({ x, y }: Pick<LabelRequest, 'x' | 'y'>, box: Box): Label['leader'] {
  const distance = toDistance({ x, y }, box);
  if (distance < leaderFrom) return undefined;
  const [endX, endY] = toNearest({ x, y }, box);
  const share = leaderGap / distance;
  return {
    x1: toCoordinate(x + (endX - x) * share),
    y1: toCoordinate(y + (endY - y) * share),
    x2: toCoordinate(endX),
    y2: toCoordinate(endY),
  };
}

function toDistance(from: { readonly x: number; readonly y: number }, box: Box): number {
  const [x, y] = toNearest(from, box);
  return Math.hypot(x - from.x, y - from.y);
}

function toNearest({ x, y }: { readonly x: number; readonly y: number }, box: Box): readonly [number, number] {
  return [Math.max(box.left, Math.min(x, box.right)), Math.max(box.top, Math.min(y, box.bottom))];
}

function toTaken({ box, leader }: Label): readonly Box[] {
  const margin = { left: box.left - 6, right: box.right + 6, top: box.top, bottom: box.bottom };
  return [margin, ...toSteps(leader)];
}

/** A slanted line as small boxes along it. */
function toSteps(leader: Label['leader']): readonly Box[] {
  if (!leader) return [];
  const { x1, y1, x2, y2 } = leader;
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const share = index / count;
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
  });
}
