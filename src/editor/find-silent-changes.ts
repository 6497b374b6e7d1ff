/** Finds figures and quotations that changed from one version of an article to the next without a correction, through git. */
import { execFileSync } from 'node:child_process';
import { splitFrontMatter } from '../core/front-matter.ts';
import { foldText } from '../core/fold-text.ts';
import { wordsAddress } from '../core/addresses.ts';
import type { Annotation, Article, Site } from '../core/model.ts';
import type { Notice, Problem } from '../core/problem.ts';
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

/** The silent changes of all articles; a notice says where the history cannot be looked at. */
export function findSilentChanges(
  root: string,
  { articles, corrected }: Pick<Site, 'articles' | 'corrected'>,
): { readonly problems: readonly Problem[]; readonly notices: readonly Notice[] } {
  const git = (...line: string[]): string =>
    execFileSync('git', line, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
  const lack = findLack(git);
  if (lack) {
    const fix = 'run the check in a full clone to have them looked for';
    const message = `${lack}: silent changes of figures and quotations were not looked for`;
    return { problems: [], notices: [{ file: 'content', line: 1, column: 1, message, fix }] };
  }
  const problems = articles.flatMap((article) => {
    const changes = findChanges(readEditions(article.file, git), article);
    return changes.flatMap(({ annotation, was }) => {
      const known = corrected.get(annotation) ?? [];
      if (known.some((correction) => isSame(correction.was, was))) return [];
      const message = `“${annotation.text}” was ${was} in an earlier version, and no correction says so`;
      const fix = `add it to content/corrections.yaml, with \`of: ${wordsAddress(article, annotation)}\``;
      return [{ file: article.file, ...annotation.position, message, fix }];
    });
  });
  return { problems, notices: [] };
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

/** The committed editions of an article, the newest first; drafts are no publication. */
function readEditions(file: string, git: (...line: string[]) => string): readonly Edition[] {
  const commits = git('log', '--format=%H', '--', file).split('\n').filter(Boolean);
  return commits.flatMap((commit) => {
    try {
      return toEdition(git('show', `${commit}:./${file}`)) ?? [];
    } catch {
      return []; // the commit removed the file
    }
  });
}

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

/** Whether a correction's words are those that stood there, whole or in part. */
function isSame(named: string, was: string): boolean {
  const [short, long] = [named, was].map((text) =>
    toPlain(text)
      .replace(/["',.]/gu, '')
      .trim(),
  );
  return short !== undefined && short !== '' && long !== undefined && long.includes(short);
}
