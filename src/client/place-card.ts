const gap = 6;
const edge = 8;

/** Puts an open card below the last line of its link, or above the first where there is no room; never over the words. */
export function placeCard(card: HTMLElement, link: Element): void {
  if (matchMedia('(hover: none) and (width < 40rem)').matches) {
    placeSheet(card, link);
    return;
  }
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const below = last.bottom + gap;
  const fits = below + card.offsetHeight <= innerHeight - edge;
  card.style.top = `${fits ? below : Math.max(edge, first.top - gap - card.offsetHeight)}px`;
  const left = fits ? last.left : first.left;
  card.style.left = `${Math.max(edge, Math.min(left, document.documentElement.clientWidth - card.offsetWidth - edge))}px`;
}

/** On a phone the card is a sheet at the lower edge, or at the upper where the words are low on the screen. */
function placeSheet(card: HTMLElement, link: Element): void {
  const { bottom } = link.getBoundingClientRect();
  const isFree = bottom + gap < innerHeight - card.offsetHeight;
  card.style.left = '0px';
  card.style.top = isFree ? `${innerHeight - card.offsetHeight}px` : '0px';
}
