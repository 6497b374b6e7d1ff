/** Fetched only where another version was read before: lists above the text what is new in this one, and marks it there. */
import styles from '../styles/former-words.css?inline';
import { addStyles } from './add-styles.ts';
import { findChangesSince, type Change, type PageWords } from './find-changes.ts';
import { remember } from './preferences.ts';

/** A page that was read before: where its ledger is, and the signs of what was read and of what stands there now. */
interface Visit {
  readonly words: string;
  readonly seen: string;
  readonly sign: string;
  /** What the sign is remembered under. */
  readonly name: string;
}

/** Shows what is new until the reader says that it is read. */
export async function tellChanges(place: HTMLElement, { words, seen, sign, name }: Visit): Promise<void> {
  const answer = await fetch(words);
  if (!answer.ok) return;
  const page = (await answer.json()) as PageWords; // the build wrote it
  const found = findChangesSince(page, seen);
  if (!found || found.changes.length === 0) {
    remember(name, sign);
    return;
  }
  addStyles(styles);
  const marked = found.changes.flatMap(({ address }) => document.getElementById(address.slice(1)) ?? []);
  for (const element of marked) element.classList.add('changed');
  const close = document.createElement('button');
  close.textContent = 'I have read this';
  close.addEventListener('click', () => {
    remember(name, sign);
    for (const element of marked) element.classList.remove('changed');
    place.replaceChildren();
    place.tabIndex = -1;
    place.focus(); // the button that had it is gone, and the text begins here
  });
  const title = document.createElement('h2');
  title.textContent = `Since you read this in the version of ${found.told}`;
  const list = document.createElement('ul');
  list.append(...found.changes.map(writeChange));
  const box = document.createElement('section');
  box.className = 'former-words';
  box.ariaLabel = title.textContent;
  box.append(title, list, close);
  place.replaceChildren(box);
}

function writeChange({ label, address, was, now }: Change): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  [link.href, link.textContent] = [address, label];
  const words = document.createElement('ins');
  words.textContent = now;
  item.append(link, ': ');
  if (was !== undefined) {
    const old = document.createElement('del');
    old.textContent = was;
    item.append(old, ' → ');
  }
  item.append(words);
  return item;
}
