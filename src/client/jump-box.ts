/** `<jump-box data-base>`: the header's link to the search opens a dialog to jump to a name. */
import styles from '../styles/jump.css?inline';
import { addStyles } from './add-styles.ts';
import dialog from './jump-dialog.html?raw';
import { loadNames } from './load-names.ts';
import { matchNames, type NamedPage } from './match-names.ts';
import { moveFocus } from './move-focus.ts';

const mostShown = 8;

class JumpBox extends HTMLElement {
  #ended: AbortController | undefined;
  #names: readonly NamedPage[] = [];

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    if (!this.querySelector('dialog')) this.#addDialog();
    this.querySelector(':scope > a')?.addEventListener('click', (event) => this.#open(event as MouseEvent), { signal });
    this.#field.addEventListener('input', () => this.#show(), { signal });
    this.#dialog.addEventListener('keydown', (event) => moveFocus(event, this.#field, this.#links), { signal });
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close(), {
      signal,
    });
    this.querySelector('form')?.addEventListener('submit', (event) => this.#follow(event), { signal });
  }

  disconnectedCallback(): void {
    this.#ended?.abort();
  }

  #addDialog(): void {
    addStyles(styles);
    this.insertAdjacentHTML('beforeend', dialog);
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement; // jump-dialog.html has it
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement; // jump-dialog.html has it
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#dialog.querySelectorAll('a')];
  }

  /** Opens the dialog; a click that asks for a new tab or window is left to the browser. */
  #open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.select();
    this.#show();
    void loadNames(`${this.dataset['base']}/jump.json`).then(
      (names) => {
        this.#names = names;
        this.#show();
      },
      () => this.#show(), // without the names, the line that leads to the full search remains
    );
  }

  /** The first match, or the full search where nothing matches. */
  #follow(event: SubmitEvent): void {
    event.preventDefault();
    const [first] = this.#links;
    if (this.#field.value.trim() !== '') first?.click();
  }

  #show(): void {
    const letters = this.#field.value.trim();
    const found = matchNames(letters, this.#names, mostShown);
    const lines = found.map(({ title, label, path }) => this.#drawLine(this.dataset['base'] + path, title, label));
    const address = `${this.dataset['base']}/search/?q=${encodeURIComponent(letters)}`;
    const full = letters === '' ? [] : [this.#drawLine(address, `Search all text for “${letters}”`, '')];
    this.querySelector('ul')?.replaceChildren(...lines, ...full);
    const count = `${found.length} ${found.length === 1 ? 'name or title' : 'names and titles'}`;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = letters === '' ? '' : count;
  }

  /** A copy of the line that the dialog holds as a template. */
  #drawLine(address: string, title: string, label: string): Node {
    const line = (this.querySelector('template') as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
    const [link, kind] = [line.querySelector('a'), line.querySelector('span')];
    if (link) [link.href, link.textContent] = [address, title];
    if (kind) kind.textContent = label;
    return line;
  }
}

customElements.define('jump-box', JumpBox);
