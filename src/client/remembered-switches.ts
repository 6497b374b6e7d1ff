/** `<remembered-switches>` around checkboxes: remembers them from page to page, and says what a change does. */
import { announce } from './announce.ts';
import { recall, remember, showChoice } from './preferences.ts';

class RememberedSwitches extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#listeners;
    const boxes = [...this.querySelectorAll('input')];
    for (const box of boxes) box.addEventListener('change', () => this.#change(box), { signal });
    const show = () => {
      for (const box of boxes) box.checked = (recall(box.id) ?? String(box.checked)) === 'true';
    };
    showChoice(show, signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }

  #change({ id, checked, labels }: HTMLInputElement): void {
    remember(id, String(checked));
    const state = id.startsWith('show-') ? (checked ? 'shown' : 'hidden') : checked ? 'on' : 'off';
    announce(`${labels?.[0]?.textContent?.trim()}: ${state}`);
  }
}

customElements.define('remembered-switches', RememberedSwitches);
