/** `<jump-box data-base>`: the header's link to the search opens a dialog to jump to a name, fetched when it is wished for. */
import type { JumpDialog } from './jump-dialog.ts';

class JumpBox extends HTMLElement {
  #ended: AbortController | undefined;
  #loading: Promise<JumpDialog> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    for (const intent of ['pointerover', 'focus']) link.addEventListener(intent, () => void this.#load(), { signal });
    link.addEventListener('click', (event) => this.#open(event, link.href), { signal });
  }

  disconnectedCallback(): void {
    this.#ended?.abort();
  }

  /** The dialog, once; where it cannot be had, the next wish asks again. */
  #load(): Promise<JumpDialog | undefined> {
    this.#loading ??= import('./jump-dialog.ts').then((it) => new it.JumpDialog(this));
    return this.#loading.catch(() => (this.#loading = undefined));
  }

  /** Opens the dialog, or follows the link without it; a click that asks for a new tab or window is the browser's. */
  #open(event: MouseEvent, address: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#load().then((dialog) => (dialog ? dialog.open() : location.assign(address)));
  }
}

customElements.define('jump-box', JumpBox);
