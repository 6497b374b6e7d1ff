/** What a host is to send with each file of the site, from which the files for every host and the pages' own policy are written. */

/** The kinds of files that get headers of their own. */
export type FileKind = 'page' | 'embed' | 'search';

/** Which files are of a kind, by their path from the root of the site without a slash before it; every other file is of none. */
export const filePaths: Readonly<Record<FileKind, string>> = {
  // Matches `timeline/embed/` and `embed/people/ann/index.html`; not `timeline/troops/`, `people/embed/`.
  embed: '^(?:timeline/)?embed/(?:.*/)?(?:index\\.html)?$',
  // Matches `pagefind/pagefind-worker.js`; not `search/`.
  search: '^pagefind/',
  // Matches ``, `people/`, `people/index.html`, `404.html`; not `articles/a/a.html`, which brings its own policy.
  page: '^(?:(?!(?:timeline/)?embed/)(?:.*/)?(?:index\\.html)?|404\\.html)$',
};

type Policy = Readonly<Record<string, string>>;

const nothing = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" } as const;
const looks = { 'style-src': "'self'", 'img-src': "'self'", 'font-src': "'self'" } as const;

const policies: Readonly<Record<FileKind, Policy>> = {
  page: { ...nothing, 'script-src': "'self'", ...looks, 'connect-src': "'self'", 'frame-ancestors': "'none'" },
  embed: { ...nothing, ...looks, 'frame-ancestors': '*' },
  // The search runs in a worker, which takes its policy from its own file: no page needs WebAssembly.
  search: {
    ...nothing,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'frame-ancestors': "'none'",
  },
};

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** What every file gets. */
export const headersOfAll: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What the files of each kind get besides. */
export const headersOfKind: Readonly<Record<FileKind, Headers>> = {
  page: { 'Content-Security-Policy': writePolicy('page'), 'Cross-Origin-Resource-Policy': 'same-origin' },
  embed: { 'Content-Security-Policy': writePolicy('embed') },
  search: { 'Content-Security-Policy': writePolicy('search') },
};

/** How long browsers may keep files, by their paths; of several that match the first one counts. */
export const caching = [
  // Names hold a hash of the content. Matches `_astro/a.css`, `pagefind/index/en_1.pf_index`; not `pagefind/pagefind.js`.
  { path: '^(?:_astro/|pagefind/(?:fragment|index|filter)/)', value: 'public, max-age=31536000, immutable' },
  // Matches `people/`, `people/index.html`, `404.html`; not `icon.svg`.
  { path: '^(?:(?:.*/)?(?:index\\.html)?|404\\.html)$', value: 'public, max-age=0, must-revalidate' },
  { path: '', value: 'public, max-age=300' },
] as const;

/** The policy of a page in the page itself, for hosts that send no headers; who may frame it can be said in a header only. */
export function writeMetaPolicy(kind: 'page' | 'embed'): string {
  return join(Object.entries(policies[kind]).filter(([directive]) => directive !== 'frame-ancestors'));
}

function writePolicy(kind: FileKind): string {
  return join(Object.entries(policies[kind]));
}

function join(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([directive, sources]) => `${directive} ${sources}`).join('; ');
}
