/** `<near-addresses data-names data-base>`: on the page for missing addresses, the pages whose addresses are nearest. */
import { decodeAddress } from './decode-address.ts';
import { loadNames } from './load-names.ts';
import { matchPaths, type NamedPage } from './match-names.ts';

const mostShown = 5;

class NearAddresses extends HTMLElement {
  connectedCallback(): void {
    const { names = '', base = '' } = this.dataset;
    const asked = decodeAddress(location.pathname).slice(base.length);
    void loadNames(names).then(
      (pages) => this.#show(matchPaths(asked, [...findIndexes(base), ...pages], mostShown), base),
      () => undefined, // the indexes on the page remain
    );
  }

  #show(pages: readonly NamedPage[], base: string): void {
    const lines = pages.map(({ title, path, label }) => {
      const line = (this.querySelector('template') as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
      const [link, kind] = [line.querySelector('a'), line.querySelector('span')];
      if (link) [link.href, link.textContent] = [base + path, title];
      if (kind) kind.textContent = label;
      return line;
    });
    this.querySelector('ul')?.replaceChildren(...lines);
    this.hidden = lines.length === 0;
  }
}

/** The indexes that the header of the page leads to. */
function findIndexes(base: string): NamedPage[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.site-header nav a')];
  return links.map((link) => ({ title: link.innerText, label: 'Index', path: link.pathname.slice(base.length) }));
}

customElements.define('near-addresses', NearAddresses);
