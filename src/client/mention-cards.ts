/** Cards over the text of an article: by hover, focus or a first tap. Without it every link leads where it leads. */
import { fillCard, isCarded } from './fill-card.ts';
import { placeCard } from './place-card.ts';

const openDelay = 250;
const closeDelay = 300;

class MentionCards extends HTMLElement {
  #listeners = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #card: HTMLElement | undefined;
  #link: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    if (!('showPopover' in this)) return;
    const options = { signal: this.#listeners.signal };
    this.#card = document.createElement('div');
    this.#card.popover = 'manual';
    this.#card.id = 'card';
    this.append(this.#card);
    document.addEventListener('pointerover', (event) => this.#hover(event), options);
    this.addEventListener('focusin', (event) => this.#focus(event), options);
    this.addEventListener('focusout', () => this.#closeSoon(), options);
    this.addEventListener('click', (event) => this.#tap(event), { ...options, capture: true });
    document.addEventListener('pointerdown', (event) => this.#leave(event), options);
    document.addEventListener('keydown', (event) => this.#escape(event), options);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#card?.remove();
    this.#listeners = new AbortController();
  }

  #hover(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    const link = this.#linkAt(event.target);
    if (link && link !== this.#link) this.#after(openDelay, () => this.#open(link));
    else if (link || this.#holds(event.target)) clearTimeout(this.#timer);
    else if (this.#link && this.#link !== document.activeElement) this.#closeSoon();
    else if (!this.#link) clearTimeout(this.#timer);
  }

  #focus(event: FocusEvent): void {
    const link = this.#linkAt(event.target);
    if (link?.matches(':focus-visible')) this.#open(link);
  }

  /** The first tap opens the card, the second follows the link. */
  #tap(event: MouseEvent): void {
    const link = this.#linkAt(event.target);
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!link || !isTouch || link === this.#link) {
      if (this.#holds(event.target)) this.#close();
      return;
    }
    if (this.#open(link)) event.preventDefault();
  }

  #leave(event: Event): void {
    if (!this.#holds(event.target) && !this.#linkAt(event.target)) this.#close();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#close();
  }

  #open(link: HTMLAnchorElement): boolean {
    clearTimeout(this.#timer);
    this.#close();
    if (!this.#card || !fillCard(this.#card, link)) return false;
    this.#link = link;
    link.setAttribute('aria-describedby', this.#card.id);
    this.#card.showPopover();
    placeCard(this.#card, link);
    return true;
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.#card?.matches(':popover-open')) this.#card.hidePopover();
  }

  #closeSoon(): void {
    this.#after(closeDelay, () => this.#close());
  }

  #after(delay: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, delay);
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#card !== undefined && this.#card.contains(target);
  }

  #linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
    const link = target instanceof Element ? target.closest('a') : null;
    return link && isCarded(link) && this.contains(link) && !this.#holds(link) ? link : undefined;
  }
}

customElements.define('mention-cards', MentionCards);
