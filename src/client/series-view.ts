/** Makes the drawings of a series follow the reader: points by arrow keys, by pointer and by touch, and any years. */
import { chooseMark, findMark, findMarks, nearestMark } from './chart-marks.ts';
import type { ViewControls } from './view-controls.ts';

const near = '200px';

class SeriesView extends HTMLElement {
  readonly leaving = new AbortController();
  #loading: Promise<ViewControls> | undefined;

  connectedCallback(): void {
    const { signal } = this.leaving;
    for (const type of ['pointerover', 'focusin', 'change']) this.addEventListener(type, this.#load, { signal });
    this.addEventListener('keydown', this.onKey, { signal });
    this.addEventListener('focusin', this.onFocus, { signal });
    this.addEventListener('pointermove', this.onPoint, { signal });
    this.addEventListener('click', this.onTap, { signal });
    addEventListener('hashchange', this.#arrive, { signal });
    this.#watch(signal);
    if (location.search !== '') void this.#load();
    this.#arrive();
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
    if (mark) void this.#choose(mark);
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
    void this.#choose(mark);
  };

  /** From the words of an article to a point: its mark stands out while its row is in sight. */
  readonly #arrive = (): void => {
    const mark = location.hash === '' ? undefined : findMark(this, location.hash.slice(1));
    if (mark) chooseMark(this, mark);
  };

  async #choose(mark: SVGAElement): Promise<void> {
    chooseMark(this, mark);
    const controls = await this.#load();
    controls?.choose(mark);
  }

  /** Fetched when a reader comes near what they serve: most who open the page read on from the chart. */
  readonly #load = async (): Promise<ViewControls | undefined> => {
    this.#loading ??= import('./view-controls.ts').then((module) => {
      return new module.ViewControls(this, this.leaving.signal);
    });
    try {
      return await this.#loading;
    } catch {
      this.#loading = undefined; // no network: the next sign of a reader tries again
      return undefined;
    }
  };

  #watch(signal: AbortSignal): void {
    const observer = new IntersectionObserver(
      (seen) => void (seen.some(({ isIntersecting }) => isIntersecting) && this.#load()),
      { rootMargin: near },
    );
    for (const place of this.querySelectorAll('.view-tools, .chart-strip')) observer.observe(place);
    signal.addEventListener('abort', () => observer.disconnect());
  }
}

customElements.define('series-view', SeriesView);
