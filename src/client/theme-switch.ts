/** `<theme-switch>` around a select: remembers the choice; `public/theme.js` applies it before the next page is painted. */
import { recall, remember } from './preferences.ts';

class ThemeSwitch extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = recall('theme') ?? '';
    const change = () => {
      remember('theme', select.value);
      document.documentElement.dataset['theme'] = select.value;
    };
    select.addEventListener('change', change, { signal: this.#listeners.signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }
}

customElements.define('theme-switch', ThemeSwitch);
