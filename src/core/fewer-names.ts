import type { AddressBook } from './address-book.ts';
import type { Site } from './model.ts';
import { compareProblems, type Problem } from './problem.ts';

const fix = 'bring back what they were found by, or accept it with `npm run addresses -- --fewer`';

/**
 * A problem for each page that lost names or dates from sentences whose words are those that its ledger knows: a form of a
 * name was dropped, or a day is no longer read. A sentence that was edited may hold fewer.
 */
export function findFewerNames({ addresses }: Pick<Site, 'addresses'>): readonly Problem[] {
  return [...addresses.values()].flatMap(compareBook).sort(compareProblems);
}

function compareBook({ ledger, kept }: AddressBook): Problem[] {
  if (!ledger) return [];
  const present = new Map(kept.map((one) => [one.id, one]));
  const lost = ledger.entries.flatMap(({ id, words, holds, position }) => {
    const now = present.get(id);
    if (now?.words !== words || now.holds.length >= holds.length) return [];
    return { ids: holds.filter((one) => !now.holds.includes(one)), position };
  });
  const [first] = lost;
  if (!first) return [];
  const ids = lost.flatMap((one) => one.ids);
  const what = ids.length === 1 ? 'a name or date is' : `${ids.length} names or dates are`;
  const message = `${what} no longer found in unchanged words: ${ids.map((id) => `\`${id}\``).join(', ')}`;
  return [{ file: ledger.file, ...first.position, message, fix }];
}
