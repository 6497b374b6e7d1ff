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

/** Reads the list and holds it against the pages that there are; `hidden` are paths of drafts, which are only not shown. */
export function parsePageAddresses(
  content: ContentFile | undefined,
  { present, hidden }: { readonly present: ReadonlySet<string>; readonly hidden: ReadonlySet<string> },
  report: Report,
): PageLedger {
  const yaml = content && parseYaml(content.file, content.text, report);
  const { data = [] } = content ? validate(pageAddressesSchema, yaml, report) : {};
  if (!yaml) return { listed: [], gone: [] };
  const byPath = new Map(data.map((entry) => [entry.at, entry]));
  const fixed = ['/', '/articles/', '/timeline/', ...Object.values(entityTypes).map(({ segment }) => `/${segment}/`)];
  const known = new Set([...present, ...fixed]);
  const gone = data.flatMap((entry, index): GonePage[] => {
    if (present.has(entry.at) || hidden.has(entry.at)) return [];
    const reportAt = (field: string, message: string, fix: string) =>
      report({ file: yaml.file, ...yaml.positionAt([index, field]), message, fix });
    if (entry.now === undefined && entry.because === undefined) {
      const fix = 'add `now:` with the address that replaced it, or `because:` with what happened';
      reportAt('at', `the page ${entry.at} is gone, and nothing says what became of it`, fix);
      return [];
    }
    const now = follow(entry.at, byPath);
    if (now === undefined || known.has(now)) return [{ at: entry.at, now, because: entry.because }];
    const near = nearestWord(now, known);
    const fix = near ? `did you mean \`${near}\`?` : 'write the path of a page that there is, as in /people/ann-lee/';
    reportAt('now', `${entry.at} leads to ${now}, where no page is`, fix);
    return [];
  });
  return { listed: data.map(({ at, now, because }) => ({ at, now, because })), gone };
}

/** Where a page leads through all that replaced one another; round in a circle, to a page that is gone. */
function follow(
  at: string,
  byPath: ReadonlyMap<string, { readonly now?: string | undefined; readonly because?: string | undefined }>,
): string | undefined {
  const seen = new Set<string>();
  let [path, next] = [at, byPath.get(at)?.now];
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    [path, next] = [next, byPath.get(next)?.now];
  }
  return path === at ? undefined : path;
}
