/** Keys for reading: `?` help, `m` marks, `n` and `p` the next and the previous annotation. They can be switched off. */
class ReadingKeys extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    document.addEventListener('keydown', (event) => this.#press(event), { signal: this.#listeners.signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }

  #press(event: KeyboardEvent): void {
    const isTyping =
      event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea, select');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!document.querySelector<HTMLInputElement>('#keys-on')?.checked && event.key !== '?') return;
    if (event.key === '?') this.querySelector('dialog')?.showModal();
    else if (this.querySelector('dialog')?.open) return;
    else if (event.key === 'm') this.#toggleMarks();
    else if (event.key === 'n' || event.key === 'p') this.#move(event.key === 'n' ? 1 : -1);
    else return;
    event.preventDefault();
  }

  #toggleMarks(): void {
    const box = document.querySelector<HTMLInputElement>('#show-marks');
    box?.click();
    this.#say(box?.checked ? 'Marks and notes are shown' : 'Marks and notes are hidden');
  }

  #move(step: 1 | -1): void {
    const links = [...document.querySelectorAll<HTMLElement>('.text a:is(.mention, .figure, .ref)')].filter((link) =>
      link.checkVisibility(),
    );
    const here = links.indexOf(document.activeElement as HTMLElement); // -1 where it is none of them
    const next = links[here === -1 && step === -1 ? links.length - 1 : here + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  #say(text: string): void {
    const region = this.querySelector('[role=status]');
    if (region) region.textContent = text;
  }
}

customElements.define('reading-keys', ReadingKeys);
