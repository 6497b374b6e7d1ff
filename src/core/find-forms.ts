/** Finds the forms of names in a text: the time depends on the text, hardly on how many forms there are. */

/** Forms with what each of them stands for, by the word or sign that they begin with, the longest first. */
export type FormIndex<T> = ReadonlyMap<string, readonly (readonly [form: string, value: T])[]>;

/** A form that was found, by its offsets in the text. */
export interface FoundForm<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

const letter = String.raw`[\p{L}\p{N}\p{M}_]`;
/** In `the U.S.` finds `the`, ` `, `U`, `.`, `S` and `.`. */
const piece = new RegExp(String.raw`${letter}+|[^]`, 'gu');
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

/** Every form in a text, from left to right, at each place the longest; none begins or ends inside a word. */
export function findForms<T>(text: string, index: FormIndex<T>): readonly FoundForm<T>[] {
  const found: FoundForm<T>[] = [];
  let end = 0;
  let isAfterLetter = false;
  for (const { 0: first, index: start } of text.matchAll(piece)) {
    const isWord = beginsWithLetter.test(first);
    const fits = start < end || (isAfterLetter && !isWord) ? undefined : index.get(first)?.find(isAt(text, start));
    isAfterLetter = isWord;
    if (!fits) continue;
    const [form, value] = fits;
    end = start + form.length;
    found.push({ start, end, value });
  }
  return found;
}

function isAt(text: string, start: number): (entry: readonly [form: string, ...unknown[]]) => boolean {
  return ([form]) => {
    if (!text.startsWith(form, start)) return false;
    nextLetter.lastIndex = start + form.length;
    return !nextLetter.test(text);
  };
}
