/** `content/snapshots.yaml`: the copies of pages as they once were, which are kept and never rewritten. */
import type { ContentFile } from './content-index.ts';
import { parseYaml } from './front-matter.ts';
import type { GonePage } from './page-addresses.ts';
import type { Position, Report } from './problem.ts';
import { snapshotsSchema } from './ledger-schemas.ts';
import { validate } from './validate.ts';

/** Where the list of copies is kept. */
export const snapshotsFile = 'content/snapshots.yaml';

/** A copy of a page as it was on one day. */
export interface Snapshot {
  /** The path of the page on that day. */
  readonly at: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The path of the copy: `/versions/people/ann-lee/2024-05-02.html`. */
  readonly copy: string;
  /** Of the copy's bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  /** A sign of what the page said, which another design leaves as it is: 16 hexadecimal digits. */
  readonly says: string;
  readonly position: Position;
}

/** The copies of each page by its path, or by that of the page that replaced it; the newest first. */
export type Snapshots = ReadonlyMap<string, readonly Snapshot[]>;

/** Reads the list and holds it against the pages that there are and were, which are known and gone. */
export function parseSnapshots(
  content: ContentFile | undefined,
  { isKnown, gone }: { readonly isKnown: (path: string) => boolean; readonly gone: readonly GonePage[] },
  report: Report,
): Snapshots {
  const yaml = content && parseYaml(content.file, content.text, report);
  const { data = [] } = content ? validate(snapshotsSchema, yaml, report) : {};
  const ofPage = new Map<string, Snapshot[]>();
  if (!yaml) return ofPage;
  const replaced = new Map(gone.map(({ at, now }) => [at, now ?? at]));
  const copies = new Set<string>();
  data.forEach((entry, index) => {
    const position = yaml.positionAt([index, 'copy']);
    if (copies.has(entry.copy)) {
      const message = `${entry.copy} is listed twice`;
      report({ file: yaml.file, ...position, message, fix: 'remove the second entry' });
    }
    copies.add(entry.copy);
    const page = isKnown(entry.at) ? entry.at : replaced.get(entry.at);
    if (page === undefined) {
      const fix = 'list it in content/addresses.yaml, with `now:` or `because:` where it is gone';
      report({ file: yaml.file, ...yaml.positionAt([index, 'at']), message: `no page is or was at ${entry.at}`, fix });
      return;
    }
    const name = entry.copy.slice(entry.copy.lastIndexOf('/') + 1);
    const day = name.slice(0, 'YYYY-MM-DD'.length);
    ofPage.set(page, [{ ...entry, day, position }, ...(ofPage.get(page) ?? [])]);
  });
  return ofPage;
}
