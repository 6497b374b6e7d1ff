/** The files of a site: path from its folder (with `/`) to a hash of the bytes. */
export type FileHashes = ReadonlyMap<string, string>;

/** What has to be done to turn the site that is online into the one that was built, in this order. */
export interface DeployPlan {
  /** Every file, in an order in which no page ever stands online before what it loads. */
  readonly upload: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly change: 'new' | 'changed' | 'same';
  }[];
  /** Files to remove once all is uploaded, pages first. */
  readonly remove: readonly string[];
  /** Addresses that a cache has to forget, below the root of the site. */
  readonly purge: readonly string[];
}

/** Plans how the files of `before` become those of `after`. */
export function planDeploy(before: FileHashes, after: FileHashes): DeployPlan {
  const changeOf = (path: string, hash: string) =>
    before.has(path) ? (before.get(path) === hash ? 'same' : 'changed') : 'new';
  const upload = [...after]
    .map(([path, sha256]) => ({ path, sha256, change: changeOf(path, sha256) }) as const)
    .sort((a, b) => compare(toRank(a), toRank(b)) || compare(a.path, b.path));
  const gone = [...before.keys()].filter((path) => !after.has(path)).sort();
  const remove = [...gone.filter(isPage), ...gone.filter((path) => !isPage(path))];
  const changed = upload.filter(({ change }) => change === 'changed').map(({ path }) => path);
  return { upload, remove, purge: [...changed, ...gone].map(toAddress).sort() };
}

/** Says what a plan changes: `41 files, 2 new, 3 changed, 1 gone`. */
export function describePlan({ upload, remove }: DeployPlan): string {
  const count = (kind: string) => upload.filter(({ change }) => change === kind).length;
  return `${upload.length} files, ${count('new')} new, ${count('changed')} changed, ${remove.length} gone`;
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** Matches `feeds/new.json`, `people/a/feed.atom` and `sitemap-2.xml`; not `people/a/a.json`, which a page may load. */
const lead = /^feeds\/|(?:^|\/)feed\.(?:atom|json)$|^(?:sitemap(?:-\d+)?\.xml|llms\.txt|_redirects)$/u;

/**
 * Files with their hash in the name first, then what names such files, new pages, the pages that lead to them, and last what
 * leads others to pages and is loaded by none.
 */
function toRank({ path, change }: { readonly path: string; readonly change: string }): number {
  if (isPage(path)) return change === 'new' ? 3 : 4;
  if (lead.test(path)) return 5;
  // The entry of the search index names the parts of the index; it matches `pagefind/pagefind-entry.json` only.
  return path === 'pagefind/pagefind-entry.json' ? 2 : path.startsWith('_astro/') ? 0 : 1;
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : Number(a > b);
}

/** `people/index.html` is asked for as `people/`. */
function toAddress(path: string): string {
  return path.replace(/(^|\/)index\.html$/u, '$1'); // matches `people/index.html`, not `people/my-index.html`
}
