import type { Appearance } from '../core/model.ts';

/** How often an entity is named: `once in 1 article`, `5 times in 2 articles`. */
export function writeNamedCount(appearances: readonly Pick<Appearance, 'mentions'>[]): string {
  const mentions = appearances.reduce((sum, appearance) => sum + appearance.mentions.length, 0);
  const articles = `${appearances.length} ${appearances.length === 1 ? 'article' : 'articles'}`;
  return `${mentions === 1 ? 'once' : `${mentions} times`} in ${articles}`;
}
