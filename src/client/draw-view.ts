/** Draws any view of a series from its JSON; fetched when a reader first asks for a view that no page has. */
import type { Element as Tree } from 'hast';
import { findShown, writeChartWords } from '../charts/chart-words.ts';
import { details } from '../charts/details.ts';
import { parseSeriesData, type ReadSeries, type SeriesData } from '../charts/series-data.ts';
import { drawViewTree, parseStretch, writeViewTitle } from '../charts/view-tree.ts';

/** Fetches a series; fails where the site cannot be reached. */
export async function loadSeries(address: string): Promise<ReadSeries> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const data = (await response.json()) as SeriesData; // exports/series-json.ts wrote it
  await pause();
  return parseSeriesData(data);
}

/** A view as it will stand in the page. */
export interface ViewDrawing {
  readonly drawn: SVGSVGElement;
  /** The words for it, by the places that they belong to. */
  readonly words: readonly (readonly [selector: string, text: string])[];
}

/** Makes the drawing of a view in place of the one given, in several tasks, so that a long series holds nobody up. */
export async function drawView(
  old: SVGSVGElement,
  read: ReadSeries,
  view: readonly [string, string],
): Promise<ViewDrawing> {
  const { series, addressOf, entityAddressOf } = read;
  const stretch = parseStretch(...view) ?? series.window;
  await pause();
  const words = writeChartWords(series, stretch, false).join(' ');
  await pause();
  const since = writeChartWords(series, stretch, true).join(' ');
  await pause();
  const drawing = details.full.drawings.find(({ name }) => old.classList.contains(`chart-drawing-${name}`));
  const paper = {
    ...{ series, view: stretch, detail: 'full' as const, title: writeViewTitle(series, stretch), description: words },
    id: old.closest('figure')?.id ?? '',
    hrefOf: (point: { readonly id: string }) => toPath(addressOf(point)),
    entityHref: (entity: { readonly id: string }) => toPath(entityAddressOf(entity)),
  };
  const tree = drawViewTree(paper, drawing ?? details.full.drawings[0]);
  await pause();
  const later = findShown(series, stretch, true).filter((point) => point.later).length;
  return {
    drawn: toNode(tree) as SVGSVGElement, // the tree of a drawing is one `svg`
    words: [
      ['.chart-full .not-later', words],
      ['.chart-full .chart-caption .later', since],
      ['.since-count', String(later)],
    ],
  };
}

/** Puts a drawing in place of the one given, and its words in the places of the page's own; the focus stays on its point. */
export function showView(root: Element, old: SVGSVGElement, { drawn, words }: ViewDrawing): void {
  const focused = old.contains(document.activeElement) && document.activeElement?.getAttribute('data-point');
  old.replaceWith(drawn);
  if (focused) drawn.querySelector<SVGAElement>(`[data-point="${focused}"]`)?.focus({ preventScroll: true });
  for (const [selector, text] of words) {
    const place = root.querySelector(selector);
    if (place) place.textContent = text;
  }
}

/** Lets the browser answer the reader before the next piece of work. */
function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}

/** The address on the site that is open, wherever the JSON says that the site lies. */
function toPath(address: string): string {
  const { pathname, search, hash } = new URL(address, location.href);
  return pathname + search + hash;
}

function toNode({ tagName, properties, children }: Tree): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tagName);
  for (const [name, value] of Object.entries(properties)) {
    if (name !== 'xmlns') node.setAttribute(name, String(value)); // the element has its namespace
  }
  for (const child of children) {
    if (child.type === 'element') node.append(toNode(child));
    else if (child.type === 'text') node.append(child.value);
  }
  return node;
}
