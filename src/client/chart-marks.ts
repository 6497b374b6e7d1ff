/** The marks of the large drawing that is shown. */
const reach = 40;

/** From left to right, without those that a switch has taken away. */
export function findMarks(view: Element): SVGAElement[] {
  return Array.from(view.querySelectorAll<SVGAElement>('.chart-full .mark'), (mark) => ({ mark, box: boxOf(mark) }))
    .filter(({ box }) => box.width > 0)
    .toSorted((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
    .map(({ mark }) => mark);
}

/** The mark of a point, by the point’s id; undefined where it is not shown. */
export function findMark(view: Element, id: string): SVGAElement | undefined {
  return findMarks(view).find((mark) => mark.dataset['point'] === id);
}

/** The mark nearest to a place in the large drawing; undefined where none is near. */
export function nearestMark(view: Element, { clientX, clientY, target }: MouseEvent): SVGAElement | undefined {
  if (!(target instanceof Element) || !target.closest('.chart-full .chart-drawing')) return undefined;
  if (target.closest('.flag a')) return undefined;
  let nearest: { mark: SVGAElement; distance: number } | undefined;
  for (const mark of findMarks(view)) {
    const { left, right, top, bottom } = boxOf(mark);
    const distance = Math.hypot((left + right) / 2 - clientX, (top + bottom) / 2 - clientY);
    if (distance < (nearest?.distance ?? reach)) nearest = { mark, distance };
  }
  return nearest?.mark;
}

/** Marks a point and says it in the line below the chart, with the way to where it rests. */
export function chooseMark(view: Element, mark: SVGAElement): void {
  const line = view.querySelector<HTMLElement>('.view-point');
  if (!line || mark.classList.contains('is-chosen')) return;
  for (const other of view.querySelectorAll('.is-chosen')) other.classList.remove('is-chosen');
  mark.classList.add('is-chosen');
  const link = document.createElement('a');
  link.href = mark.href.baseVal;
  link.textContent = mark.classList.contains('mark-own') ? 'To the words' : 'To its row and source';
  line.replaceChildren(`${mark.querySelector('title')?.textContent ?? ''} `, link);
  line.hidden = false;
}

function boxOf(mark: SVGAElement): DOMRect {
  return (mark.querySelector('.hit') ?? mark).getBoundingClientRect();
}
