/** Paints the shapes of a drawing that carry their own looks on a canvas; it knows the shapes that charts are made of. */
type Context = CanvasRenderingContext2D;

export function paintDrawing(context: Context, drawing: Element): void {
  for (const shape of drawing.querySelectorAll('rect, circle, line, path, text')) {
    if (shape.tagName === 'text') paintText(context, shape);
    else paintPath(context, shape, toPath(shape));
  }
}

function toPath(shape: Element): Path2D {
  const [x, y, width, height] = numbersOf(shape, 'x', 'y', 'width', 'height');
  const [centerX, centerY, radius] = numbersOf(shape, 'cx', 'cy', 'r');
  const [x1, y1, x2, y2] = numbersOf(shape, 'x1', 'y1', 'x2', 'y2');
  const path = new Path2D(shape.getAttribute('d') ?? '');
  if (shape.tagName === 'rect') path.rect(x, y, width, height);
  if (shape.tagName === 'circle') path.arc(centerX, centerY, radius, 0, 2 * Math.PI);
  if (shape.tagName === 'line') {
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  }
  return path;
}

function paintPath(context: Context, shape: Element, path: Path2D): void {
  const [fill, stroke] = [shape.getAttribute('fill') ?? 'none', shape.getAttribute('stroke') ?? 'none'];
  if (fill !== 'none') {
    context.globalAlpha = Number(shape.getAttribute('fill-opacity') ?? 1);
    context.fillStyle = fill;
    context.fill(path);
    context.globalAlpha = 1;
  }
  if (stroke === 'none') return;
  context.strokeStyle = stroke;
  context.lineWidth = Number.parseFloat(shape.getAttribute('stroke-width') ?? '1');
  // Matches the lengths of `4px, 3px`; none in `none`.
  context.setLineDash((shape.getAttribute('stroke-dasharray') ?? '').match(/[\d.]+/gu)?.map(Number) ?? []);
  if (context.lineWidth > 0) context.stroke(path);
}

/** One line of words, of which some can be stronger than others. */
function paintText(context: Context, text: Element): void {
  const pieces = [...text.childNodes].map((node) => ({
    words: node.textContent ?? '',
    looks: node instanceof Element ? node : text,
  }));
  const widths = pieces.map(({ words, looks }) => {
    context.font = fontOf(looks);
    return context.measureText(words).width;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const share = { middle: 0.5, end: 1 }[text.getAttribute('text-anchor') ?? ''] ?? 0;
  const [start, y] = numbersOf(text, 'x', 'y');
  let x = start - whole * share;
  pieces.forEach(({ words, looks }, index) => {
    context.font = fontOf(looks);
    context.fillStyle = looks.getAttribute('fill') ?? '';
    context.fillText(words, x, y);
    x += widths[index] ?? 0;
  });
}

function fontOf(text: Element): string {
  return ['font-weight', 'font-size', 'font-family']
    .map((name) => text.getAttribute(name) ?? '')
    .join(' ')
    .trim();
}

/** The numbers of attributes, nought where there is none. */
function numbersOf<N extends readonly string[]>(shape: Element, ...names: N): { [K in keyof N]: number } {
  const numbers = names.map((name) => Number(shape.getAttribute(name) ?? 0));
  return numbers as { [K in keyof N]: number }; // as many as names
}
