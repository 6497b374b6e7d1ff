/** The strip of all years as a place to choose years in: two handles, and a brush by mouse or finger. */
import { toShifted, type Range } from './view-steps.ts';

/** What a strip is told, and whom it tells. */
export interface StripOptions {
  readonly count: number;
  /** What a handle says: `June 2019`. */
  readonly wordsOf: (side: 'start' | 'end', border: number) => string;
  /** A new range, as it is being made. */
  readonly onMove: (range: Range) => void;
  /** The range is made; `kind` is alike for moves of one kind. */
  readonly onDone: (kind: string, time: number) => void;
  readonly signal: AbortSignal;
}

interface Drag {
  readonly x: number;
  readonly border: number;
  readonly range: Range;
  readonly isInside: boolean;
  isMoving: boolean;
}

const leastDrag = 4;

export class OverviewStrip {
  readonly drawings: HTMLElement;
  readonly options: StripOptions;
  #range: Range = [0, 1];
  #drag: Drag | undefined;
  readonly #handles: readonly [HTMLInputElement, HTMLInputElement];

  constructor(drawings: HTMLElement, options: StripOptions) {
    this.drawings = drawings;
    this.options = options;
    const { signal } = options;
    this.#handles = [this.#toHandle('start'), this.#toHandle('end')];
    const box = document.createElement('div');
    box.className = 'strip-handles';
    box.append(...this.#handles);
    drawings.append(box);
    drawings.classList.add('strip-brush');
    drawings.addEventListener('pointerdown', this.#onDown, { signal });
    drawings.addEventListener('pointermove', this.#onDrag, { signal });
    drawings.addEventListener('pointerup', this.#onUp, { signal });
    drawings.addEventListener('pointercancel', this.#onCancel, { signal });
    drawings.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    const resize = new ResizeObserver(() => this.#place(box));
    resize.observe(drawings);
    signal.addEventListener('abort', () => resize.disconnect());
  }

  /** Shows a range on the strip and its handles. */
  show(range: Range): void {
    this.#range = range;
    const { count, wordsOf } = this.options;
    this.#handles.forEach((handle, index) => {
      const border = range[index] ?? 0;
      handle.value = String(border);
      handle.setAttribute('aria-valuetext', wordsOf(index === 0 ? 'start' : 'end', border));
    });
    for (const svg of this.drawings.querySelectorAll('svg')) shadeWindow(svg, range[0] / count, range[1] / count);
  }

  #toHandle(side: 'start' | 'end'): HTMLInputElement {
    const handle = document.createElement('input');
    const { count, onDone, signal } = this.options;
    const ariaLabel = side === 'start' ? 'First shown' : 'Last shown';
    Object.assign(handle, {
      type: 'range',
      max: String(count),
      autocomplete: 'off',
      className: `strip-${side}`,
      ariaLabel,
    });
    handle.addEventListener('input', () => this.#onHandle(side, Number(handle.value)), { signal });
    handle.addEventListener('change', ({ timeStamp }) => onDone(side, timeStamp), { signal });
    return handle;
  }

  #onHandle(side: 'start' | 'end', border: number): void {
    const [start, end] = this.#range;
    this.#move(side === 'start' ? [Math.min(border, end - 1), end] : [start, Math.max(border, start + 1)]);
  }

  #move([start, end]: Range): void {
    const { count, onMove } = this.options;
    const range: Range = [Math.max(0, start), Math.min(count, end)];
    this.show(range);
    onMove(range);
  }

  readonly #onDown = ({ button, target, clientX }: PointerEvent): void => {
    if (button !== 0 || target instanceof HTMLInputElement) return;
    const border = this.#borderAt(clientX);
    const [start, end] = this.#range;
    const isInside = border >= start && border <= end && end - start < this.options.count;
    this.#drag = { x: clientX, border, range: this.#range, isInside, isMoving: false };
  };

  readonly #onDrag = ({ buttons, clientX, pointerId }: PointerEvent): void => {
    if (buttons === 0) this.#drag = undefined; // it was let go outside
    const drag = this.#drag;
    if (!drag || (!drag.isMoving && Math.abs(clientX - drag.x) < leastDrag)) return;
    if (!drag.isMoving) this.drawings.setPointerCapture(pointerId); // not before: a tap on a mark is a click on its link
    drag.isMoving = true;
    const border = this.#borderAt(clientX);
    if (drag.isInside) this.#move(toShifted(drag.range, border - drag.border, this.options.count));
    else {
      const [first, last] = [Math.min(border, drag.border), Math.max(border, drag.border)];
      const start = Math.min(Math.floor(first), this.options.count - 1);
      this.#move([start, Math.max(Math.ceil(last), start + 1)]);
    }
  };

  readonly #onUp = ({ target, timeStamp }: PointerEvent): void => {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag || (target instanceof Element && !drag.isMoving && target.closest('a'))) return;
    // A tap beside the window brings the window there.
    const by = drag.border - (drag.range[0] + drag.range[1]) / 2;
    if (!drag.isMoving) this.#move(toShifted(drag.range, by, this.options.count));
    this.options.onDone('brush', timeStamp);
  };

  /** Where the browser makes a move its own, as to scroll the page, nothing was chosen by it. */
  readonly #onCancel = (): void => {
    if (this.#drag?.isMoving) this.#move(this.#drag.range);
    this.#drag = undefined;
  };

  /** The border, between two whole ones, at a place of the screen. */
  #borderAt(x: number): number {
    const { left = 0, width = 1 } = this.#axis() ?? {};
    const { count } = this.options;
    return Math.max(0, Math.min(count, ((x - left) / width) * count));
  }

  #axis(): DOMRect | undefined {
    const axes = [...this.drawings.querySelectorAll('.zero')];
    return axes.find((axis) => axis.getClientRects().length > 0)?.getBoundingClientRect();
  }

  #place(box: HTMLElement): void {
    const [axis, around] = [this.#axis(), this.drawings.getBoundingClientRect()];
    if (!axis) return;
    // The labels of breaks stand above the highest line of the grid, and the handles keep below them.
    const lines = this.drawings.querySelectorAll('.grid'); // those of drawings that are not shown are nowhere
    const top = Math.min(...Array.from(lines, (line) => line.getBoundingClientRect().top || axis.top), axis.top);
    const sizes = { start: axis.left - around.left, length: axis.width, top: top - around.top, depth: axis.top - top };
    for (const [name, size] of Object.entries(sizes)) box.style.setProperty(`--${name}`, `${size}px`);
  }
}

/** The shaded window of one drawing, between two shares of its axis; none over all of it. */
function shadeWindow(svg: SVGSVGElement, start: number, end: number): void {
  const [axis, shade] = [svg.querySelector<SVGLineElement>('.zero'), svg.querySelector('.window')];
  if (!axis || !shade) return;
  const [left = 0, right = 0] = [axis.x1, axis.x2].map(({ baseVal }) => baseVal.value);
  shade.setAttribute('x', String(left + (right - left) * start));
  shade.setAttribute('width', String(end - start < 1 ? (right - left) * (end - start) : 0));
}
