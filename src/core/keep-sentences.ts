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
  const kept = new Array<LedgerEntry | undefined>(texts.length).fill(undefined);
  let start = 0;
  while (start < texts.length && start < known.length && texts[start] === known[start]?.words) {
    kept[start] = known[start];
    start += 1;
  }
  let end = 0;
  while (start + end < Math.min(texts.length, known.length) && texts.at(-1 - end) === known.at(-1 - end)?.words) {
    end += 1;
    kept[texts.length - end] = known.at(-end);
  }
  const left = new Set(known.slice(start, known.length - end));
  const open = texts.slice(start, texts.length - end).map((text, index) => ({ text, index: start + index }));
  keepMoved(open, left, kept);
  keepEdited(
    open.filter(({ index }) => kept[index] === undefined),
    left,
    kept,
  );
  return kept;
}

interface Open {
  readonly text: string;
  readonly index: number;
}

function keepMoved(open: readonly Open[], left: Set<LedgerEntry>, kept: (LedgerEntry | undefined)[]): void {
  const byWords = Map.groupBy([...left].reverse(), ({ words }) => words);
  for (const { text, index } of open) {
    const entry = byWords.get(text)?.pop();
    if (!entry) continue;
    kept[index] = entry;
    left.delete(entry);
  }
}

/**
 * The likest first; of equals, the earlier sentence and the earlier entry. Edits keep the order of most sentences, so that a
 * look at all entries would find little more, and take the square of their number.
 */
function keepEdited(open: readonly Open[], left: Set<LedgerEntry>, kept: (LedgerEntry | undefined)[]): void {
  const old = [...left].map((entry) => ({ entry, words: countWords(entry.words) }));
  const pairs = open.flatMap(({ text, index }, place) => {
    const words = countWords(text);
    const from = Math.max(
      0,
      Math.min(Math.round((place / open.length) * old.length) - nearby / 2, old.length - nearby),
    );
    return old.slice(from, from + nearby).flatMap(({ entry, words: before }) => {
      const shared = shareOf(words, before);
      return shared < leastShared ? [] : { index, entry, shared };
    });
  });
  pairs.sort((a, b) => b.shared - a.shared);
  for (const { index, entry } of pairs) {
    if (kept[index] !== undefined || !left.has(entry)) continue;
    kept[index] = entry;
    left.delete(entry);
  }
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
  const [fewer, more] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let both = 0;
  for (const [word, count] of fewer.counts) both += Math.min(count, more.counts.get(word) ?? 0);
  return both === 0 ? 0 : (2 * both) / (a.all + b.all);
}
