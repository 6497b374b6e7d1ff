/**
 * `<former-words data-words data-basis data-sign>`: tells a reader whose address cites words that have changed what they
 * were, and one who comes again what is new; leads an address of a source on to the page where the sources stand. The
 * browser keeps the sign of the version that was read, and nothing else.
 */
class FormerWords extends HTMLElement {
  connectedCallback(): void {
    const { sign } = this.dataset;
    let seen = sign;
    try {
      // Written here and not by `preferences.ts`, whose other half no first visit needs.
      if (localStorage['sidelight:visits-on'] !== 'false') {
        seen = localStorage[`sidelight:read:${location.pathname}`] ??= sign;
      }
    } catch {
      // storage can be forbidden; then every visit is the first
    }
    // Matches `?w=1m3k9xa`, `?a=1&w=0` and `#source-wire`; not `?view=2`.
    if (seen !== sign || /[?&]w=|#source-/u.test(location.href))
      void import('./tell-changes.ts').then((it) => it.tell(this, seen));
  }
}

customElements.define('former-words', FormerWords);
