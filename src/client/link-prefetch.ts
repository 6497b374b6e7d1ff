/** `<link-prefetch>`: fetches a page of this site as soon as a reader seems about to open it. */
const intentDelay = 80;

class LinkPrefetch extends HTMLElement {
  #listeners = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #fetched = new Set<string>();

  connectedCallback(): void {
    const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData: boolean } };
    if (connection?.saveData) return;
    const options = { signal: this.#listeners.signal, passive: true };
    for (const type of ['pointerover', 'pointerdown', 'focusin']) {
      document.addEventListener(type, (event) => this.#intend(event), options);
    }
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }

  #intend({ target }: Event): void {
    clearTimeout(this.#timer);
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.origin !== location.origin || link.pathname === location.pathname) return;
    if (link.hasAttribute('download')) return;
    this.#timer = setTimeout(() => this.#fetch(link.origin + link.pathname), intentDelay);
  }

  /** Firefox blocks `rel=prefetch` under the site's policy and Safari does not know it; every browser can fetch. */
  #fetch(href: string): void {
    if (this.#fetched.has(href)) return;
    this.#fetched.add(href);
    void fetch(href, { priority: 'low' }).catch(() => undefined); // the link itself still leads there
  }
}

customElements.define('link-prefetch', LinkPrefetch);
