/** Fetched only where an address cites words: says above the passage that they have changed, and what they were. */
import styles from '../styles/former-words.css?inline';
import { addStyles } from './add-styles.ts';
import { decodeAddress } from './decode-address.ts';
import { findPassageChange, type PageWords, type PassageChange } from './find-changes.ts';

/** Looks up the cited words; where they no longer stand at the place that the address leads to, says so there. */
export async function tellPassage(address: string, hash: string): Promise<void> {
  const arrived = location.hash;
  const id = decodeAddress(arrived.slice(1));
  let isReadingOn = false;
  for (const sign of ['keydown', 'pointerdown', 'touchmove', 'wheel'])
    addEventListener(sign, () => (isReadingOn = true), { once: true, passive: true });
  const answer = await fetch(address);
  if (!answer.ok) return;
  const page = (await answer.json()) as PageWords; // the build wrote it
  const change = findPassageChange(page, id, hash);
  const place = document.getElementById(id)?.closest('.text p, .text li, .text h2, .text h3, tr, .passage');
  if (!change || !place) return;
  addStyles(styles);
  const box = writeBox(change, page.versions);
  // In a table the box stands above all rows, perhaps far above the one that is meant.
  if (place.matches('tr')) box.append(page.versions ? ' · ' : '', writeLink(arrived, 'To the row'));
  isReadingOn ||= hasLeft(place); // before anything here was there to notice
  const block = place.closest('.passage, table') ?? place;
  block.before(box);
  if (isReadingOn) return;
  box.scrollIntoView({ block: 'center' });
  box.focus({ preventScroll: true });
}

/** Whether a reader who arrived at a place has it in sight no more, or has put the focus elsewhere. */
function hasLeft(place: Element): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  const focused = document.activeElement;
  return bottom < 0 || top > innerHeight || (focused !== document.body && !place.contains(focused));
}

function writeBox({ was, now, told }: PassageChange, versions: string | null): HTMLElement {
  const box = document.createElement('aside');
  box.className = 'former-words';
  box.tabIndex = -1;
  const title = document.createElement('b');
  title.textContent = told ? `This passage changed on ${told}.` : 'This passage has changed since it was cited.';
  box.append(
    title,
    writeLine('It was cited as', was ?? 'words that are not kept', 'del'),
    writeLine('It says', now, 'ins'),
  );
  if (versions) box.append(writeLink(versions, 'All former words'));
  return box;
}

function writeLink(address: string, words: string): HTMLElement {
  const link = document.createElement('a');
  [link.href, link.textContent] = [address, words];
  return link;
}

function writeLine(label: string, words: string, tagName: 'del' | 'ins'): HTMLElement {
  const line = document.createElement('p');
  const quoted = document.createElement(tagName);
  quoted.textContent = words;
  line.append(`${label}: `, quoted);
  return line;
}
