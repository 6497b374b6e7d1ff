/** The large drawing of a series that the page shows, drawn anew for a view that no page has. */
import type { ReadSeries } from '../charts/series-data.ts';

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
  /** The one of its drawings that fits the width of the page. */
  drawing: SVGSVGElement | undefined;
  #points = 0;

  constructor(root: HTMLElement) {
    this.root = root;
    this.figure = root.querySelector('.chart-full') as HTMLElement; // a series' view has one
    this.own = [this.figure.dataset['from'] ?? '', this.figure.dataset['until'] ?? ''];
  }

  /** Finds out which drawing fits: asks for the layout, so only when the width may have changed. */
  measure(): void {
    const drawings = [...this.figure.querySelectorAll<SVGSVGElement>('.chart-drawing')];
    this.drawing = drawings.find((svg) => svg.getClientRects().length > 0);
  }

  /** Whether it is too long to be drawn while a handle moves. */
  get isLong(): boolean {
    return this.#points > mostAtOnce;
  }

  /** Draws the view that `dates` gives when the series is there; fails where it cannot be fetched. */
  async draw(dates: () => ViewDates): Promise<void> {
    if (this.#isDrawn(dates())) return;
    const [{ drawView, showView }, read] = await this.#load();
    const view = dates();
    const old = this.drawing;
    if (!old || this.#isDrawn(view)) return;
    const made = await drawView(old, read, view);
    // A reader who has gone on meanwhile gets the newer view alone.
    if (view.join() !== dates().join() || old !== this.drawing) return;
    made.drawn.setAttribute('data-view', view.join());
    this.drawing = made.drawn;
    showView(this.root, old, made);
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
