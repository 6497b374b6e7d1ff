/** `<moved-page>`: goes on to the address of its link, with the query and the place on the page that were asked for. */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const target = this.querySelector('a')?.href;
    if (target) location.replace(target + location.search + location.hash);
  }
}

customElements.define('moved-page', MovedPage);
