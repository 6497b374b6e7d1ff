/** What articles are about, as their editors name it. */
import { reserved } from './ids.ts';
import type { Article } from './model.ts';
import { toWordsHash } from './words-hash.ts';

/** A topic with its articles, in the articles' order. */
export interface Topic {
  /** Unique in the site and fit for an address. */
  readonly id: string;
  /** As the first article that has it writes it. */
  readonly name: string;
  readonly articles: readonly Article[];
}

/** Every topic of the site, in the order in which articles first have it; two ways to write the same one are one topic. */
export function indexTopics(articles: readonly Article[]): readonly Topic[] {
  const found = new Map<string, { id: string; name: string; articles: Article[] }>();
  for (const article of articles)
    for (const name of article.topics) {
      const id = toTopicId(name);
      const topic = found.get(id) ?? { id, name, articles: [] };
      if (!topic.articles.includes(article)) topic.articles.push(article);
      found.set(id, topic);
    }
  return [...found.values()];
}

/** `Peace process` as `peace-process`; a name in other letters, or one that no folder can bear, ends in a sign of its words. */
function toTopicId(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(); // matches the accent of `é`; not `e`
  const id = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, ''); // match ` & ` and the `-` of `-a`; not `a1`, `a-b`
  const isWhole = !/[^\p{ASCII}]/u.test(plain) && id !== '' && id.length <= 60 && !reserved.test(id); // matches `ж`; not `z`
  return isWhole ? id : `${id.slice(0, 60)}-${toWordsHash(plain)}`.replace(/^-/u, ''); // matches `-x`; not `x`
}
