/** `<site-search data-base>`: searches the text of the site in the form that the page holds; state is in the address. */
import { askSearch, loadSearch, type SearchAnswer } from './load-search.ts';
import { drawHit } from './draw-hit.ts';
import { moveFocus } from './move-focus.ts';

const step = 15;

class SiteSearch extends HTMLElement {
  #ended: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #answer: SearchAnswer | undefined;

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.#field.addEventListener('focus', () => void loadSearch(this.#base).catch(() => undefined), { signal });
    this.addEventListener('input', () => this.#wait(), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.#find('button.more').addEventListener('click', () => void this.#addMore(), { signal });
    this.#readAddress();
    if (this.#field.value !== '') void this.#search();
  }

  disconnectedCallback(): void {
    this.#ended?.abort();
    clearTimeout(this.#timer);
  }

  get #base(): string {
    return this.dataset['base'] ?? '';
  }

  get #field(): HTMLInputElement {
    return this.#find<HTMLInputElement>('#site-search-field');
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name=kind]')];
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.hits a')];
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T; // SearchBox.astro writes every part that is looked for here
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), 150);
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    void this.#search();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return; // the keys are those of the list of signs to choose from
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#field.value = '';
      this.#field.focus();
      void this.#search();
    } else if (!this.#boxes.includes(event.target as HTMLInputElement)) {
      moveFocus(event, this.#field, this.#links);
    }
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    this.#field.value = asked.get('q') ?? '';
    for (const box of this.#boxes) box.checked = asked.getAll('kind').includes(box.value);
  }

  /** Keeps what is asked for in the address, so that it can be shared and the way back leads to the same results. */
  #writeAddress(words: string, kinds: readonly string[]): void {
    const asked = new URLSearchParams(words === '' ? [] : [['q', words], ...kinds.map((kind) => ['kind', kind])]);
    const query = asked.size === 0 ? '' : `?${asked.toString()}`;
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  }

  async #search(): Promise<void> {
    const words = this.#field.value.trim();
    const kinds = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const own = (this.#asked += 1);
    this.#writeAddress(words, kinds);
    try {
      const answer = words === '' ? undefined : await askSearch(this.#base, words, kinds);
      if (own === this.#asked) await this.#show(answer);
    } catch {
      if (own === this.#asked) this.#sayFailure();
    }
  }

  async #show(answer: SearchAnswer | undefined): Promise<void> {
    this.#answer = answer;
    this.toggleAttribute('data-asked', answer !== undefined);
    for (const box of this.#boxes) {
      const count = box.parentElement?.querySelector('.count');
      if (count) count.textContent = answer ? String(answer.counts[box.value] ?? 0) : '';
    }
    this.#find('.hits').replaceChildren();
    await this.#showMore();
    if (answer === this.#answer) this.#sayCount();
  }

  async #addMore(): Promise<void> {
    try {
      await this.#showMore();
      this.#sayCount();
    } catch {
      this.#sayFailure();
    }
  }

  /** Draws the next results, once however often they are asked for; those of a search that was asked meanwhile win. */
  async #showMore(): Promise<void> {
    const list = this.#find('.hits');
    const [answer, shown] = [this.#answer, list.childElementCount];
    const results = answer?.results.slice(shown, shown + step) ?? [];
    const hits = await Promise.all(results.map((readHit) => readHit()));
    if (answer !== this.#answer || shown !== list.childElementCount) return;
    const template = this.#find<HTMLTemplateElement>('template');
    list.append(...hits.map((hit) => drawHit(template, hit)));
    this.#find('button.more').hidden = list.childElementCount >= (answer?.results.length ?? 0);
    if (shown > 0) this.#links[shown]?.focus();
  }

  #sayCount(): void {
    const total = this.#answer?.results.length ?? 0;
    this.#say(this.#answer ? `${total === 0 ? 'Nothing' : total} found` : '');
  }

  #sayFailure(): void {
    this.#say('The search could not be loaded. The indexes below lead to every page.');
  }

  #say(text: string): void {
    const place = this.#find('[role=status]');
    if (place.textContent !== text) place.textContent = text; // nothing is said twice
  }
}

customElements.define('site-search', SiteSearch);
