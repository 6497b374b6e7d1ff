import { announce } from './announce.ts';

/** Copies the words with the id, the article that says them, its date, and the address that leads to them. */
export async function copyWords(id: string): Promise<void> {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
  const words = (document.getElementById(id)?.textContent ?? '').trim().replace(/^“|”$/gu, '');
  // Without the query, which may cite other words of the page. Matches `?w=1#s-1`, or the end of an address without.
  const address = location.href.replace(/[?#].*|$/u, `#${id}`);
  try {
    await navigator.clipboard.writeText(`“${words}” — ${textOf('h1')}, ${textOf('.article-facts time')}\n${address}`);
    announce('Copied: the address, the words and the date.');
  } catch {
    // Where copying is forbidden, the address bar has the address; a move there would say where, and not this.
    history.replaceState(history.state, '', address);
    announce('This browser does not let the page copy. The address is in the address bar.');
  }
}
