/** Sentences keep their addresses: each sentence of a text is found again among those that the ledger knows. */
import { isClosed, type LedgerEntry } from './ledger.ts';

/** How much of two sentences has to be the same words for one to be the other, edited: half of them. */
const leastShared = 0.5;

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
  const byWords = new Map<string, LedgerEntry[]>();
  for (const entry of left) byWords.set(entry.words, [...(byWords.get(entry.words) ?? []), entry]);
  for (const { text, index } of open) {
    const entry = byWords.get(text)?.shift();
    if (!entry) continue;
    kept[index] = entry;
    left.delete(entry);
  }
}

/** The likest first; of equals, the earlier sentence and the earlier entry. */
function keepEdited(open: readonly Open[], left: Set<LedgerEntry>, kept: (LedgerEntry | undefined)[]): void {
  const old = [...left].map((entry) => ({ entry, words: countWords(entry.words) }));
  const pairs = open.flatMap(({ text, index }) => {
    const words = countWords(text);
    return old.map(({ entry, words: before }) => ({ index, entry, shared: shareOf(words, before) }));
  });
  pairs.sort((a, b) => b.shared - a.shared);
  for (const { index, entry, shared } of pairs) {
    if (shared < leastShared || kept[index] !== undefined || !left.has(entry)) continue;
    kept[index] = entry;
    left.delete(entry);
  }
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Matches `Kabul’s` and `4,500`; not `“` or a comma at the end of a word.
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[’',.][\p{L}\p{N}]+)*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Twice the words that both have, of all words: 1 for the same words, 0 for none in common. */
function shareOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [both, all] = [0, 0];
  for (const [word, count] of a) {
    both += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * both) / all;
}
