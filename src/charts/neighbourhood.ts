/** An entity and those that it is related to, as a small drawing: the entity on the left, each neighbour on a line of its own. */
import { linkHorizontal, scalePoint, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import type { EntityType } from '../core/entity-types.ts';
import type { Neighbour } from '../core/tell-relations.ts';
import { toCoordinate, toTextWidth } from './boxes.ts';

/** Neighbours that are drawn; the list below the drawing has all of them. */
export const mostDrawn = 6;

const width = 360;
const rowHeight = 50;
const knot = { own: 112, other: 176 };
const textSize = 13;

const shapes = {
  person: symbolCircle,
  organization: symbolSquare,
  place: symbolDiamond,
  event: symbolTriangle,
} as const satisfies Record<EntityType, unknown>;

/** A knot of the drawing with its name in lines. */
export interface Knot {
  readonly type: EntityType;
  readonly x: number;
  readonly y: number;
  /** The outline of its mark, around its own place. */
  readonly shape: string;
  readonly lines: readonly string[];
}

/** The whole drawing, in its own units. */
export interface Neighbourhood {
  readonly width: number;
  readonly height: number;
  readonly own: Knot;
  readonly others: readonly (Knot & { readonly label: string; readonly path: string })[];
}

/** Lays out an entity and the first of its neighbours. */
export function drawNeighbourhood(
  entity: { readonly name: string; readonly type: EntityType },
  neighbours: readonly Neighbour[],
): Neighbourhood {
  const shown = neighbours.slice(0, mostDrawn);
  const height = Math.max(2, shown.length) * rowHeight;
  const place = scalePoint<number>(shown.keys(), [0, height]).padding(0.5);
  const own = toKnot(entity, knot.own, height / 2, knot.own - 14);
  const toPath = linkHorizontal().digits(1);
  const others = shown.map(({ other, labels }, index) => {
    const y = toCoordinate(place(index) ?? height / 2);
    const path = toPath({ source: [knot.own + 9, height / 2], target: [knot.other - 9, y] }) ?? '';
    return { ...toKnot(other, knot.other, y, width - knot.other - 14), label: labels.join('; '), path };
  });
  return { width, height, own, others };
}

function toKnot(entity: { name: string; type: EntityType }, x: number, y: number, room: number): Knot {
  const shape = symbol(shapes[entity.type], 90).digits(1)() ?? '';
  return { type: entity.type, x, y: toCoordinate(y), shape, lines: cutLines(entity.name, room) };
}

/** A name in lines that fit the room; a word that is longer stands alone. */
function cutLines(name: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && toTextWidth(longer, textSize, 'bold') <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
