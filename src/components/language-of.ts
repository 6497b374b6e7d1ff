import type { Article } from '../core/model.ts';

/** The attributes that words of an article bear on a page in English: none where it is in English itself. */
export function languageOf({ language, direction }: Pick<Article, 'language' | 'direction'>): {
  lang?: string;
  dir?: Article['direction'];
} {
  return language === 'en' ? {} : { lang: language, dir: direction };
}
