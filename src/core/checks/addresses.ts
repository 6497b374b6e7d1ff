import { compareText } from '../partial-date.ts';
import { nearestWord } from '../nearest.ts';
import { findPagePaths } from '../page-addresses.ts';
import type { AddressBook } from '../address-book.ts';
import type { Site } from '../model.ts';
import type { Report } from '../problem.ts';
import type { Check } from './check.ts';

const complete = 'run `npm run addresses`, which writes it down';

/** Every address that was given still leads somewhere or says what happened; new ones are to be written down. */
export const checkAddresses: Check = (site, report, notify) => {
  for (const book of site.addresses.values()) {
    const { ledger, lost, astray, kept } = book;
    if (!ledger) continue;
    const { file } = ledger;
    for (const { id, words, position } of lost) {
      const start = words.length > 60 ? `${words.slice(0, 60)}…` : words;
      const fix = 'add `now:` with the id that replaced it, or `because:` with what happened';
      report({ file, ...position, message: `nothing is at \`${id}\` any more: “${start}”`, fix });
    }
    for (const { id, now = '', position } of astray) {
      const near = nearestWord(
        now,
        kept.flatMap((one) => one.id ?? []),
      );
      const fix = near ? `did you mean \`${near}\`?` : 'write an id of the page, or an address that begins with /';
      report({ file, ...position, message: `\`${id}\` leads to \`${now}\`, which is nowhere on the page`, fix });
    }
    const { fresh, changed } = countNews(book);
    if (fresh + changed === 0) continue;
    const message = `does not know ${fresh} new and ${changed} changed ${fresh + changed === 1 ? 'address' : 'addresses'}`;
    notify({ file, line: 1, column: 1, message, fix: complete });
  }
  notifyUnlisted(site, notify);
};

/** Pages that the list of pages lacks, and those without a ledger; a site that keeps no list is asked for none. */
function notifyUnlisted(site: Site, notify: Report): void {
  const listed = new Set(site.pages.listed.map(({ at }) => at));
  if (listed.size === 0) return;
  const missing = findPagePaths(site).filter((path) => !listed.has(path));
  for (const [subject, { ledger }] of site.addresses) {
    if (!ledger) missing.push(`the addresses within ${subject.file}`);
  }
  if (missing.length === 0) return;
  const message = `does not know ${missing.sort(compareText).join(', ')}`;
  notify({ file: 'content/addresses.yaml', line: 1, column: 1, message, fix: complete });
}

/** How many addresses a ledger lacks, and of how many it has other words. */
function countNews({ ledger, kept }: AddressBook): { readonly fresh: number; readonly changed: number } {
  const entries = new Map(ledger?.entries.map((entry) => [entry.id, entry]));
  const fresh = kept.filter(({ id = '' }) => !entries.has(id));
  const changed = kept.filter(({ id = '', words, holds }) => {
    const entry = entries.get(id);
    return entry && (entry.words !== words || entry.holds.join() !== holds.join());
  });
  return { fresh: fresh.length, changed: changed.length };
}
