/** Finds figures and quotations of articles and series that changed in their history without a correction, through git. */
import { execFileSync } from 'node:child_process';
import { splitFrontMatter } from '../core/front-matter.ts';
import { foldText } from '../core/fold-text.ts';
import { pointAddress, wordsAddress } from '../core/addresses.ts';
import type { Annotation, Article, Correction, Series, Site } from '../core/model.ts';
import { formatDate } from '../core/partial-date.ts';
import { formatQuantity } from '../core/quantity.ts';
import type { Notice, Problem } from '../core/problem.ts';
import { findChangedRows } from './find-changed-rows.ts';
import { isRecord, readText } from './read-values.ts';

/** A figure or quotation in one version of an article. */
interface Version {
  readonly quote: string;
  readonly value: string;
  /** Whether the words stand in quotation marks, or are a number. */
  readonly isExact: boolean;
}

/** What an article says in one version: its figures and quotations by kind and id, and its folded body. */
interface Edition {
  readonly words: ReadonlyMap<string, Version>;
  readonly body: string;
}

/** The silent changes of all articles and series; a notice says where the history cannot be looked at. */
export function findSilentChanges(
  root: string,
  { articles, series, corrected }: Pick<Site, 'articles' | 'series' | 'corrected'>,
): { readonly problems: readonly Problem[]; readonly notices: readonly Notice[] } {
  const git = (...line: string[]): string =>
    execFileSync('git', line, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
  const lack = findLack(git);
  if (lack) {
    const fix = 'run the check in a full clone to have them looked for';
    const message = `${lack}: silent changes of figures and quotations were not looked for`;
    return { problems: [], notices: [{ file: 'content', line: 1, column: 1, message, fix }] };
  }
  const settled = findSettled(git);
  const read = (file: string) => (settled.has(file) ? [] : readEditions(file, git));
  const inArticles = articles.flatMap((article) => {
    const editions = read(article.file).flatMap((text) => toEdition(text) ?? []);
    return findChanges(editions, article).flatMap(({ annotation, was }) =>
      toProblem({ was, text: annotation.text, of: wordsAddress(article, annotation) }, corrected.get(annotation), {
        file: article.file,
        ...annotation.position,
      }),
    );
  });
  const inSeries = series.flatMap((one) => {
    const file = toRowsFile(one);
    return findChangedRows(read(file), one).flatMap(({ point, was }) => {
      const text = `${one.title}, ${formatDate(point.date)}: ${formatQuantity(point)}`;
      const of = pointAddress(one, point);
      return toProblem({ was, text, of }, corrected.get(point), { file, ...point.position });
    });
  });
  return { problems: [...inArticles, ...inSeries], notices: [] };
}

function toRowsFile({ file }: Series): string {
  return file.replace(/\.md$/u, '.csv');
}

/** The problem of a change that no correction names. */
function toProblem(
  { was, text, of }: { readonly was: string; readonly text: string; readonly of: string },
  known: readonly Correction[] = [],
  place: Pick<Problem, 'file' | 'line' | 'column'>,
): Problem[] {
  if (known.some((correction) => isSame(correction.was, was))) return [];
  const message = `“${text}” was ${was} in an earlier version, and no correction says so`;
  return [{ ...place, message, fix: `add it to content/corrections.yaml, with \`of: ${of}\`` }];
}

function findLack(git: (...line: string[]) => string): string | undefined {
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return 'the clone is shallow';
    git('rev-parse', '--verify', 'HEAD');
    return undefined;
  } catch {
    return 'there is no git history';
  }
}

/**
 * The files that were committed once and stand as they were then. Nothing in them can have changed, and to ask for the history
 * of every file of a large site takes minutes.
 */
function findSettled(git: (...line: string[]) => string): ReadonlySet<string> {
  const names = ['--no-renames', '--relative', '--name-only'];
  const edited = new Set(git('diff', ...names, 'HEAD', '--', 'content').split('\n'));
  // With all branches that were merged, and with what a merge itself changed: no commit may be missing.
  const touched = git('log', '--full-history', '-c', '--format=', ...names, '--', 'content').split('\n');
  return new Set(
    [...Map.groupBy(touched, (file) => file)].flatMap(([file, commits]) =>
      commits.length === 1 && !edited.has(file) ? [file] : [],
    ),
  );
}

/** The committed texts of a file, the newest first. */
function readEditions(file: string, git: (...line: string[]) => string): readonly string[] {
  const commits = git('log', '--format=%H', '--', file).split('\n').filter(Boolean);
  return commits.flatMap((commit) => {
    try {
      return git('show', `${commit}:./${file}`);
    } catch {
      return []; // the commit removed the file
    }
  });
}

/** What an article said; undefined for a draft, which is no publication. */
function toEdition(text: string): Edition | undefined {
  const { yaml, body } = splitFrontMatter('', text, () => undefined);
  const data = yaml?.value;
  if (!isRecord(data) || data['draft'] === true) return undefined;
  const words = new Map<string, Version>();
  for (const kind of ['claim', 'figure'] as const) {
    const list = data[`${kind}s`];
    for (const item of Array.isArray(list) ? list.filter(isRecord) : []) {
      const [quote, value] = [readText(item['quote']), readText(item['value'])];
      const isExact = kind === 'figure' || /[“”"]/u.test(quote); // matches `“yes,”`; not `he agreed`
      words.set(`${kind} ${readText(item['id'])}`, { quote, value, isExact });
    }
  }
  return { words, body: toPlain(body) };
}

/** The text without marks of Markdown and with single spaces, as it is compared. */
function toPlain(text: string): string {
  return foldText(text.replace(/[*_`\\]/gu, '').replace(/\s+/gu, ' ')).text;
}

interface Change {
  readonly annotation: Annotation;
  readonly was: string;
}

/** Each step from an older edition to what now stands, where words are gone or a value is another. */
function findChanges(editions: readonly Edition[], { annotations, blocks }: Article): readonly Change[] {
  const body = toPlain(blocks.map(({ text }) => text).join(' '));
  return annotations.flatMap((annotation): Change[] => {
    if (annotation.kind !== 'claim' && annotation.kind !== 'figure') return [];
    const value = annotation.kind === 'figure' ? readText(annotation.value) : '';
    const earlier = editions.flatMap(({ words }) => words.get(`${annotation.kind} ${annotation.key}`) ?? []);
    const changed = earlier
      .filter(({ isExact }) => isExact)
      .flatMap((old) => {
        if (old.value !== value && old.value !== '') return [old.value];
        return body.includes(toPlain(old.quote).trim()) ? [] : [`“${old.quote.trim()}”`];
      });
    return [...new Set(changed)].map((was) => ({ annotation, was }));
  });
}

/** Whether a correction's words are those that stood there, whole or in part, or hold the number that stood there. */
function isSame(named: string, was: string): boolean {
  const [short, long] = [named, was].map((text) =>
    toPlain(text)
      .replace(/["',.]/gu, '')
      .trim(),
  );
  if (short === undefined || short === '' || long === undefined) return false;
  return long.includes(short) || short.split(' ').includes(long);
}
