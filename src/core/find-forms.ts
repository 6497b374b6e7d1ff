/** Finds the forms of names in a text: the time depends on the text, hardly on how many forms there are. */
import { unspaced } from './language.ts';

/** Forms with what each of them stands for, by the word or sign that they begin with, the longest first. */
export type FormIndex<T> = ReadonlyMap<string, readonly (readonly [form: string, value: T])[]>;

/** A form that was found, by its offsets in the text. */
export interface FoundForm<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

const letter = String.raw`[\p{L}\p{N}\p{M}_]`;
/** In `the U.S.` finds `the`, ` `, `U`, `.`, `S` and `.`; in `กข` both letters, between which a word may end. */
const piece = new RegExp(String.raw`[${unspaced}]|${letter}+|[^]`, 'gu');
const beginsWithLetter = new RegExp(`^${letter}`, 'u'); // matches `é`, `7`, `_`; not `’`
const nextLetter = new RegExp(letter, 'uy');

/** Gathers forms; none of them may be empty. */
export function indexForms<T>(forms: ReadonlyMap<string, T>): FormIndex<T> {
  const index = new Map<string, [string, T][]>();
  for (const entry of forms) {
    const [first] = entry[0].match(piece) as RegExpMatchArray; // no form is empty
    const alike = index.get(first);
    if (alike) alike.push(entry);
    else index.set(first, [entry]);
  }
  for (const alike of index.values()) alike.sort(([a], [b]) => b.length - a.length);
  return index;
}

/**
 * Every form in a text, from left to right, at each place the longest; none begins or ends inside a word. A space without
 * width parts words, and may stand within a form: Thai has it between the parts of a name, too.
 */
export function findForms<T>(text: string, index: FormIndex<T>): readonly FoundForm<T>[] {
  const found: FoundForm<T>[] = [];
  let end = 0;
  let isAfterLetter = false;
  for (const { 0: first, index: start } of text.matchAll(piece)) {
    const isInside = start < end || isAfterLetter;
    isAfterLetter = beginsWithLetter.test(first);
    if (isInside) continue;
    for (const [form, value] of index.get(first) ?? []) {
      const until = endOf(form, text, start);
      if (until === undefined) continue;
      end = until;
      found.push({ start, end, value });
      break;
    }
  }
  return found;
}

/** Where a form that begins at a place ends; undefined where it does not stand there as whole words. */
function endOf(form: string, text: string, start: number): number | undefined {
  let end = start;
  for (const sign of text.startsWith(form, start) ? [form] : form) {
    while (text[end] === '\u200B') end += 1;
    if (!text.startsWith(sign, end)) return undefined;
    end += sign.length;
  }
  nextLetter.lastIndex = end;
  return nextLetter.test(text) ? undefined : end;
}
