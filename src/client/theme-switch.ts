/** `<theme-switch>` around a select: remembers the choice; `public/theme.js` applies it before the next page is painted. */
import { recall, remember, showChoice } from './preferences.ts';

class ThemeSwitch extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const { signal } = this.#listeners;
    const show = () => {
      document.documentElement.dataset['theme'] = select.value = recall('theme') ?? select.value;
    };
    const change = () => {
      document.documentElement.dataset['theme'] = select.value;
      remember('theme', select.value);
    };
    select.addEventListener('change', change, { signal });
    showChoice(show, signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }
}

customElements.define('theme-switch', ThemeSwitch);
