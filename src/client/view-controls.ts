/** Everything that changes a reader's view of a chart, and the address that keeps it. */
import { chooseMark, findMark, findMarks } from './chart-marks.ts';
import { LargeChart, type ViewDates } from './large-chart.ts';
import { OverviewStrip } from './overview-strip.ts';
import { parseView, writeView, type ViewState } from './view-state.ts';
import { toMoved, toSteps, writeStep, type Range, type Steps } from './view-steps.ts';
import { addTools, type ViewAction } from './view-tools.ts';

const soon = 1000;

export class ViewControls {
  readonly root: HTMLElement;
  readonly #chart: LargeChart;
  readonly #steps: Steps;
  readonly #strip: OverviewStrip;
  readonly #say: (text: string) => void;
  #range: Range;
  #point: string | undefined;
  #frame = 0;
  #last = { kind: '', time: -Infinity };

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.root = root;
    const find = (selector: string) => root.querySelector(selector) as HTMLElement; // the page has all that is asked for
    this.#chart = new LargeChart(root);
    const { from = '', until = '' } = find('.chart-strip').dataset;
    this.#steps = toSteps(from, until);
    this.#range = this.#toRange(this.#chart.own);
    this.#strip = new OverviewStrip(find('.chart-strip .chart-drawings'), {
      count: this.#steps.count,
      wordsOf: (side, border) => writeStep(this.#steps.toText(side === 'start' ? border : border - 1)),
      onMove: this.#onMove,
      onDone: (kind, time) => this.#keep(kind, time),
      signal,
    });
    this.#say = addTools(find('.view-tools'), (action, time) => void this.#onAsk(action, time), signal);
    for (const type of ['pointerover', 'focusin'])
      find('.view-tools').addEventListener(type, () => void loadPictures(), { signal, once: true });
    find('.view-switches').addEventListener('change', this.#onSwitch, { signal });
    addEventListener('popstate', this.#restore, { signal });
    const resize = new ResizeObserver(() => {
      this.#chart.measure();
      void this.#draw();
    });
    resize.observe(this.#chart.figure);
    signal.addEventListener('abort', () => resize.disconnect());
    this.#keepPressed();
    this.#restore();
  }

  /** Adds to the address what a reader, quicker than this script, has pressed: the page comes with each switch as it is by itself. */
  #keepPressed(): void {
    if (this.#switches().every(({ checked, defaultChecked }) => checked === defaultChecked)) return;
    const [asked, pressed] = [parseView(location.search), this.#state()];
    const hidden = [...new Set([...asked.hidden, ...pressed.hidden])];
    const query = writeView({ ...asked, hidden, since: asked.since || pressed.since });
    history.replaceState(null, '', location.pathname + query + location.hash);
  }

  /** Keeps the point that a reader has chosen in the address, without a step of its own in the history. */
  choose(mark: SVGAElement): void {
    chooseMark(this.root, mark);
    this.#point = mark.dataset['point'];
    history.replaceState(null, '', this.#address());
  }

  #toRange([from, until]: ViewDates): Range {
    const [start, end] = [this.#steps.toBorder(from, 'start'), this.#steps.toBorder(until, 'end')];
    return start < end ? [start, end] : [0, this.#steps.count];
  }

  /** The page's own dates where the view is its own, else those of the steps. */
  readonly #dates = (): ViewDates => {
    const [start, end] = this.#range;
    return this.#isOwn() ? this.#chart.own : [this.#steps.toText(start), this.#steps.toText(end - 1)];
  };

  #isOwn(): boolean {
    return this.#toRange(this.#chart.own).join() === this.#range.join();
  }

  #state(): ViewState {
    const [from, until] = this.#isOwn() ? [] : this.#dates();
    const boxes = this.#switches();
    const hidden = boxes.filter(({ checked, name }) => !checked && name !== 'show-since');
    const since = boxes.some(({ checked, name }) => checked && name === 'show-since');
    return { from, until, hidden: hidden.map(({ name }) => name.slice('show-'.length)), since, point: this.#point };
  }

  #address(): string {
    return location.pathname + writeView(this.#state()) + location.hash;
  }

  #switches(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('.view-switches input')];
  }

  /** Brings the page to the state that its address tells of. */
  readonly #restore = (): void => {
    const { from, until, hidden, since, point } = parseView(location.search);
    for (const box of this.#switches())
      box.checked = box.name === 'show-since' ? since : !hidden.includes(box.name.slice('show-'.length));
    this.#range = this.#toRange(from && until ? [from, until] : this.#chart.own);
    this.#point = point;
    this.#strip.show(this.#range);
    this.#carry();
    void this.#draw();
  };

  readonly #onMove = (range: Range): void => {
    this.#range = range;
    if (this.#chart.isLong) return; // drawn once the reader lets go
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => void this.#draw());
  };

  /** Keeps the view in the address; steps of one kind that follow each other at once are one step back. */
  #keep(kind: string, time: number): void {
    const address = this.#address();
    if (address === location.pathname + location.search + location.hash) return;
    const isSame = kind !== 'brush' && kind === this.#last.kind && time - this.#last.time < soon;
    this.#last = { kind, time };
    history[isSame ? 'replaceState' : 'pushState'](null, '', address);
    this.#carry();
    void this.#draw().then(() => this.#tell());
  }

  #tell(): void {
    const [from = '', until = ''] = this.#dates().map(writeStep);
    const count = findMarks(this.root).length;
    this.#say(`${from} to ${until}: ${count} ${count === 1 ? 'point' : 'points'} shown.`);
  }

  /** The pages of other years keep what is switched off. */
  #carry(): void {
    const query = writeView({ ...this.#state(), from: undefined, until: undefined, point: undefined });
    for (const link of this.root.querySelectorAll<HTMLAnchorElement>('.view-years a')) link.search = query;
  }

  async #draw(): Promise<void> {
    try {
      await this.#chart.draw(this.#dates);
    } catch {
      this.#say('The numbers could not be fetched. The years above are pages of their own.');
    }
    await nextFrame(); // what the browser has laid out by itself costs nothing to ask for
    const mark = this.#point && findMark(this.root, this.#point);
    if (mark) chooseMark(this.root, mark);
  }

  readonly #onSwitch = ({ target, timeStamp }: Event): void => {
    if (target instanceof HTMLInputElement) this.#keep(target.name, timeStamp);
  };

  async #onAsk(action: ViewAction, time: number): Promise<void> {
    if (action === 'svg' || action === 'png') await this.#takePicture(action);
    else if (action === 'reset') {
      history.pushState(null, '', location.pathname + location.hash);
      this.#restore();
      this.#tell();
    } else {
      this.#range = toMoved(this.#range, action, this.#steps.count);
      this.#strip.show(this.#range);
      this.#keep(action, time);
    }
  }

  async #takePicture(kind: 'svg' | 'png'): Promise<void> {
    const { drawing } = this.#chart;
    const pictures = await loadPictures();
    if (!pictures) this.#say('What makes pictures could not be fetched. Please try again.');
    const { series = '' } = this.root.dataset;
    if (drawing && pictures) this.#say(await pictures.takePicture(drawing, [series, ...this.#dates()], kind));
  }
}

/** Fetched when a reader comes near the buttons: a picture itself asks for nothing. Undefined where it cannot be had. */
const loadPictures = (): Promise<typeof import('./take-picture.ts') | undefined> =>
  import('./take-picture.ts').catch(() => undefined);

/** The task after the next frame. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => void requestAnimationFrame(() => void setTimeout(resolve)));
}
