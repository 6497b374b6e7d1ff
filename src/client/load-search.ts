/** What a search gives for one place of the site. */
export interface SearchHit {
  /** Its address under the base, with the fragment. */
  readonly address: string;
  /** Its words, the found ones between `<mark>` and `</mark>`; everything else in it is plain text. */
  readonly excerpt: string;
  readonly kind?: string;
  readonly title?: string;
  readonly place?: string;
}

/** All that was found; what stands in a result is fetched only when it is asked for. */
export interface SearchAnswer {
  readonly results: readonly (() => Promise<SearchHit>)[];
  /** How many results each kind has, whatever kinds are asked for. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  readonly options: (options: {
    readonly baseUrl: string;
    readonly excerptLength: number;
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
  }) => Promise<void>;
  /** Fetches the filters: before that, no search counts them. */
  readonly filters: () => Promise<unknown>;
  readonly search: (
    words: string,
    options: { readonly filters: { readonly kind?: { readonly any: readonly string[] } } },
  ) => Promise<{
    readonly results: readonly { readonly data: () => Promise<{ readonly url: string; readonly excerpt: string }> }[];
    readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }>;
}

let loading: Promise<Pagefind> | undefined;

/** Fetches the search of the site whose base path is `base`, once for a page; a failure is tried again the next time. */
export function loadSearch(base: string): Promise<Pagefind> {
  loading ??= importSearch(base);
  loading.catch(() => (loading = undefined));
  return loading;
}

async function importSearch(base: string): Promise<Pagefind> {
  // The build writes this file beside the pages; it is no part of the bundle.
  const search = (await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`)) as Pagefind;
  const ranking = { metaWeights: { name: 5, about: 0.2 } };
  await search.options({ baseUrl: `${base}/`, excerptLength: 60, ranking });
  await search.filters();
  return search;
}

/** Searches the site for words, among some kinds or, where none is given, among all. */
export async function askSearch(base: string, words: string, kinds: readonly string[]): Promise<SearchAnswer> {
  const search = await loadSearch(base);
  const all = await search.search(words, { filters: {} });
  const some = kinds.length === 0 ? all : await search.search(words, { filters: { kind: { any: kinds } } });
  const results = some.results.map((result) => () => result.data().then(toHit));
  return { results, counts: all.filters['kind'] ?? {} };
}

/** The build writes what is shown beside the words behind the address: `/people/a/#facts %7B%22kind… 7`. */
function toHit({ url, excerpt }: { readonly url: string; readonly excerpt: string }): SearchHit {
  const [address = '', shown = '%7B%7D'] = url.split(' ');
  return { ...(JSON.parse(decodeURIComponent(shown)) as object), address, excerpt }; // editor/index-search.ts wrote it
}
