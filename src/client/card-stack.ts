/** The cards over the text: one, and a second that a link inside the first opens. */
import { fillCard } from './fill-card.ts';
import { placeCard } from './place-card.ts';

interface Card {
  readonly box: HTMLElement;
  readonly body: HTMLElement;
  link: HTMLAnchorElement | undefined;
}

/** Two nested native popovers, each open for at most one link. */
export class CardStack {
  readonly #cards: readonly [outer: Card, inner: Card];
  /** The link whose card was closed while it had the focus: it stays closed until the focus has moved. */
  dismissed: Element | undefined;

  constructor(host: HTMLElement) {
    this.#cards = [makeCard('card'), makeCard('card-inner')];
    const [outer, inner] = this.#cards;
    outer.box.append(inner.box);
    host.append(outer.box);
    for (const card of this.#cards) {
      card.box.addEventListener('beforetoggle', (event) => {
        if (event.target === card.box && (event as ToggleEvent).newState === 'closed') this.#clear(card);
      });
    }
  }

  /** Opens the card of a link, in place of any other at its depth; false where there is nothing to open. */
  open(link: HTMLAnchorElement): boolean {
    const level = this.#levelOf(link);
    const card = this.#cards[level];
    if (!card || card.link === link) return card !== undefined;
    this.closeFrom(level);
    const kind = fillCard(card.body, link);
    if (kind === undefined) return false;
    card.box.className = `card ${kind}`;
    card.link = link;
    link.setAttribute('aria-describedby', card.body.id);
    const words = wordsOf(link);
    card.box.showPopover({ source: words });
    placeCard(card.box, words);
    return true;
  }

  /** Closes the cards that neither hold the element, nor were opened by it, nor belong to the link with the focus. */
  keep(element: Element): void {
    const kept = this.#cards.findLastIndex(
      ({ box, link }) => box.contains(element) || link?.contains(element) || (link && link === document.activeElement),
    );
    this.closeFrom(kept + 1);
  }

  closeFrom(level: number): void {
    for (const { box } of this.#cards.slice(level).reverse()) if (box.matches(':popover-open')) box.hidePopover();
  }

  isOpenFor(link: Element | null): boolean {
    return this.#cards.some((card) => card.link === link && link !== null);
  }

  /** The links and buttons of the card that a link has opened. */
  controlsOf(link: Element | null): HTMLElement[] {
    const body = this.#cards.find((card) => card.link === link)?.body;
    return [...(body?.querySelectorAll<HTMLElement>('a, button') ?? [])];
  }

  /** The link of the card that holds an element. */
  openerOf(element: Element | null): HTMLAnchorElement | undefined {
    return this.#cards.find(({ body }) => element && body.contains(element))?.link;
  }

  #levelOf(link: Element): number {
    return this.#cards.findIndex(({ body }) => body.contains(link)) + 1;
  }

  #clear(card: Card): void {
    const { box, link } = card;
    const isWithin = box.contains(document.activeElement);
    if (isWithin) link?.focus({ preventScroll: true });
    if (document.activeElement === link) this.dismissed = link;
    link?.removeAttribute('aria-describedby');
    card.link = undefined;
  }
}

/** The words that a card is about and must not cover: those of the link, or those that a number stands after. */
function wordsOf(link: HTMLAnchorElement): HTMLElement {
  return (link.matches('.ref') && document.getElementById(link.hash.replace('#note-', ''))) || link;
}

function makeCard(id: string): Card {
  const [box, body] = [document.createElement('div'), document.createElement('div')];
  box.id = id;
  box.popover = 'auto';
  body.id = `${id}-body`;
  box.append(body);
  return { box, body, link: undefined };
}
