/** Builds what a card shows out of what the page already says: the cast, the notes, the marks. */

/** Whether a link in the text can open a card. */
export function isCarded(element: Element): element is HTMLAnchorElement {
  return element.matches('a:is(.mention, .figure, .ref)');
}

/** Fills a card for a link of the text; tells whether there is anything to show. */
export function fillCard(card: HTMLElement, link: HTMLAnchorElement): boolean {
  card.replaceChildren();
  card.className = `card ${[...link.classList].filter((name) => !name.startsWith('at-')).join(' ')}`;
  return link.matches('.mention') ? fillFromCast(card, link) : fillFromNote(card, link);
}

function fillFromCast(card: HTMLElement, link: HTMLAnchorElement): boolean {
  const profile = link.getAttribute('href') ?? '';
  const line = [...document.querySelectorAll('.cast li')].find(
    (item) => item.querySelector('a')?.getAttribute('href') === profile,
  );
  const facts = line?.querySelector('dl');
  if (!line || !facts) return false;
  const name = makeElement('p', line.querySelector('a')?.textContent ?? '');
  name.className = 'card-name';
  card.append(name, facts.cloneNode(true), makeFooter(link, profile));
  return true;
}

/** A way to the profile, and to the mentions before and after this one. */
function makeFooter(link: HTMLAnchorElement, profile: string): HTMLElement {
  const footer = makeElement('p');
  footer.className = 'card-ways';
  footer.append(makeLink(profile, 'Open profile'));
  const mentions = [...document.querySelectorAll<HTMLAnchorElement>('.text a.mention[id]')].filter(
    (other) => other.getAttribute('href') === profile,
  );
  const place = mentions.indexOf(link);
  const [before, after] = [place > 0 ? mentions[place - 1] : undefined, mentions[place + 1]];
  if (before) footer.append(makeLink(`#${before.id}`, '↑ previous mention'));
  if (after) footer.append(makeLink(`#${after.id}`, '↓ next mention'));
  return footer;
}

function fillFromNote(card: HTMLElement, link: HTMLAnchorElement): boolean {
  const target = link.matches('.ref') ? link.hash.slice(1) : `note-${link.id}`;
  const note = document.getElementById(target);
  if (!note || isBeside(note, link)) return false;
  card.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const inner of card.querySelectorAll<HTMLElement>('a, [id]')) {
    inner.removeAttribute('id');
    inner.tabIndex = -1;
  }
  return true;
}

/** Whether the note stands in the margin near the link already, so that a card would only repeat it. */
function isBeside(note: Element, link: Element): boolean {
  const [one, other] = [note.getBoundingClientRect(), link.getBoundingClientRect()];
  return one.left > other.right && one.bottom > 0 && one.top < innerHeight && Math.abs(one.top - other.top) < 240;
}

function makeLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  link.tabIndex = -1; // the link in the text is the one tab stop; Enter there leads to the profile
  return link;
}

function makeElement(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
