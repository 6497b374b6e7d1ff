import type { CDPSession, Page } from 'playwright-core';

/** One task of a page's main thread, in milliseconds: by the clock, and of processors, which other programs change little. */
export interface Task {
  readonly wall: number;
  readonly cpu: number;
}

/** A place on the screen, in pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Milliseconds that the main thread has worked since the page was opened. */
export async function readCpu(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Opens a session whose times are those of the thread, which a busy machine changes little. */
export async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Uses the chart of a series as a reader does, one way at a time, and gives the tasks of each way by its name. */
export async function useChart(page: Page, address: string): Promise<ReadonlyMap<string, readonly Task[]>> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await page.goto(address);
  await rest(page);
  const used = new Map<string, readonly Task[]>();
  const take = async (name: string, act: () => Promise<void>): Promise<void> => {
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
    await act();
    await rest(page);
    used.set(name, findTasks(await browser.stopTracing()));
  };
  const spot = (selector: string) => page.evaluate(findSpot, selector);
  const click = async (name: string, selector: string) => {
    const { x, y } = await spot(selector);
    await take(name, () => page.mouse.click(x, y));
  };
  for (const value of ['closer', 'later', 'earlier', 'wider', 'reset'])
    await click(`“${value}”`, `.view-tools [value=${value}]`);
  const strip = await spot('.chart-strip .zero');
  await take('brush', () => drag(page, strip, [0.4, 0.6]));
  await take('brush moved', () => drag(page, strip, [0.5, 0.7]));
  await page.evaluate(focusOn, '.strip-start');
  await take('handle by keys', () => press(page, 'ArrowLeft'));
  await page.evaluate(focusOn, '.chart-full .mark');
  await take('points by keys', () => press(page, 'ArrowRight'));
  await page.evaluate(focusOn, '');
  const chart = await spot('.chart-full .zero');
  await take('points by mouse', async () => {
    for (let step = 1; step < 10; step += 1)
      await page.mouse.move(chart.x + chart.width * (step / 10 - 0.5), chart.y - 200);
  });
  await click('a switch', '.view-switches input');
  await take('back', async () => void (await page.evaluate(() => history.back())));
  return used;
}

async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

async function press(page: Page, key: string): Promise<void> {
  for (let time = 0; time < 5; time += 1) await page.keyboard.press(key);
}

async function drag(page: Page, { x, y, width }: Spot, [from, to]: readonly [number, number]): Promise<void> {
  await page.mouse.move(x + width * (from - 0.5), y - 20);
  await page.mouse.down();
  await page.mouse.move(x + width * (to - 0.5), y - 20, { steps: 10 });
  await page.mouse.up();
}

/** An event of Chromium's traces; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of the pages' main threads in a trace. */
function findTasks(trace: Buffer): readonly Task[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
  return traceEvents
    .filter((event) => event.name === 'RunTask' && isMain(event))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}

// What follows runs in the page.

function findSpot(selector: string): Spot {
  const found = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
  found?.scrollIntoView({ block: 'center' });
  const { left = 0, top = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
  return { x: left + width / 2, y: top + height / 2, width };
}

/** Nothing has the focus where nothing is named. */
function focusOn(selector: string): void {
  const all = selector === '' ? [] : [...document.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((one) => one.getClientRects().length > 0);
  if (found) found.focus();
  else (document.activeElement as HTMLElement | null)?.blur();
}
