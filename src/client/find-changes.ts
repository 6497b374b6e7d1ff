/** What a page's ledger, read as JSON, says of words that changed. */
export interface PageWords {
  readonly sign: string;
  /** Where all former words stand; null where there are none. */
  readonly versions: string | null;
  /** The oldest first. */
  readonly editions: readonly { readonly day: string; readonly told: string; readonly signs: readonly string[] }[];
  readonly words: readonly KnownWords[];
  /** Ids that are gone → those that replaced them. */
  readonly moved: Readonly<Record<string, string>>;
  readonly corrections: readonly {
    readonly was: string;
    readonly now: string;
    readonly day: string;
    readonly told: string;
    readonly address: string;
  }[];
}

interface KnownWords {
  readonly id: string;
  readonly hash: string;
  readonly words: string;
  /** YYYY-MM-DD, of what stands there since a later day than the first edition's. */
  readonly since?: string;
  /** The newest first. */
  readonly was?: readonly {
    readonly hash: string;
    readonly words: string;
    readonly until?: string;
    readonly told?: string;
  }[];
}

/** Words that were cited and that no longer stand there. */
export interface PassageChange {
  /** The words as they were cited; undefined where nobody kept them. */
  readonly was: string | undefined;
  /** The day of the change in words. */
  readonly told: string | undefined;
  readonly now: string;
}

/** What became of the words at an id that were cited with a hash; undefined where they still stand there. */
export function findPassageChange({ words, moved }: PageWords, id: string, hash: string): PassageChange | undefined {
  const here = words.find((one) => one.id === (moved[id] ?? id));
  if (!here) return undefined;
  if (here.hash === hash) return undefined;
  const cited = words.find((one) => one.id === id && one.hash === hash);
  const former = [here, ...words.filter((one) => one.id === id)].flatMap(({ was = [] }) => was);
  const old = cited ?? former.find((one) => one.hash === hash);
  const told = old && 'told' in old ? old.told : undefined;
  return { was: old?.words, told, now: here.words };
}

/** Something that a reader of an earlier version has not seen. */
export interface Change {
  readonly label: string;
  /** Where it is, as an address for a link. */
  readonly address: string;
  /** What stood there when the reader last looked; undefined where nothing did. */
  readonly was: string | undefined;
  readonly now: string;
}

const kinds: Readonly<Record<string, string>> = { s: 'sentence', n: 'note', pt: 'point' };

/**
 * What changed since the version with a sign, and the day of that version in words; undefined where the sign is not known.
 * Statements and numbers of an article are told as the sentences that they stand in.
 */
export function findChangesSince(
  { editions, words, corrections }: PageWords,
  sign: string,
): { readonly told: string; readonly changes: readonly Change[] } | undefined {
  const seen = editions.find(({ signs }) => signs.includes(sign));
  if (!seen) return undefined;
  const isLast = seen.signs.at(-1) === sign;
  const isNewer = (day: string | undefined) => day !== undefined && (day > seen.day || (day === seen.day && !isLast));
  const changed = words.flatMap(({ id, words: now, since, was = [] }): Change[] => {
    const kind = kinds[/^[a-z]+/u.exec(id)?.[0] ?? '']; // `s` of `s-12`
    if (kind === undefined) return [];
    const old = was.findLast(({ until }) => isNewer(until));
    if (!old && !isNewer(since)) return [];
    const before = isNewer(since) ? undefined : old?.words;
    return [{ label: `${before === undefined ? 'New' : 'Changed'} ${kind}`, address: `#${id}`, was: before, now }];
  });
  const corrected = corrections
    .filter(({ day }) => isNewer(day))
    .map(({ was, now, address }): Change => ({ label: 'Correction', address, was, now }));
  return { told: seen.told, changes: [...corrected, ...changed] };
}
