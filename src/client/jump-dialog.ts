/** The dialog to jump to a name or title; `jump-box.ts` fetches it with the first wish for it. */
import styles from '../styles/jump.css?inline';
import { addStyles } from './add-styles.ts';
import { closeBeside } from './close-beside.ts';
import dialog from './jump-dialog.html?raw';
import { loadNames } from './load-names.ts';
import { matchNames, type NamedPage } from './match-names.ts';
import { moveFocus } from './move-focus.ts';

const mostShown = 8;

/** A dialog in an element whose `data-base` is the base path of the site. */
export class JumpDialog {
  #names: readonly NamedPage[] = [];
  readonly #base: string;
  readonly #dialog: HTMLDialogElement;

  constructor(box: HTMLElement) {
    addStyles(styles);
    box.insertAdjacentHTML('beforeend', dialog);
    this.#base = box.dataset['base'] ?? '';
    this.#dialog = box.querySelector('dialog') as HTMLDialogElement; // jump-dialog.html has it
    this.#field.addEventListener('input', () => this.#show());
    this.#dialog.addEventListener('keydown', (event) => moveFocus(event, this.#field, this.#links));
    closeBeside(this.#dialog);
    addEventListener('pagehide', () => this.#dialog.close()); // who comes back comes to the page, not to the dialog
    this.#dialog.querySelector('form')?.addEventListener('submit', (event) => this.#follow(event));
  }

  get #field(): HTMLInputElement {
    return this.#dialog.querySelector('input') as HTMLInputElement; // jump-dialog.html has it
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#dialog.querySelectorAll('a')];
  }

  /** Opens the dialog with what was last typed in it. */
  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.select();
    this.#show();
    void loadNames(`${this.#base}/jump.json`).then(
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
    const lines = found.map(({ title, label, path }) => this.#drawLine(this.#base + path, title, label));
    const address = `${this.#base}/search/?q=${encodeURIComponent(letters)}`;
    const full = letters === '' ? [] : [this.#drawLine(address, `Search all text for “${letters}”`, '')];
    const focused = this.#links.find((link) => link === document.activeElement)?.href;
    this.#dialog.querySelector('ul')?.replaceChildren(...lines, ...full);
    this.#links.find(({ href }) => href === focused)?.focus(); // names may come while a reader is on the line below them
    const count = `${found.length} ${found.length === 1 ? 'name or title' : 'names and titles'}`;
    const status = this.#dialog.querySelector('[role=status]');
    if (status) status.textContent = letters === '' || this.#names.length === 0 ? '' : count;
  }

  /** A copy of the line that the dialog holds as a template. */
  #drawLine(address: string, title: string, label: string): Node {
    const line = (this.#dialog.querySelector('template') as HTMLTemplateElement).content.cloneNode(
      true,
    ) as DocumentFragment;
    const [link, kind] = [line.querySelector('a'), line.querySelector('span')];
    if (link) [link.href, link.textContent] = [address, title];
    if (kind) kind.textContent = label;
    return line;
  }
}
