/**
 * `<mention-cards>` around the text of an article: cards by hover, focus or a first tap. Without it, and in a browser
 * that has no popovers, every link leads where it leads.
 */
import styles from '../styles/cards.css?inline';
import { addStyles } from './add-styles.ts';
import { CardStack } from './card-stack.ts';
import { isCarded } from './fill-card.ts';

const openDelay = 300;
const closeDelay = 250;

class MentionCards extends HTMLElement {
  #listeners = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stack: CardStack | undefined;
  /** Where the pointer was last; when the page moves under a pointer that rests, nothing is meant by it. */
  #pointer = '';
  /** Whether the card of the link under the finger was open when the finger came down. */
  #wasOpen = false;

  connectedCallback(): void {
    if (!('popover' in HTMLElement.prototype)) return;
    if (!this.#stack) addStyles(styles);
    const stack = (this.#stack ??= new CardStack(this));
    const options = { signal: this.#listeners.signal };
    const press = { ...options, capture: true };
    document.addEventListener('pointerover', (event) => this.#hover(event, stack), options);
    document.addEventListener('pointerdown', (event) => this.#land(event, stack), press);
    document.addEventListener('focusin', (event) => this.#focus(event, stack), options);
    document.addEventListener('focusout', () => (stack.dismissed = undefined), options);
    document.addEventListener('keydown', (event) => this.#press(event, stack), options);
    this.addEventListener('click', (event) => this.#click(event, stack), options);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }

  #land(event: PointerEvent, stack: CardStack): void {
    clearTimeout(this.#timer);
    this.#wasOpen = stack.isOpenFor(linkAt(event));
    this.#pointer = `${event.clientX} ${event.clientY}`;
  }

  /** A pointer that is held down selects words, and a card would cover them. */
  #hover(event: PointerEvent, stack: CardStack): void {
    const { target, pointerType, buttons, clientX, clientY } = event;
    if (
      pointerType === 'touch' ||
      buttons !== 0 ||
      !(target instanceof Element) ||
      this.#pointer === `${clientX} ${clientY}`
    )
      return;
    this.#pointer = `${clientX} ${clientY}`;
    const link = linkAt(event);
    clearTimeout(this.#timer);
    const settle = () => {
      stack.keep(target);
      if (link) stack.open(link);
    };
    this.#timer = setTimeout(settle, link ? openDelay : closeDelay);
  }

  #focus(event: FocusEvent, stack: CardStack): void {
    if (!(event.target instanceof Element)) return;
    const link = linkAt(event);
    clearTimeout(this.#timer);
    stack.keep(event.target);
    if (link?.matches(':focus-visible') && link !== stack.dismissed) stack.open(link);
  }

  /** The first tap opens the card, the second follows the link; a way to another mention takes the card along. */
  #click(event: MouseEvent, stack: CardStack): void {
    const link = linkAt(event);
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (link && isTouch && !this.#wasOpen && stack.open(link)) event.preventDefault();
    const way = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.card a[href^="#"]') : null;
    const words = way && document.getElementById(way.hash.slice(1));
    // After the browser has gone to the address, unless in another tab.
    if (words) setTimeout(() => location.hash === way.hash && moveTo(words, stack));
  }

  /** The arrow keys go into an open card and through it, Tab goes on from its link. */
  #press(event: KeyboardEvent, stack: CardStack): void {
    const step = { ArrowDown: 1, ArrowUp: -1, Tab: 0 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = document.activeElement;
    const opener = stack.openerOf(here);
    if (step === 0) {
      for (let out = opener; out; out = stack.openerOf(out)) out.focus({ preventScroll: true });
      return;
    }
    const within = step === 1 ? stack.controlsOf(here) : [];
    const around = stack.controlsOf(opener ?? null);
    const next = within[0] ?? around[around.indexOf(here as HTMLElement) + step] ?? opener;
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** The link with a card that an event is about. */
function linkAt({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null;
  return link && isCarded(link) ? link : null;
}

function moveTo(words: HTMLElement, stack: CardStack): void {
  stack.closeFrom(0);
  words.focus({ preventScroll: true });
  if (words instanceof HTMLAnchorElement) stack.open(words);
}

customElements.define('mention-cards', MentionCards);
