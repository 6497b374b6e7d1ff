import { announce } from './announce.ts';

/** Copies the words with the id, the article that says them, its date, and the address that leads to them. */
export async function copyWords(id: string): Promise<void> {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
  const words = (document.getElementById(id)?.textContent ?? '').trim().replace(/^“|”$/gu, '');
  const address = new URL(`#${id}`, location.href).href;
  try {
    await navigator.clipboard.writeText(`“${words}” — ${textOf('h1')}, ${textOf('.article-facts time')}\n${address}`);
    announce('Copied: the address, the words and the date.');
  } catch {
    location.hash = id; // where copying is forbidden, the address bar has the address
    announce('This browser does not let the page copy. The address is in the address bar.');
  }
}
