/**
 * The view that is on the screen as a file, in its own colors. Nothing is fetched, and no image is loaded, which the
 * policy of the pages forbids for what a script makes: the looks are read from the drawing, and a canvas is painted with them.
 */
import { paintDrawing } from './paint-drawing.ts';

const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'text-anchor'] as const;
/** What an attribute means that is not there. */
const defaults: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'text-anchor': 'start',
};
const letters = ['font-family', 'font-size', 'font-weight'] as const;
const headRoom = 30;
const footRoom = 26;
const pixels = 2;

/**
 * Offers a drawing as a file, as SVG or as PNG with two pixels a unit; says what it has done. The file is named by the
 * address of the series' JSON and by the dates of the view.
 */
export async function takePicture(
  drawing: SVGSVGElement,
  [series, ...dates]: readonly [series: string, ...dates: string[]],
  kind: 'svg' | 'png',
): Promise<string> {
  const alone = toStandalone(drawing);
  const file = kind === 'svg' ? toSvgFile(alone) : await toPngFile(alone);
  if (!file) return 'This browser cannot make the picture.';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  // Matches the name in `/timeline/troops.json`.
  const name = /(?<=\/)[^/]+(?=\.json$)/u.exec(series)?.[0] ?? 'chart';
  link.download = `${[name, ...dates].join('_')}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Saved: ${link.download}`;
}

/** A copy that needs no style sheet: what is hidden is gone, every shape carries its looks, title and address are written on it. */
function toStandalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement; // a clone is what it was cloned from
  keepLooks(drawing, copy);
  const { width, height } = drawing.viewBox.baseVal;
  const style = getComputedStyle(document.body);
  const paper = { x: 0, y: -headRoom, width, height: height + headRoom + footRoom, fill: style.backgroundColor };
  const text = { 'font-family': getComputedStyle(drawing).fontFamily, fill: style.color, x: 12 };
  const title = drawing.querySelector('title')?.textContent ?? '';
  copy.querySelector('desc')?.after(toShape('rect', paper));
  copy.append(
    toShape('text', { ...text, y: 20 - headRoom, 'font-size': '15px', 'font-weight': '650' }, title),
    toShape('text', { ...text, y: height + 16, 'font-size': '11px' }, `Sidelight · ${location.href}`),
  );
  copy.setAttribute('viewBox', `0 ${-headRoom} ${width} ${paper.height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(paper.height));
  return copy;
}

function keepLooks(shown: Element, copy: Element): void {
  const style = getComputedStyle(shown);
  const isLetters = shown.tagName === 'text' || shown.tagName === 'tspan';
  if (shown.childElementCount === 0 || isLetters) {
    for (const name of isLetters ? [...looks, ...letters] : looks) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== defaults[name]) copy.setAttribute(name, value);
    }
  }
  if (shown instanceof SVGAElement) copy.setAttribute('href', new URL(shown.href.baseVal, location.href).href);
  for (const name of ['class', 'tabindex', 'data-point', 'data-view']) copy.removeAttribute(name);
  const copies = [...copy.children];
  [...shown.children].forEach((child, index) => {
    const twin = copies[index];
    if (!twin || child.tagName === 'title' || child.tagName === 'desc') return;
    if (getComputedStyle(child).display === 'none' || child.classList.contains('hit')) twin.remove();
    else keepLooks(child, twin);
  });
}

function toShape(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  shape.textContent = text;
  return shape;
}

function toSvgFile(drawing: SVGSVGElement): Blob {
  return new Blob([`${new XMLSerializer().serializeToString(drawing)}\n`], { type: 'image/svg+xml' });
}

function toPngFile(drawing: SVGSVGElement): Promise<Blob | null> {
  const { y, width, height } = drawing.viewBox.baseVal;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * pixels, height: height * pixels });
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.scale(pixels, pixels);
  context.translate(0, -y);
  paintDrawing(context, drawing);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
