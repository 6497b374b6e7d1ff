/** `content/addresses/…`: the addresses that an article's words or a series' points were given, kept from build to build. */
import { articleAddress } from './addresses.ts';
import type { ContentFile } from './content-index.ts';
import { openYaml, parseYaml } from './front-matter.ts';
import { reportRepeatedIds } from './references.ts';
import type { Position, Report } from './problem.ts';
import { recalled, type Recall } from './recall.ts';
import { ledgerSchema } from './ledger-schemas.ts';
import { validate } from './validate.ts';

/** Words that stood at an address until a day. */
export interface Wording {
  readonly words: string;
  /** YYYY-MM-DD. */
  readonly until: string;
}

/** One address and what stood and stands there. */
export interface LedgerEntry {
  readonly id: string;
  /** What stands there; of an address that is gone, what stood there last. */
  readonly words: string;
  /** Of a sentence, the ids of the names and dates in it, in reading order. */
  readonly holds: readonly string[];
  /** Ids that stood in the sentence once. */
  readonly held: readonly string[];
  /** The day from which it stood there, where that is later than the first edition: YYYY-MM-DD. */
  readonly since: string | undefined;
  /** The former words, the oldest first. */
  readonly was: readonly Wording[];
  /** What replaced it: an id of the same page, or an address of the site. */
  readonly now: string | undefined;
  /** Why it is gone. */
  readonly because: string | undefined;
  readonly position: Position;
}

/** The ledger of one page. */
export interface Ledger {
  readonly id: string;
  readonly file: string;
  /** The days on which the page changed, each with the signs of what it said; the oldest first. */
  readonly editions: readonly { readonly day: string; readonly signs: readonly string[] }[];
  readonly entries: readonly LedgerEntry[];
}

/** Ledgers by the slug of their article or the id of their series. */
export type Ledgers = ReadonlyMap<string, Ledger>;

/** Reads the ledgers; a broken one is reported and left out. */
export function parseLedgers(files: readonly ContentFile[], recall: Recall): Ledgers {
  const ledgers = files.flatMap((file): [string, Ledger][] => {
    const ledger = parseLedger(file, recall);
    return ledger ? [[file.id, ledger]] : [];
  });
  return new Map(ledgers);
}

/** Reports the ledgers of articles that neither are there nor ever were: those of an article that got another file by hand. */
export function reportStrayLedgers(
  files: readonly ContentFile[],
  isKnown: (path: string) => boolean,
  report: Report,
): void {
  for (const { id, file } of files) {
    if (isKnown(articleAddress({ slug: id }))) continue;
    const fix = `name it as the file of its article is named, or list ${articleAddress({ slug: id })} in content/addresses.yaml with what became of it`;
    report({ file, line: 1, column: 1, message: 'holds the addresses of no article that is or was', fix });
  }
}

const readYaml = recalled('YAML', ({ file, text }, report) => parseYaml(file, text, report)?.data);

function parseLedger(content: ContentFile, recall: Recall): Ledger | undefined {
  const { id, file } = content;
  const { report } = recall;
  const read = readYaml(content, recall);
  const yaml = read && openYaml(file, read);
  const { data } = validate(ledgerSchema, yaml, report);
  if (!yaml || !data) return undefined;
  reportRepeatedIds(data.addresses, ['addresses'], yaml, report);
  const entries = data.addresses.map(({ since, now, because, ...entry }, index) => ({
    ...entry,
    since,
    now,
    because,
    position: yaml.positionAt(['addresses', index, 'id']),
  }));
  return { id, file, editions: data.editions, entries };
}

/** The words as a ledger keeps them: every white space is one space. */
export function toKeptWords(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Whether nothing stands at the address any more, as far as the ledger says. */
export function isClosed({ now, because }: LedgerEntry): boolean {
  return now !== undefined || because !== undefined;
}
