/** Makes the drawings of a series follow the reader: points by arrow keys, by pointer and by touch, and any years. */
import { chooseMark, findMarks, nearestMark } from './chart-marks.ts';
import { ViewControls } from './view-controls.ts';

class SeriesView extends HTMLElement {
  readonly leaving = new AbortController();
  controls: ViewControls | undefined;

  connectedCallback(): void {
    const { signal } = this.leaving;
    this.controls = new ViewControls(this, signal);
    this.addEventListener('keydown', this.onKey, { signal });
    this.addEventListener('focusin', this.onFocus, { signal });
    this.addEventListener('pointermove', this.onPoint, { signal });
    this.addEventListener('click', this.onTap, { signal });
  }

  disconnectedCallback(): void {
    this.leaving.abort();
  }

  onKey = (event: KeyboardEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest('.chart-full .mark') : null;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = findMarks(this);
    const at = marks.findIndex((other) => other === mark);
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : step && at + step;
    if (next === undefined) return;
    event.preventDefault();
    marks[Math.max(0, Math.min(next, marks.length - 1))]?.focus();
  };

  onFocus = ({ target }: FocusEvent): void => {
    const mark = target instanceof Element ? target.closest<SVGAElement>('.chart-full .mark') : null;
    if (mark) this.controls?.choose(mark);
  };

  onPoint = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || this.contains(document.activeElement)) return;
    const mark = nearestMark(this, event);
    if (mark) chooseMark(this, mark);
  };

  /** A finger is too wide for a mark: its tap chooses the nearest point, and the line below the chart leads on. */
  onTap = (event: MouseEvent): void => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse' || event.detail === 0) return;
    const mark = nearestMark(this, event);
    if (!mark) return;
    event.preventDefault();
    mark.focus({ preventScroll: true });
    this.controls?.choose(mark);
  };
}

customElements.define('series-view', SeriesView);
