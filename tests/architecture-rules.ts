/** What the files of one part of src/ may import. Targets are written `src/core/model.ts`, `node:fs`, `npm:yaml`. */
export interface ImportRule {
  readonly files: RegExp;
  readonly may: readonly RegExp[];
  /** What they may import with `import type` only. */
  readonly mayAsTypes?: readonly RegExp[];
  /** What a `<script>` of theirs may import, for it runs in the browser. */
  readonly mayInScripts?: readonly RegExp[];
  readonly instead: string;
}

const anyCore = /^src\/core\//;
/** The parts of the core that are tables and pure functions over the model, and no step of the pipeline. */
const openCore = new RegExp(
  `^src/core/(?:${[
    'addresses',
    'basis',
    'corrections-in',
    'claims-index',
    'date-words',
    'describe-cast',
    'difference',
    'edtf',
    'entity-types',
    'field-guide',
    'gaps',
    'group-dates',
    'kinds/claim',
    'kinds/kinds',
    'last-days',
    'mark',
    'outcomes',
    'part-list',
    'part-profile',
    'partial-date',
    'quantity',
    'rank-profiles',
    'render',
    'response-headers',
    'roles',
    'search-kinds',
    'tell-relations',
    'topics',
    'vocabulary',
    'voice-balance',
    'words-hash',
  ].join('|')})\\.ts$`,
);
const components = /^src\/(components|layouts|charts|styles)\//;
const fonts = /^npm:@fontsource/;
const astro = /^(npm:astro|astro:)/;

/** The import table; the first rule whose `files` fit is the one that holds. */
export const importRules: readonly ImportRule[] = [
  {
    files: /^src\/core\//,
    may: [anyCore, /^npm:(unified|remark|hast|unist|hastscript|yaml|zod|csv-parse|approx-string-match)/],
    mayAsTypes: [/^npm:(mdast|hast|unist|vfile)/],
    instead: 'the core is a pure function of texts: pass what it needs as an argument, from site.ts',
  },
  {
    files: /^src\/(charts|exports)\/.*\.ts$/,
    may: [openCore, /^src\/(charts|exports)\//, /^npm:d3/, /^npm:(hast|unist|xast)-util/, /^npm:xastscript$/],
    mayAsTypes: [anyCore, /^npm:(hast|xast|schema-dts)/],
    instead: 'take what you need from the model that the page passes in',
  },
  {
    files: /^src\/site\.ts$/,
    may: [anyCore, /^node:/],
    instead: 'site.ts only reads files and hands them to the core',
  },
  {
    files: /^src\/editor\//,
    may: [
      anyCore,
      /^src\/editor\//,
      /^src\/site\.ts$/,
      /^src\/exports\/(article-json|entity-json|series-json|headers-file|site-files|sitemap|share-picture|share-picture-tree)\.ts$/,
      /^node:/,
      /^npm:(@takumi-rs\/core|astro|subset-font|pagefind|esbuild|chrono-node|yaml|zod|@mozilla\/readability|linkedom|unified|remark|remark-gfm|remark-rehype)$/,
      /^npm:hast-util-/,
      /^npm:unist-util-/,
    ],
    mayAsTypes: [/^npm:(vite|astro|hast|mdast)/],
    instead: 'a command works on the site from site.ts and the core',
  },
  {
    files: /^src\/env\.d\.ts$/,
    may: [],
    instead: 'this file only names the types that Astro brings',
  },
  {
    files: /^src\/client\//,
    // The index of the search lies beside the pages, where the build has written it.
    may: [
      /^src\/client\//,
      /^src\/charts\/[a-z-]+\.ts$/,
      /^src\/styles\/[a-z-]+\.css\?inline$/,
      /^npm:d3-/,
      /\/pagefind\/pagefind\.js`$/,
    ],
    mayAsTypes: [/^src\/core\/model\.ts$/, /^npm:hast/],
    instead: 'write what the browser needs into the HTML, as text or data attributes',
  },
  {
    files: /^src\/(components|layouts|charts)\//,
    may: [openCore, components, /^src\/exports\/(citation|citation-text|file-format|share-picture)\.ts$/, fonts, astro],
    mayAsTypes: [anyCore, /^npm:hast/],
    mayInScripts: [/^src\/client\//],
    instead: 'take it as a prop from the page',
  },
  {
    files: /^src\/pages\//,
    may: [openCore, components, /^src\/site\.ts$/, /^src\/exports\//, /^src\/guide\//, astro],
    mayAsTypes: [anyCore, /^npm:hast/],
    mayInScripts: [/^src\/client\//],
    instead: 'a page passes the site to components, charts and exports; move what two pages share into one of these',
  },
];

/** A pattern that no file of a part of src/ may hold, and what to write there. */
export interface TextRule {
  readonly files: RegExp;
  readonly pattern: RegExp;
  readonly instead: string;
}

// All that a build runs: not what runs in the browser, the day of the editor’s desk, and what measures builds.
const built = /^src\/(?!client\/|editor\/today\.ts$|editor\/bench)/;

export const textRules: readonly TextRule[] = [
  // Matches `Date.now()`, `new Date()`, `new Date;` and `Date()`; not `new Date('2020')` nor `toDate()`.
  {
    files: built,
    pattern: /\bDate\.now\b|\bnew Date(?:\(\s*\)|\s*[;,)])|(?<!\bnew )\bDate\(/,
    instead: 'take dates from the content: a build has no clock',
  },
  // Matches `x.toLocaleString(` and `a.localeCompare(b)`; not `toLocalePath`.
  {
    files: built,
    pattern: /\.(?:toLocale\w+|localeCompare)\(/,
    instead: 'use formatDate or formatQuantity: builds do not depend on a locale',
  },
  // Matches `Math.random()` and not `Math.round(1)`.
  { files: built, pattern: /\bMath\.random\b/, instead: 'derive it from the content: two builds give the same bytes' },
  // Matches `import.meta.env` and not `important.meta`.
  { files: /^src\/core\//, pattern: /\bimport\.meta\b/, instead: 'pass the value as an argument' },
  // Matches `import.meta.glob(` and not `import.meta.env`.
  { files: /^src\//, pattern: /\bimport\.meta\.glob\b/, instead: 'read the content through site.ts' },
  // Matches a page that calls `site()` behind its `getStaticPaths`, and not one that does so only within.
  {
    files: /^src\/pages\//,
    pattern: /(?<=\bchangedRoutes\([\s\S]*?\n\}\n[\s\S]*?)\bsite\(\)/,
    instead:
      'a page that is kept until it changes looks up tables() alone: what lists say of other things is not signed',
  },
  // Matches `TODO` and not `todos`.
  { files: /^src\//, pattern: /\b(TODO|FIXME)\b/, instead: 'do it now, or leave it out' },
  // Matches `// @ts-ignore` and not `// ts`.
  { files: /^src\//, pattern: /@ts-(ignore|nocheck)\b/, instead: 'mend the types' },
];

/** Names that say nothing of what a file does. */
export const emptyNames: readonly string[] = ['utils', 'lib', 'helpers', 'common', 'types', 'misc', 'index'];

/** All that may lie at the top of the project, beside dotfiles and what git ignores. */
export const topLevel: readonly string[] = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'README.md'],
  ...['content', 'public', 'src', 'tests'],
];
