/** Ledgers of addresses as their files are written: in a stable order, one address a paragraph, nothing numbered anew. */
import { Document, isScalar, visit } from 'yaml';
import type { AddressBook, Kept } from '../core/address-book.ts';
import { isSentenceId } from '../core/keep-sentences.ts';
import type { LedgerEntry } from '../core/ledger.ts';
import type { PageLedger } from '../core/page-addresses.ts';

type Fields = Omit<LedgerEntry, 'position'>;

/** The file of a page's ledger, brought up to what the page says on a day (YYYY-MM-DD). */
export function writeLedger(book: AddressBook, of: string, day: string): string {
  const { ledger, sign } = book;
  const head = [
    `# The addresses in ${of}, which \`npm run addresses\` writes. None is given twice.`,
    '# What is gone needs `now:` with the id that replaced it, or `because:` with what happened.\n',
  ].join('\n');
  const editions = [...(ledger?.editions ?? [])];
  if (editions.at(-1)?.signs.at(-1) !== sign) {
    const last = editions.at(-1)?.day === day ? editions.pop() : undefined;
    editions.push({ day, signs: [...(last?.signs ?? []).filter((one) => one !== sign), sign] });
  }
  const isFirst = !ledger || ledger.editions.length === 0;
  const addresses = orderEntries(book, isFirst ? undefined : day);
  return head + toYaml({ editions, addresses: addresses.map(trimFields) });
}

/** The file of all pages: those that it has, in its order, then the new ones in theirs. */
export function writePageList({ listed }: PageLedger, paths: readonly string[]): string {
  const head = [
    '# Every page that there is or was; `npm run addresses` adds new ones.',
    '# One that is gone needs `now:` with the path that replaced it, or `because:` with what happened.\n',
  ].join('\n');
  const known = new Set(listed.map(({ at }) => at));
  const fresh = paths.filter((path) => !known.has(path)).sort();
  const entries = [...listed, ...fresh.map((at) => ({ at, now: undefined, because: undefined }))];
  return (
    head +
    toYaml(entries.map(({ at, now, because }) => ({ at, ...(now ? { now } : {}), ...(because ? { because } : {}) })))
  );
}

/** What stands on the page in its order, and what is gone behind what it once followed. */
function orderEntries({ ledger, kept }: AddressBook, day: string | undefined): readonly Fields[] {
  const old = ledger?.entries ?? [];
  const byId = new Map(old.map((entry) => [entry.id, entry]));
  let number = Math.max(0, ...old.map(({ id }) => (isSentenceId(id) ? Number(id.slice(2)) : 0)));
  const written = kept.map((one) => {
    const id = one.id ?? `s-${(number += 1)}`;
    return updateEntry({ ...one, id }, byId.get(id), day);
  });
  const present = new Set(written.map(({ id }) => id));
  old.forEach((entry, index) => {
    if (present.has(entry.id)) return;
    const before = old[index - 1]?.id;
    written.splice(written.findIndex(({ id }) => id === before) + 1, 0, entry);
  });
  return written;
}

function updateEntry(
  one: Kept & { readonly id: string },
  old: LedgerEntry | undefined,
  day: string | undefined,
): Fields {
  const { id, words, holds } = one;
  if (!old) return { id, words, holds, held: [], since: day, was: [], now: undefined, because: undefined };
  const held = [...new Set([...old.held, ...old.holds])].filter((other) => !holds.includes(other));
  const changed = old.words !== words && day !== undefined ? [{ words: old.words, until: day }] : [];
  return {
    id,
    words,
    holds,
    held,
    since: old.since,
    was: [...old.was, ...changed],
    now: undefined,
    because: undefined,
  };
}

/** The fields that say something. */
function trimFields({ id, words, holds, held, since, was, now, because }: Fields): object {
  return {
    id,
    words,
    ...(holds.length > 0 ? { holds } : {}),
    ...(held.length > 0 ? { held } : {}),
    ...(since === undefined ? {} : { since }),
    ...(was.length > 0 ? { was } : {}),
    ...(now === undefined ? {} : { now }),
    ...(because === undefined ? {} : { because }),
  };
}

/** Short lists of ids and signs stand on one line; everything else has lines of its own. */
function toYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar) && list.items.join(', ').length < 100;
    },
  });
  return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}
