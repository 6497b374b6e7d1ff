import type { SearchHit } from './load-search.ts';

/** A result as the page's template has it: the words with the found ones marked, linked to their place. */
export function drawHit(template: HTMLTemplateElement, { address, excerpt, kind, title, place }: SearchHit): Node {
  const line = template.content.cloneNode(true) as DocumentFragment;
  const link = line.querySelector('a');
  if (link) link.href = address;
  link?.replaceChildren(...markWords(excerpt));
  write(line, '.tag', kind);
  write(line, '.title', title);
  write(line, '.place', place);
  return line;
}

/** Texts and marks; nothing of the excerpt is read as HTML. */
function markWords(excerpt: string): Node[] {
  // Splits `a <mark>b</mark> c` into `a `, `b`, ` c`; every second piece was marked.
  return excerpt.split(/<\/?mark>/u).map((piece, index) => {
    const text = piece
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    if (index % 2 === 0) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function write(line: DocumentFragment, selector: string, text: string | undefined): void {
  const place = line.querySelector(selector);
  if (text) place?.append(text);
  else place?.remove();
}
