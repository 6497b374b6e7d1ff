/** Statements that were made in an article before: which a later one repeats as `<slug>/<id of the claim>`. */
import type { DraftArticle } from './annotate.ts';
import type { Claim } from './kinds/kinds.ts';
import type { Draft } from './kinds/kind.ts';
import type { Article } from './model.ts';
import { compareDates, compareText } from './partial-date.ts';
import { isBroken } from './references.ts';
import { anyId } from './salvage.ts';

/** An article that is annotated already, none of them later than those that are not. */
export interface EarlierArticle {
  readonly article: Article;
  /** The ids of its claims, of those too that are lost to a mistake that is reported already. */
  readonly claims: readonly string[];
}

/** Articles by slug. */
export type EarlierArticles = ReadonlyMap<string, EarlierArticle>;

/** What a claim repeats. */
export interface Earlier {
  readonly claim: Claim | undefined;
  readonly article: Article;
}

/** The statement that `slug/id` names; undefined where no earlier article has the slug. */
export function findEarlier(id: string, { earlier }: Pick<Draft, 'earlier'>): Earlier | undefined {
  const [slug = '', key] = id.split('/');
  const article = earlier.get(slug)?.article;
  const claim = article?.annotations.find((one): one is Claim => one.kind === 'claim' && one.key === key);
  return article && { article, claim };
}

/** Every id that may be repeated from an earlier article, in the form `slug/id`. */
export function listEarlier({ earlier }: Pick<Draft, 'earlier'>): string[] {
  return [...earlier].flatMap(([slug, { claims }]) => claims.map((id) => `${slug}/${id}`));
}

/** Whether `slug/id` may name a statement that is lost to a mistake, which is reported already. */
export function mayBeLost(id: string, { earlier, incomplete }: Pick<Draft, 'earlier' | 'incomplete'>): boolean {
  const [slug = ''] = id.split('/');
  return isBroken(incomplete, 'article', slug) || (earlier.get(slug)?.claims.includes(anyId) ?? false);
}

/** The articles by date, and of one date those first from which others repeat a statement. */
export function orderByRepeats(drafts: readonly DraftArticle[]): readonly DraftArticle[] {
  const bySlug = new Map(drafts.map((draft) => [draft.content.id, draft]));
  const ordered = new Set<DraftArticle>();
  const visited = new Set<DraftArticle>();
  const visit = (draft: DraftArticle) => {
    if (visited.has(draft)) return; // two that repeat each other: the second finds no earlier one
    visited.add(draft);
    for (const { repeats = '' } of draft.data.claims) {
      const other = repeats.includes('/') ? bySlug.get(repeats.slice(0, repeats.indexOf('/'))) : undefined;
      if (other && compareDates(other.data.published, draft.data.published) === 0) visit(other);
    }
    ordered.add(draft);
  };
  const byDate = (a: DraftArticle, b: DraftArticle) =>
    compareDates(a.data.published, b.data.published) || compareText(a.content.id, b.content.id);
  [...drafts].sort(byDate).forEach(visit);
  return [...ordered];
}
