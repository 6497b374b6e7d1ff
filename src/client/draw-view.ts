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
  await new Promise((resolve) => setTimeout(resolve)); // a long series is read and drawn in two tasks
  return parseSeriesData(data);
}

/** Puts the drawing of a view in place of the one given, and the words for it in the places of the page's own. */
export function drawView(root: Element, old: SVGSVGElement, read: ReadSeries, view: readonly [string, string]): void {
  const { series, addressOf, entityAddressOf } = read;
  const stretch = parseStretch(...view) ?? series.window;
  const words = writeChartWords(series, stretch, false).join(' ');
  const drawing = details.full.drawings.find(({ name }) => old.classList.contains(`chart-drawing-${name}`));
  const paper = {
    ...{ series, view: stretch, detail: 'full' as const, title: writeViewTitle(series, stretch), description: words },
    id: old.closest('figure')?.id ?? '',
    hrefOf: (point: { readonly id: string }) => toPath(addressOf(point)),
    entityHref: (entity: { readonly id: string }) => toPath(entityAddressOf(entity)),
  };
  const drawn = toNode(drawViewTree(paper, drawing ?? details.full.drawings[0]));
  const focused = old.contains(document.activeElement) ? document.activeElement?.getAttribute('data-point') : undefined;
  old.replaceWith(drawn);
  if (focused) drawn.querySelector<SVGAElement>(`[data-point="${focused}"]`)?.focus({ preventScroll: true });
  const later = findShown(series, stretch, true).filter((point) => point.later).length;
  write(root, '.chart-full .not-later', words);
  write(root, '.chart-full .chart-caption .later', writeChartWords(series, stretch, true).join(' '));
  write(root, '.since-count', String(later));
}

/** The address on the site that is open, wherever the JSON says that the site lies. */
function toPath(address: string): string {
  const { pathname, search, hash } = new URL(address, location.href);
  return pathname + search + hash;
}

function write(root: Element, selector: string, text: string): void {
  const place = root.querySelector(selector);
  if (place) place.textContent = text;
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
