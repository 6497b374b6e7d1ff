/** Remembers checkboxes from page to page; nothing else is kept. */
class RememberedSwitches extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    for (const box of this.querySelectorAll('input')) {
      box.checked = recall(box.id) ?? box.checked;
      box.addEventListener('change', () => remember(box.id, box.checked), { signal: this.#listeners.signal });
    }
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }
}

/** What was chosen before; undefined where nothing was, or where the browser keeps nothing. */
export function recall(name: string): boolean | undefined {
  try {
    const value = localStorage.getItem(`sidelight:${name}`);
    return value === null ? undefined : value === 'true';
  } catch {
    return undefined; // storage can be forbidden; then nothing is remembered
  }
}

function remember(name: string, value: boolean): void {
  try {
    localStorage.setItem(`sidelight:${name}`, String(value));
  } catch {
    // storage can be full or forbidden; the choice holds for this page
  }
}

customElements.define('remembered-switches', RememberedSwitches);
