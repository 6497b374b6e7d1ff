/** Takes out of a page what is no text of its article, where its words would be left behind without what they belong to. */

/** Marks of footnotes, which would be digits behind a word, and captions of pictures, which are not imported. */
const strays = 'sup:has(> a[href^="#"]), figure:has(img, picture, video, iframe):not(:has(table, blockquote, pre))';
const advertisement = /^\s*(?:Advertisement|Ad|Sponsored(?: content)?)\s*$/iu; // `Advertisement`, not `Advertisements were banned`
const separators = /[\s|·•/›»>-]/gu; // the ` | ` between two links
const elsewhere = /^(?:[a-z]+:|\/\/)/iu; // `https://example.org`, not `/news`

/** Changes the document. */
export function stripPage(document: Document): void {
  for (const element of document.querySelectorAll(strays)) element.remove();
  for (const element of [...document.querySelectorAll('p, div, span, td, font')])
    if (advertisement.test(element.textContent ?? '') || isMenu(element)) element.remove();
}

/** A cell or box that holds nothing but three or more links to the same site. */
function isMenu(element: Element): boolean {
  if (!['TD', 'DIV'].includes(element.tagName.toUpperCase()) || element.querySelector('p, h1, h2')) return false;
  const links = [...element.querySelectorAll('a[href]')];
  if (links.length < 3 || links.some((link) => elsewhere.test(link.getAttribute('href') ?? ''))) return false;
  const [all, linked] = [element.textContent ?? '', links.map((link) => link.textContent ?? '').join('')].map((text) =>
    text.replace(separators, ''),
  );
  return all === linked;
}
