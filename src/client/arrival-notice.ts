/** `<arrival-notice role="status">`: says where the reader has arrived, whenever an address leads to words of the page. */
import { announce } from './announce.ts';

const kinds: Readonly<Record<string, string>> = {
  p: 'Paragraph',
  m: 'Name',
  c: 'Statement',
  f: 'Number',
  n: 'Note',
  s: 'Sentence',
};
const longest = 120;

class ArrivalNotice extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#listeners;
    addEventListener('hashchange', () => announce(describeTarget()), { signal });
    if (location.hash === '') return;
    // A region that changes while the page is still being read out is not heard.
    const timer = setTimeout(() => announce(describeTarget()), 500);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }
}

/** The words that the address leads to, with their kind and paragraph; nothing where it leads to no words. */
function describeTarget(): string {
  const target = document.querySelector(':target');
  const kind = kinds[/^(?:note-)?([pmcfns])-/u.exec(target?.id ?? '')?.[1] ?? '']; // matches `c-aman`, not `content`
  if (!target || kind === undefined) return '';
  const text = (target.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
  const words = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const paragraph = target.closest('.text p[id]')?.id.slice(2);
  if (target.id.startsWith('p-')) return `Paragraph ${paragraph}: ${words}`;
  return `${kind}: ${words}${paragraph ? `, paragraph ${paragraph}` : ''}`;
}

customElements.define('arrival-notice', ArrivalNotice);
