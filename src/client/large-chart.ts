/** The large drawing of a series that the page shows, drawn anew for a view that no page has. */
import type { ReadSeries } from '../charts/series-data.ts';
import type { ViewDrawing } from './draw-view.ts';

type Loaded = readonly [draw: typeof import('./draw-view.ts'), series: ReadSeries];

/** The first and the last month or day that a view shows. */
export type ViewDates = readonly [from: string, until: string];

const mostAtOnce = 500;

export class LargeChart {
  readonly root: HTMLElement;
  readonly figure: HTMLElement;
  /** The years that the page itself shows, as it writes them. */
  readonly own: ViewDates;
  #loading: Promise<Loaded> | undefined;
  #drawing: SVGSVGElement | undefined;
  #points = 0;

  constructor(root: HTMLElement) {
    this.root = root;
    this.figure = root.querySelector('.chart-full') as HTMLElement; // a series' view has one
    this.own = [this.figure.dataset['from'] ?? '', this.figure.dataset['until'] ?? ''];
  }

  /** The one of its drawings that fits the width of the page. */
  get drawing(): SVGSVGElement | undefined {
    return this.#drawing;
  }

  /** Finds out which drawing fits: asks for the layout, so only when the width may have changed. */
  measure(): void {
    const drawings = [...this.figure.querySelectorAll<SVGSVGElement>('.chart-drawing')];
    this.#drawing = drawings.find((svg) => svg.getClientRects().length > 0);
  }

  /** Whether it is too long to be drawn while a handle moves. */
  get isLong(): boolean {
    return this.#points > mostAtOnce;
  }

  /** Draws the view that `dates` gives when the series is there; fails where it cannot be fetched. */
  async draw(dates: () => ViewDates): Promise<void> {
    if (this.#isDrawn(dates())) return;
    const [{ drawView }, read] = await this.#load();
    const view = dates();
    const old = this.#drawing;
    if (!old || this.#isDrawn(view)) return;
    const { drawn, words } = await drawView(old, read, view);
    // A reader who has gone on meanwhile gets the newer view alone.
    if (view.join() !== dates().join() || old !== this.#drawing) return;
    drawn.setAttribute('data-view', view.join());
    this.#drawing = drawn;
    this.#show(old, drawn, words);
  }

  #show(old: SVGSVGElement, drawn: SVGSVGElement, words: ViewDrawing['words']): void {
    const focused = old.contains(document.activeElement) && document.activeElement?.getAttribute('data-point');
    old.replaceWith(drawn);
    if (focused) drawn.querySelector<SVGAElement>(`[data-point="${focused}"]`)?.focus({ preventScroll: true });
    for (const [selector, text] of words) {
      const place = this.root.querySelector(selector);
      if (place) place.textContent = text;
    }
  }

  #isDrawn(view: ViewDates): boolean {
    return (this.drawing?.dataset['view'] ?? this.own.join()) === view.join();
  }

  async #load(): Promise<Loaded> {
    const address = this.root.dataset['series'] ?? '';
    this.#loading ??= import('./draw-view.ts').then(async (draw) => [draw, await draw.loadSeries(address)] as const);
    try {
      const loaded = await this.#loading;
      this.#points = loaded[1].series.points.length;
      return loaded;
    } catch (error) {
      this.#loading = undefined; // the next move tries again
      throw error;
    }
  }
}
