/** Sorts the files of `content/` into what they are, by their path alone. */
import { longestId, reserved } from './ids.ts';
import { nearestWord } from './nearest.ts';
import { compareText } from './partial-date.ts';
import type { Report } from './problem.ts';

/** One content file: its id is its name. */
export interface ContentFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** All content files, each list by id. */
export interface ContentIndex {
  readonly articles: readonly ContentFile[];
  readonly entities: readonly ContentFile[];
  readonly series: readonly ContentFile[];
  /** The rows of the series, under the same ids. */
  readonly rows: readonly ContentFile[];
  readonly sources: ContentFile | undefined;
  readonly corrections: ContentFile | undefined;
  readonly relations: ContentFile | undefined;
  /** Every page that there is or was. */
  readonly addresses: ContentFile | undefined;
  /** Every copy of a page that was kept. */
  readonly snapshots: ContentFile | undefined;
  /** The addresses within articles, and within series, under the same ids. */
  readonly articleLedgers: readonly ContentFile[];
  readonly seriesLedgers: readonly ContentFile[];
}

const folders = {
  articles: /^content\/articles\/([^/]+)\.md$/u, // `content/articles/a.md`, not `content/articles/2020/a.md`
  entities: /^content\/entities\/([^/]+)\.md$/u,
  series: /^content\/series\/([^/]+)\.md$/u,
  rows: /^content\/series\/([^/]+)\.csv$/u,
  sources: /^content\/(sources)\.yaml$/u,
  corrections: /^content\/(corrections)\.yaml$/u,
  relations: /^content\/(relations)\.yaml$/u,
  addresses: /^content\/(addresses)\.yaml$/u,
  snapshots: /^content\/(snapshots)\.yaml$/u,
  articleLedgers: /^content\/addresses\/articles\/([^/]+)\.yaml$/u,
  seriesLedgers: /^content\/addresses\/series\/([^/]+)\.yaml$/u,
} as const;
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u; // `doha-talks`, not `Doha talks`

/** The id that the file of an article, an entity or a series has by its name, or should have: `my-report` of `My report.md`. */
export function toId(file: string): string {
  const [name = ''] = file.slice(file.lastIndexOf('/') + 1).split('.');
  return name.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
}

/** Sorts the files; a name that is no id, or that two files share, is reported. */
export function indexContent(texts: ReadonlyMap<string, string>, report: Report): ContentIndex {
  const lists: Record<keyof typeof folders, ContentFile[]> = {
    articles: [],
    entities: [],
    series: [],
    rows: [],
    sources: [],
    corrections: [],
    relations: [],
    addresses: [],
    snapshots: [],
    articleLedgers: [],
    seriesLedgers: [],
  };
  for (const [file, text] of texts) {
    const place = placeOf(file);
    if (place) lists[place.list].push({ id: place.id, file, text });
    else reportStray(file, report);
  }
  for (const list of Object.values(lists)) {
    list.sort((a, b) => compareText(a.id, b.id));
    reportNames(list, report);
  }
  return {
    ...lists,
    sources: lists.sources[0],
    corrections: lists.corrections[0],
    relations: lists.relations[0],
    addresses: lists.addresses[0],
    snapshots: lists.snapshots[0],
  };
}

/** The list that a file belongs to, and its id there. */
function placeOf(file: string): { readonly list: keyof typeof folders; readonly id: string } | undefined {
  for (const list of Object.keys(folders) as (keyof typeof folders)[]) {
    const id = folders[list].exec(file)?.[1];
    if (id !== undefined) return { list, id };
  }
  return undefined;
}

/** What stands right below `content/`, and the files that it is or holds; addresses are written by a command. */
const places: Readonly<Record<string, string>> = {
  articles: 'articles/<id>.md',
  entities: 'entities/<id>.md',
  series: 'series/<id>.md with <id>.csv',
  'sources.yaml': 'sources.yaml',
  'corrections.yaml': 'corrections.yaml',
  'relations.yaml': 'relations.yaml',
  'snapshots.yaml': 'snapshots.yaml',
};

function reportStray(file: string, report: Report): void {
  const near = nearestWord(file.split('/')[1] ?? '', Object.keys(places));
  const known = `content/ holds ${Object.values(places).join(', ')}, addresses.yaml and addresses/`;
  const message = 'is not a file that content/ has a place for';
  report({
    file,
    line: 1,
    column: 1,
    message,
    fix: near ? `did you mean content/${places[near]}? ${known}` : `move it elsewhere: ${known}`,
  });
}

function reportNames(list: readonly ContentFile[], report: Report): void {
  const holders = new Map<string, ContentFile>();
  for (const entry of list) {
    const folded = entry.id.normalize('NFC').toLowerCase();
    const holder = holders.get(folded);
    const at = { file: entry.file, line: 1, column: 1 };
    if (holder) {
      report({ ...at, message: `has the same id as ${holder.file}`, fix: 'rename one of the two' });
    } else if (reserved.test(folded) || entry.id.length > longestId) {
      report({
        ...at,
        message: `the file name “${entry.id.slice(0, 40)}” cannot be a folder on every system`,
        fix: `choose another name, of at most ${longestId} letters`,
      });
    } else if (!slug.test(entry.id)) {
      report({
        ...at,
        message: `the file name “${entry.id}” is not an id`,
        fix: 'rename it with lower-case letters, digits and single hyphens',
      });
    }
    holders.set(folded, holder ?? entry);
  }
}
