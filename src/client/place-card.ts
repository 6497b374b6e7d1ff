const gap = 6;
const edge = 8;

/**
 * Sees to it that an open card never covers the words of its link: a browser with anchor positioning has placed it well
 * already, elsewhere it is put on the side with more room. On small screens it is a sheet at the further edge.
 */
export function placeCard(box: HTMLElement, link: Element): void {
  box.removeAttribute('style');
  const { top, bottom } = link.getBoundingClientRect();
  const below = innerHeight - bottom;
  box.dataset['side'] = below >= top ? 'below' : 'above';
  box.style.setProperty('--room', `${Math.max(below, top, 0) - 2 * gap}px`);
  const isSheet = matchMedia('(width < 40rem), (hover: none)').matches;
  if (!isSheet && !isBeside(box, link)) placeByHand(box, link);
}

/** Whether the card stands right above or right below the link. */
function isBeside(box: Element, link: Element): boolean {
  const [card, words] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  const distance = card.top >= words.bottom ? card.top - words.bottom : words.top - card.bottom;
  return distance >= 0 && distance < 4 * gap;
}

/** Scrolls with the page, since nothing else ties the card to its words. */
function placeByHand(box: HTMLElement, link: Element): void {
  const words = link.getBoundingClientRect();
  box.style.setProperty('position-area', 'none');
  box.style.position = 'absolute';
  box.style.margin = '0';
  const top = box.dataset['side'] === 'below' ? words.bottom + gap : words.top - gap - box.offsetHeight;
  const right = document.documentElement.clientWidth - box.offsetWidth - edge;
  box.style.top = `${top + scrollY}px`;
  box.style.left = `${Math.max(edge, Math.min(words.left, right)) + scrollX}px`;
}
