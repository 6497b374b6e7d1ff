import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Edge of the squares that are compared, in pixels: letters drawn a little differently are still as dark in all. */
const square = 8;

interface Grid {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How much of two pictures differs, from 0 to 1; all of it where their sizes differ. */
export function comparePictures(kept: Buffer, taken: Buffer): number {
  const [one, other] = [toSquares(PNG.sync.read(kept)), toSquares(PNG.sync.read(taken))];
  if (one.width !== other.width || one.height !== other.height) return 1;
  return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 }) / (one.data.length / 4);
}

/** The picture with the mean color of each square as one pixel; what is left over at the right and below is cut off. */
function toSquares(picture: Grid): Grid {
  const [width, height] = [Math.floor(picture.width / square), Math.floor(picture.height / square)];
  const data = new Uint8Array(width * height * 4);
  for (let index = 0; index < data.length; index += 1) {
    const [pixel, channel] = [Math.floor(index / 4), index % 4];
    const corner = (Math.floor(pixel / width) * picture.width + (pixel % width)) * square;
    let sum = 0;
    for (let row = 0; row < square; row += 1) {
      for (let column = 0; column < square; column += 1) {
        sum += picture.data[(corner + row * picture.width + column) * 4 + channel] ?? 0;
      }
    }
    data[index] = Math.round(sum / square ** 2);
  }
  return { data, width, height };
}
