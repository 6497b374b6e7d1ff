/** Many boxes, asked again and again whether one more would lie on any of them. */
import { isOverlapping, type Box } from './boxes.ts';

const side = 32;
const columns = 4096; // no drawing is as wide as that many squares

/** Boxes by the squares of the plane that they reach into. */
export class BoxIndex {
  readonly #squares = new Map<number, Box[]>();

  constructor(boxes: readonly Box[] = []) {
    this.add(boxes);
  }

  add(boxes: readonly Box[]): void {
    for (const box of boxes)
      isSomeSquare(box, (key) => {
        const square = this.#squares.get(key);
        if (square) square.push(box);
        else this.#squares.set(key, [box]);
        return false;
      });
  }

  /** Whether any box overlaps the one given. */
  isMet(box: Box): boolean {
    const isHere = (other: Box) => isOverlapping(box, other);
    return isSomeSquare(box, (key) => this.#squares.get(key)?.some(isHere) === true);
  }
}

function isSomeSquare({ left, top, right, bottom }: Box, isWanted: (key: number) => boolean): boolean {
  for (let column = Math.floor(left / side); column <= right / side; column += 1)
    for (let row = Math.floor(top / side); row <= bottom / side; row += 1)
      if (isWanted(row * columns + column)) return true;
  return false;
}
