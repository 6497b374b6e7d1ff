/** `content/addresses.yaml`: every page that articles, entities and series were given, and what became of those that went. */
import { articleAddress, entityAddress, seriesAddress } from './addresses.ts';
import type { ContentFile } from './content-index.ts';
import { entityTypes } from './entity-types.ts';
import { parseYaml } from './front-matter.ts';
import type { Site } from './model.ts';
import { nearestWord } from './nearest.ts';
import type { Report } from './problem.ts';
import type { Snapshots } from './snapshots.ts';
import { pageAddressesSchema } from './ledger-schemas.ts';
import { validate } from './validate.ts';

/** A page that went, and where readers are sent or what they are told. */
export interface GonePage {
  /** Its path on the site. */
  readonly at: string;
  /** The path of the page that replaced it. */
  readonly now: string | undefined;
  readonly because: string | undefined;
}

/** The pages that the ledger knows, and those of them that went. */
export interface PageLedger {
  /** In the order of the file. */
  readonly listed: readonly GonePage[];
  readonly gone: readonly GonePage[];
}

/** The same, with the copies that were kept of them. */
export interface PageAddresses extends PageLedger {
  readonly copies: Snapshots;
}

/** The paths of everything that content has a page for, in the order of the site. */
export function findPagePaths({
  articles,
  profiles,
  series,
}: Pick<Site, 'articles' | 'profiles' | 'series'>): string[] {
  return [
    ...articles.map(articleAddress),
    ...profiles.map(({ entity }) => entityAddress(entity)),
    ...series.map(seriesAddress),
  ];
}

/** The pages that the list is held against. */
interface Pages {
  readonly present: ReadonlySet<string>;
  readonly drafts: ReadonlySet<string>;
  /** Whether all content could be read: else a page that is missing need not be gone. */
  readonly isWhole: boolean;
}

/** Reads the list and holds it against the pages that there are. */
export function parsePageAddresses(
  content: ContentFile | undefined,
  { present, drafts, isWhole }: Pages,
  report: Report,
): PageLedger {
  const yaml = content && parseYaml(content.file, content.text, report);
  const { data = [] } = content ? validate(pageAddressesSchema, yaml, report) : {};
  if (!yaml) return { listed: [], gone: [] };
  const byPath = new Map(data.map((entry) => [entry.at, entry]));
  const fixed = ['/', '/articles/', '/timeline/', ...Object.values(entityTypes).map(({ segment }) => `/${segment}/`)];
  const known = new Set([...present, ...fixed]);
  const gone = data.flatMap((entry, index): GonePage[] => {
    if (present.has(entry.at) || !isWhole) return [];
    const reportAt = (field: string, message: string, fix: string) =>
      report({ file: yaml.file, ...yaml.positionAt([index, field]), message, fix });
    if (entry.now === undefined && entry.because === undefined) {
      const fix = 'add `now:` with the address that replaced it, or `because:` with what happened';
      const what = drafts.has(entry.at) ? 'is a draft again' : 'is gone';
      reportAt('at', `the page ${entry.at} ${what}, and nothing says what became of it`, fix);
      return [];
    }
    const now = entry.now === undefined ? undefined : follow(entry.now, byPath);
    if (now === undefined || known.has(now)) return [{ at: entry.at, now, because: entry.because }];
    // What replaced it may be gone itself: then its reader is told what happened to that.
    const last = byPath.get(now);
    if (last && last.now === undefined && last.because !== undefined)
      return [{ at: entry.at, now: undefined, because: last.because }];
    const near = nearestWord(now, known);
    const fix = near ? `did you mean \`${near}\`?` : 'write the path of a page that there is, as in /people/ann-lee/';
    reportAt('now', `${entry.at} leads to ${now}, where no page is`, fix);
    return [];
  });
  return { listed: data.map(({ at, now, because }) => ({ at, now, because })), gone };
}

/** Where a path leads through all that replaced one another; round in a circle, to one of these, where no page is. */
function follow(to: string, byPath: ReadonlyMap<string, { readonly now?: string | undefined }>): string {
  const seen = new Set<string>();
  let path = to;
  for (let next = byPath.get(path)?.now; next !== undefined && !seen.has(path); next = byPath.get(path)?.now) {
    seen.add(path);
    path = next;
  }
  return path;
}
