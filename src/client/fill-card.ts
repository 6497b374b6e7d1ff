/** Builds what a card shows out of what the page already says: the cast and the notes. */
import { copyWords } from './copy-words.ts';
import { isShown } from './shown-kinds.ts';

/** Whether a link, in the text or in a card, can open a card. */
export function isCarded(link: HTMLAnchorElement): boolean {
  if (!link.closest('.text, .card') || link.closest('.card-ways') || !isShown(link)) return false;
  return link.matches('.number') || noteOf(link) !== undefined || lineOf(link) !== undefined;
}

/** Fills a card for a link; gives the class of the card, or nothing where there is nothing to show. */
export function fillCard(card: HTMLElement, link: HTMLAnchorElement): string | undefined {
  const [note, line] = [noteOf(link), lineOf(link)];
  const id = link.id || link.hash.slice(1).replace(/^note-/u, '');
  if (link.matches('.number')) card.replaceChildren(makeElement('p', `Paragraph ${link.textContent?.trim()}`));
  else if (note) card.replaceChildren(...copyParts(note));
  else if (line) card.replaceChildren(...copyLine(line));
  else return undefined;
  card.append(makeWays(link, line, id));
  for (const control of card.querySelectorAll<HTMLElement>('a, button')) control.tabIndex = -1; // one tab stop: the link
  return ['claim', 'figure', 'note'].find((kind) => note?.classList.contains(kind)) ?? line?.className ?? 'note';
}

/** The line of the cast whose profile a link leads to, or, in an article as one file, to which it leads itself. */
function lineOf({ pathname, hash }: HTMLAnchorElement): HTMLElement | undefined {
  const lines = [...document.querySelectorAll<HTMLElement>('.cast li')];
  if (hash !== '') return lines.find(({ id }) => id !== '' && `#${id}` === hash);
  return lines.find((line) => line.querySelector('a')?.pathname === pathname);
}

/** The note that a number in the text belongs to; none where the note stands beside it and a card would repeat it. */
function noteOf(link: HTMLAnchorElement): HTMLElement | undefined {
  if (!link.matches('.text :is(.figure, .commitment, .ref)')) return undefined;
  const id = link.matches('.ref') ? link.hash.slice(1) : `note-${link.id}`;
  const note = document.getElementById(id) ?? undefined;
  const isRepeated = note && !link.matches('.ref-claim') && isBeside(note, link);
  return isRepeated ? undefined : note;
}

/** Whether the note stands in the margin near the link. */
export function isBeside(note: Element, link: Element): boolean {
  const [one, other] = [note.getBoundingClientRect(), link.getBoundingClientRect()];
  return one.left > other.right && one.top >= 0 && one.bottom <= innerHeight && Math.abs(one.top - other.top) < 240;
}

function copyLine(line: HTMLElement): Node[] {
  const name = makeElement('p', line.querySelector('a')?.textContent ?? '');
  name.className = 'card-name';
  const facts = line.querySelector('dl')?.cloneNode(true);
  if (!(facts instanceof Element)) return [name];
  for (const link of facts.querySelectorAll('a')) link.after(quoteSentence(link));
  return [name, facts];
}

/** What follows a link to words of the text: their whole sentence; after any other link nothing. */
function quoteSentence({ hash }: HTMLAnchorElement): string {
  const words = document.getElementById(hash.slice(1))?.closest('.text :is([id^="s-"], h2, h3, p, li)');
  return words ? `: ${words.textContent?.trim()}` : '';
}

function copyParts(note: HTMLElement): Node[] {
  return [...note.children].map((part) => part.cloneNode(true));
}

/** The ways on from a card: the profile, the link to the words, the mentions before and after. */
function makeWays(link: HTMLAnchorElement, line: HTMLElement | undefined, id: string): HTMLElement {
  const ways = makeElement('p');
  ways.className = 'card-ways';
  const profile = line?.querySelector('a')?.href;
  if (profile) ways.append(makeLink(profile, 'Open profile'));
  if (document.getElementById(id)) {
    const copy = makeElement('button', 'Copy link') as HTMLButtonElement;
    copy.type = 'button';
    copy.addEventListener('click', () => void copyWords(id));
    ways.append(copy);
  }
  if (line) ways.append(...makeSteps(link));
  return ways;
}

function makeSteps(link: HTMLAnchorElement): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLAnchorElement>('.text a.mention[id]')];
  const mentions = all.filter(({ href }) => href === link.href);
  const place = mentions.indexOf(link);
  const [before, after] = [mentions[place - 1], mentions[place + 1]];
  const previous = before && makeLink(`#${before.id}`, after ? '↑' : '↑ previous mention');
  previous?.setAttribute('aria-label', 'Previous mention');
  const next = after && makeLink(`#${after.id}`, '↓ next mention');
  return [previous, next].filter((step) => step !== undefined);
}

function makeLink(href: string, text: string): HTMLAnchorElement {
  const link = makeElement('a', text) as HTMLAnchorElement;
  link.href = href;
  return link;
}

function makeElement(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
