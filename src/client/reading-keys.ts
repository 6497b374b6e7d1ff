/** `<reading-keys>`: `?` help, `/` search, `m` marks, `n` and `p` the next and previous annotation. */
import styles from '../styles/help.css?inline';
import { addStyles } from './add-styles.ts';
import help from './help-dialog.html?raw';
import { isShown } from './shown-kinds.ts';

class ReadingKeys extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const options = { signal: this.#listeners.signal };
    if (!this.#help) this.#addHelp();
    document.addEventListener('keydown', (event) => this.#press(event), options);
    this.querySelector(':scope > button')?.addEventListener('click', () => this.#help?.showModal(), options);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }

  #addHelp(): void {
    addStyles(styles);
    this.insertAdjacentHTML('beforeend', help);
  }

  get #help(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #press(event: KeyboardEvent): void {
    const run = this.#actions[event.key];
    const isOn = this.querySelector<HTMLInputElement>('#keys-on')?.checked;
    if (!run || !isOn || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    run();
  }

  readonly #actions: Readonly<Record<string, () => void>> = {
    '?': () => this.#help?.showModal(),
    '/': search,
    m: () => document.querySelector<HTMLElement>('#show-marks')?.click(),
    n: () => move(1),
    p: () => move(-1),
  };
}

function search(): void {
  const field = document.querySelector<HTMLElement>('main [type=search]');
  if (field) field.focus();
  else document.querySelector<HTMLElement>('jump-box > a')?.click();
}

/** Asked of where the focus is now: a letter typed on a result of the search has moved it to the field. */
function isTyping(): boolean | undefined {
  return document.activeElement?.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

/** Moves the focus to the next or previous mark; from outside the marks, to the one nearest to the top of the screen. */
function move(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.text a:is(.mention, .figure, .ref)')].filter(isShown);
  const here = links.findIndex((link) => link === document.activeElement);
  const below = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const first = below === -1 ? links.length : below;
  const next = links[here === -1 ? first - (step === 1 ? 0 : 1) : here + step];
  next?.scrollIntoView({ block: 'nearest' });
  next?.focus({ preventScroll: true });
}

customElements.define('reading-keys', ReadingKeys);
