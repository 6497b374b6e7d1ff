/** What became of the addresses that an article's words or a series' points once had. */
import { isClosed, toKeptWords, type Ledger, type LedgerEntry } from './ledger.ts';
import type { Article, Correction, Point, Series } from './model.ts';
import { formatDate } from './partial-date.ts';
import { formatQuantity } from './quantity.ts';
import { statuses } from './vocabulary.ts';
import { toWordsHash } from './words-hash.ts';

/** Something that stands on a page now, and that its ledger keeps. */
export interface Kept {
  /** Undefined for a sentence that has no address yet. */
  readonly id: string | undefined;
  readonly words: string;
  /** Of a sentence, the ids of what it holds. */
  readonly holds: readonly string[];
}

/** Words that stood at an address before those that stand there now. */
export interface FormerWords {
  readonly words: string;
  /** YYYY-MM-DD; undefined where the ledger has not been written since they changed. */
  readonly until: string | undefined;
}

/** Words that are no longer on their page. */
export interface GoneWords {
  /** The addresses at which they and what stood in them were found. */
  readonly ids: readonly string[];
  readonly words: string;
  /** Where they stand now, in other words: `/articles/a/#s-2`, `#pt-2020-wire`. */
  readonly now: string | undefined;
  readonly because: string | undefined;
}

/** The addresses of one page. */
export interface AddressBook {
  readonly ledger: Ledger | undefined;
  readonly kept: readonly Kept[];
  /** A hash of all that the page says. */
  readonly sign: string;
  /** Former words by the id, the newest first. */
  readonly former: ReadonlyMap<string, readonly FormerWords[]>;
  /** Ids that are gone, by the id of the page that stands for them. */
  readonly moved: ReadonlyMap<string, readonly string[]>;
  readonly gone: readonly GoneWords[];
  /** Whether there is anything to tell of how the page changed. */
  readonly isChanged: boolean;
  /** Entries with nothing at their address, of which the ledger does not say what happened. */
  readonly lost: readonly LedgerEntry[];
  /** Entries whose `now` leads to no id of the page. */
  readonly astray: readonly LedgerEntry[];
}

/** The book of an article's words. */
export function indexArticleAddresses(
  article: Article,
  ledger: Ledger | undefined,
  corrections: readonly Correction[],
): AddressBook {
  const sentences = article.sentences.map(({ id, text, holds }) => ({
    id,
    words: toKeptWords(text),
    holds: holds.map((annotation) => annotation.id),
  }));
  const others = article.annotations.flatMap((annotation) => {
    const { kind, id } = annotation;
    if (kind === 'mention' || kind === 'date') return [];
    return [{ id, words: toKeptWords(kind === 'note' ? annotation.body : annotation.text), holds: [] }];
  });
  return indexAddresses([...sentences, ...others], ledger, corrections);
}

/** The book of a series' points. */
export function indexSeriesAddresses(
  { points, unit }: Series,
  ledger: Ledger | undefined,
  corrections: readonly Correction[],
): AddressBook {
  const kept = points.map((point) => ({ id: point.id, words: toPointWords(point, unit), holds: [] }));
  const book = indexAddresses(kept, ledger, corrections);
  // A row has no place for a second address: what another point replaced stands in the list of what is gone.
  const gone = (ledger?.entries ?? []).flatMap(({ id, words, because }): GoneWords[] => {
    const [to] = [...book.moved].find(([, ids]) => ids.includes(id)) ?? [];
    return to === undefined ? [] : [{ ids: [id], words, now: `#${to}`, because }];
  });
  return { ...book, moved: new Map(), gone: [...book.gone, ...gone] };
}

/** What a point says, in words: `November 2020: about 4,500 troops, planned`. */
export function toPointWords(point: Omit<Point, 'id'>, unit: string): string {
  return `${formatDate(point.date)}: ${formatQuantity(point)} ${unit}, ${statuses[point.status].label.toLowerCase()}`;
}

function indexAddresses(
  kept: readonly Kept[],
  ledger: Ledger | undefined,
  corrections: readonly Correction[],
): AddressBook {
  const entries = ledger?.entries ?? [];
  const present = new Map(kept.map((one) => [one.id, one]));
  const absent = entries.filter(({ id }) => !present.has(id));
  const [former, moved] = [new Map<string, readonly FormerWords[]>(), new Map<string, string[]>()];
  const [gone, astray]: [GoneWords[], LedgerEntry[]] = [[], []];
  const move = (to: string, ids: readonly string[]) => moved.set(to, [...(moved.get(to) ?? []), ...ids]);
  for (const entry of entries) {
    const one = present.get(entry.id);
    if (!one) continue;
    const fresh = one.words === entry.words ? [] : [{ words: entry.words, until: undefined }];
    const words = [...fresh, ...entry.was.toReversed()];
    if (words.length > 0) former.set(entry.id, words);
    const left = [...new Set([...entry.held, ...entry.holds])].filter((id) => !one.holds.includes(id));
    if (left.length > 0) move(entry.id, left);
  }
  const byId = new Map(absent.map((entry) => [entry.id, entry]));
  for (const entry of absent.filter(isClosed)) {
    const { id, words, holds, held } = entry;
    const { now, because } = follow(entry, byId);
    const ids = [id, ...held, ...holds];
    if (now !== undefined && present.has(now)) move(now, ids);
    else if (now === undefined || now.startsWith('/')) gone.push({ ids, words, now, because });
    else astray.push(entry);
  }
  const said = [...kept.map(({ words }) => words), ...corrections.map(({ id, when }) => `${id} ${when.text}`)];
  const lost = absent.filter((entry) => !isClosed(entry));
  const isChanged = former.size + moved.size + gone.length > 0;
  return { ledger, kept, sign: toWordsHash(said.join('\n')), former, moved, gone, isChanged, lost, astray };
}

/** The last of the entries that `now` goes through, which leads further or says why not; round in a circle, one that is gone. */
function follow(entry: LedgerEntry, byId: ReadonlyMap<string, LedgerEntry>): LedgerEntry {
  let at = entry;
  for (const seen = new Set<LedgerEntry>(); at.now !== undefined && !seen.has(at);) {
    seen.add(at);
    const next = byId.get(at.now);
    if (!next || (next.now === undefined && next.because === undefined)) return at;
    at = next;
  }
  return at;
}
