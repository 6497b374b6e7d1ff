/** Sentences keep their addresses: each sentence of a text is found again among those that the ledger knows. */
import { isClosed, type LedgerEntry } from './ledger.ts';

/** How much of two sentences has to be the same words for one to be the other, edited: half of them. */
const leastShared = 0.5;

/** How many of the entries left over a sentence is compared with: those that stand where it does, as many before as after. */
const nearby = 128;

/** Whether an id is that of a sentence: `s-12`, not `c-hope`. */
export function isSentenceId(id: string): boolean {
  return /^s-\d+$/u.test(id);
}

/**
 * For each of the texts, in reading order, the entry that it was; undefined for a new sentence. Those before and after an
 * edit are found first, then those that were moved, then those whose words were edited.
 */
export function keepSentences(
  texts: readonly string[],
  entries: readonly LedgerEntry[],
): readonly (LedgerEntry | undefined)[] {
  const known = entries.filter((entry) => isSentenceId(entry.id) && !isClosed(entry));
  const words = known.map((entry) => entry.words);
  const start = countSame(texts, words);
  const end = countSame(texts.slice(start).reverse(), words.slice(start).reverse());
  const between = keepBetween(texts.slice(start, texts.length - end), known.slice(start, known.length - end));
  return [...known.slice(0, start), ...between, ...known.slice(known.length - end)];
}

/** How many texts are the same as the words in their place, up to the first that is not. */
function countSame(texts: readonly string[], words: readonly string[]): number {
  const other = texts.findIndex((text, index) => text !== words[index]);
  return other === -1 ? texts.length : other;
}

function keepBetween(texts: readonly string[], known: readonly LedgerEntry[]): readonly (LedgerEntry | undefined)[] {
  const byWords = Map.groupBy(known.toReversed(), ({ words }) => words);
  const moved = texts.map((text) => byWords.get(text)?.pop());
  const taken = new Set(moved);
  const edited = keepEdited(
    texts.filter((_, index) => !moved[index]),
    known.filter((entry) => !taken.has(entry)),
  );
  return moved.map((entry) => entry ?? edited.shift());
}

/**
 * The likest first; of equals, the earlier sentence and the earlier entry. Edits keep the order of most sentences, so that a
 * look at all entries would find little more, and take the square of their number.
 */
function keepEdited(texts: readonly string[], known: readonly LedgerEntry[]): (LedgerEntry | undefined)[] {
  const old = known.map((entry) => ({ entry, words: countWords(entry.words) }));
  const pairs = texts.flatMap((text, index) => {
    const words = countWords(text);
    const middle = Math.round((index / texts.length) * old.length);
    const from = Math.max(0, Math.min(middle - nearby / 2, old.length - nearby));
    return old.slice(from, from + nearby).flatMap(({ entry, words: before }) => {
      const shared = shareOf(words, before);
      return shared < leastShared ? [] : { index, entry, shared };
    });
  });
  pairs.sort((a, b) => b.shared - a.shared);
  const kept: (LedgerEntry | undefined)[] = [];
  const taken = new Set<LedgerEntry>();
  for (const { index, entry } of pairs) {
    if (kept[index] || taken.has(entry)) continue;
    kept[index] = entry;
    taken.add(entry);
  }
  return kept;
}

/** The words of a sentence with how often each stands in it, and how many they are. */
interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

function countWords(text: string): Words {
  const counts = new Map<string, number>();
  let all = 0;
  // Matches `Kabul’s` and `4,500`; not `“` or a comma at the end of a word.
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[’',.][\p{L}\p{N}]+)*/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    all += 1;
  }
  return { counts, all };
}

/** Twice the words that both have, of all words: 1 for the same words, 0 for none in common. */
function shareOf(a: Words, b: Words): number {
  let both = 0;
  for (const [word, count] of a.counts) both += Math.min(count, b.counts.get(word) ?? 0);
  return both === 0 ? 0 : (2 * both) / (a.all + b.all);
}
