import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Site } from '../core/model.ts';
import { signerOf } from '../core/sign-pages.ts';
import { readMarked, writeMarked } from './build-folders.ts';
import type { FileHashes } from './deploy-plan.ts';
import type { LinkFacts } from './page-facts.ts';

/** The pages of the site before, as far as they are made of what the new ones are made of; and what is noted for the next. */
export interface KeptPages {
  /** Whether a page can stay as it is; `props` are what it is made of. */
  readonly keeps: (file: string, props: object) => boolean;
  /** What is known of a page that stays; of a file that is made from one, that nothing leads from it. */
  readonly factsOf: (file: string) => LinkFacts | undefined;
  /** Notes what was read in a page that was written. */
  readonly note: (file: string, facts: LinkFacts) => void;
  /** The files that stay, with the hashes of their bytes. */
  readonly hashes: FileHashes;
  /** Writes down what was noted; it is kept beside the site once the function that is given back is called. */
  readonly write: () => () => void;
}

/** A page as it was noted: its sign, and its facts as JSON, which are read where they are needed. */
interface Noted {
  readonly sign: string;
  readonly facts: string;
}

/** The mark of the file of notes. */
const kind = 'pages';

const noFacts: LinkFacts = { ids: [], addresses: [] };

/** Begins to keep pages of the site `name` whose files are `before`; of an empty one none is kept. */
export function keepPages(site: Site, name: string, before: FileHashes): KeptPages {
  const signOf = signerOf(site, (text) => createHash('sha256').update(text).digest('base64url'));
  const former = before.size > 0 ? readNotes(name) : new Map<string, Noted>();
  const signs = new Map<string, string>();
  const facts = new Map<string, string>();
  const hashes = new Map<string, string>();
  return {
    hashes,
    keeps: (file, props) => {
      const sign = signOf(props);
      signs.set(file, sign);
      const noted = former.get(file);
      if (noted?.sign !== sign) return false;
      facts.set(file, noted.facts);
      for (const kept of [file, ...toPacked(file), ...findSheets(noted.facts)]) {
        const hash = before.get(kept);
        if (hash !== undefined) hashes.set(kept, hash);
      }
      return true;
    },
    factsOf: (file) => {
      if (!hashes.has(file)) return undefined;
      const text = facts.get(file) ?? '';
      return text === '' ? noFacts : (JSON.parse(text) as LinkFacts); // as `note` wrote it
    },
    note: (file, { ids, addresses }) => {
      if (signs.has(file)) facts.set(file, JSON.stringify({ ids, addresses }));
    },
    write: () => {
      const lines = [...signs].map(([file, sign]) => `${sign}\t${file}\t${facts.get(file) ?? ''}\n`);
      return writeMarked(notesOf(name), kind, Buffer.from(lines.join('')));
    },
  };
}

/** Puts the files that stay into the new site: the same files under another name, which nothing may write into. */
export function bringKept({ hashes }: KeptPages, from: string, to: string): void {
  for (const file of hashes.keys()) {
    if (existsSync(join(to, file))) continue; // a style sheet that new pages have, too
    mkdirSync(dirname(join(to, file)), { recursive: true });
    try {
      linkSync(join(from, file), join(to, file));
    } catch {
      copyFileSync(join(from, file), join(to, file)); // not every disk can give a file two names
    }
  }
}

/** The style sheets that a page links to, from its facts. */
function findSheets(facts: string): string[] {
  return [...facts.matchAll(/"[^"]*\/(_astro\/[^"/]+\.css)"/gu)].flatMap(([, sheet]) => sheet ?? []); // `"/a/_astro/b.css"`
}

/** The file that an article's page is packed into: `articles/a/a.html` beside `articles/a/index.html`. */
function toPacked(file: string): string[] {
  const folder = dirname(file);
  return basename(file) === 'index.html' ? [`${folder}/${basename(folder)}.html`] : [];
}

function notesOf(name: string): string {
  return `${name}.pages`;
}

function readNotes(name: string): Map<string, Noted> {
  const lines = readMarked(notesOf(name), kind)?.toString().split('\n').slice(0, -1) ?? [];
  return new Map(
    lines.map((line) => {
      const [sign = '', page = '', facts = ''] = line.split('\t');
      return [page, { sign, facts }];
    }),
  );
}
