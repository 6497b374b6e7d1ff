/** The ledger of a page as JSON: what stands at each address, what stood there before and until when. */
import { correctionAddress, versionsAddress } from '../core/addresses.ts';
import { correctionsIn } from '../core/corrections-in.ts';
import type { AddressBook } from '../core/address-book.ts';
import type { Article, Series, Tables } from '../core/model.ts';
import { formatDate, parseDate } from '../core/partial-date.ts';
import { toWordsHash } from '../core/words-hash.ts';
import { writeJson } from './json-parts.ts';

/** The addresses of an article or a series, with the days on which the page changed and the signs of what it said then. */
export function writeWords(subject: Article | Series, siteAddress: string, tables: Tables): string {
  const book = tables.addresses.get(subject);
  if (!book) throw new Error('every article and every series has a book of its addresses');
  return writeJson({
    sign: book.sign,
    versions: book.isChanged ? siteAddress + versionsAddress(subject) : null,
    editions: (book.ledger?.editions ?? []).map((edition) => ({ ...edition, told: tellDay(edition.day) })),
    words: writeEntries(book),
    moved: Object.fromEntries([...book.moved].flatMap(([to, ids]) => ids.map((id) => [id, to]))),
    corrections: correctionsIn(subject, tables.corrected).map(({ id, was, now, when }) => ({
      ...{ was, now, day: when.latest, told: formatDate(when) },
      address: siteAddress + correctionAddress({ id }),
    })),
  });
}

function writeEntries({ kept, former, ledger }: AddressBook): object[] {
  const entries = new Map(ledger?.entries.map((entry) => [entry.id, entry]));
  const present = new Set(kept.map(({ id }) => id));
  const replaced = (ledger?.entries ?? []).filter(({ id, now }) => now !== undefined && !present.has(id));
  const here = kept.flatMap(({ id, words }) => (id === undefined ? [] : [{ id, words }]));
  return [...here, ...replaced].map(({ id, words }) => {
    const was = (former.get(id) ?? []).map((old) => ({
      hash: toWordsHash(old.words),
      words: old.words,
      ...(old.until === undefined ? {} : { until: old.until, told: tellDay(old.until) }),
    }));
    const since = entries.get(id)?.since;
    return { id, hash: toWordsHash(words), words, ...(since ? { since } : {}), ...(was.length > 0 ? { was } : {}) };
  });
}

function tellDay(day: string): string {
  const date = parseDate(day);
  return date ? formatDate(date) : day;
}
