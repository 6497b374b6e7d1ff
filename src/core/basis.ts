/** What stands on the page of an article's voices and sources, beside the text that needs neither to be read. */
import { kindOf, type Claim } from './kinds/kinds.ts';
import type { Article, Source } from './model.ts';

/** A part of the page; the id is that of its heading. */
export interface BasisPart {
  readonly id: string;
  readonly title: string;
}

/** Statements that belong side by side, in reading order: the answers to one question, or all that blame somebody. */
export interface Accounts extends BasisPart {
  readonly claims: readonly Claim[];
  readonly isBlame: boolean;
}

/** The questions in the order of the frontmatter, then who blames whom, where anybody does. */
export function findAccounts({ questions, annotations }: Pick<Article, 'questions' | 'annotations'>): Accounts[] {
  const blaming = annotations.filter((one): one is Claim => one.kind === 'claim' && one.blames.length > 0);
  return [
    ...questions.map(({ id, text, answers }) => ({ id: `q-${id}`, title: text, claims: answers, isBlame: false })),
    ...(blaming.length > 0 ? [{ id: 'blames', title: 'Who blames whom', claims: blaming, isBlame: true }] : []),
  ];
}

/** The sources of an article's notes, this one and other articles of the site apart. */
export function findNoteSources({ annotations }: Pick<Article, 'annotations'>): readonly Source[] {
  const sources = annotations.flatMap((annotation) => kindOf(annotation).note?.(annotation).sources ?? []);
  return [...new Set(sources)].filter((source) => !source.article);
}

/** All parts that have something to show, in the order of the page. */
export function findBasisParts(article: Pick<Article, 'questions' | 'annotations'>): readonly BasisPart[] {
  const has = (kind: string) => article.annotations.some((one) => one.kind === kind);
  return [
    ...(has('claim') ? [{ id: 'statements', title: 'Who says what' }] : []),
    ...(has('claim') ? [{ id: 'voices', title: 'How much each voice has' }] : []),
    ...findAccounts(article),
    ...(has('date') ? [{ id: 'dates', title: 'Dates worked out' }] : []),
    ...(findNoteSources(article).length > 0 ? [{ id: 'sources', title: 'Sources of the notes' }] : []),
  ];
}
