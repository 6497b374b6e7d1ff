/** `<former-words data-words>`: tells a reader whose address cites words that have changed what they were. */
class FormerWords extends HTMLElement {
  connectedCallback(): void {
    const cited = new URLSearchParams(location.search).get('w');
    const { words } = this.dataset;
    if (cited && words) void import('./passage-changed.ts').then(({ tellPassage }) => tellPassage(words, cited));
  }
}

customElements.define('former-words', FormerWords);
