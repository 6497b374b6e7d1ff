/** The dates that an article tells by its own day, each meaning once. */
import { paragraphName } from './anchor.ts';
import type { DateWords } from './kinds/kinds.ts';
import type { Article } from './model.ts';
import { formatDate } from './partial-date.ts';

/** Words with one meaning, and every place where they stand. */
export interface DateGroup {
  readonly words: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly meaning: string;
  readonly rule: string;
}

/** One group for each form of words and date, in reading order. */
export function groupDates({ annotations }: Pick<Article, 'annotations'>): readonly DateGroup[] {
  const groups = new Map<string, [DateWords, ...DateWords[]]>();
  for (const annotation of annotations) {
    if (annotation.kind !== 'date') continue;
    const key = `${annotation.text.toLowerCase()} ${annotation.date.text}`;
    const group = groups.get(key);
    if (group) group.push(annotation);
    else groups.set(key, [annotation]);
  }
  return Array.from(groups.values(), (group) => {
    const [{ text, date, rule }] = group;
    const places = group.map(({ id, block }) => ({ id, name: paragraphName(block) }));
    return { words: text, places, meaning: formatDate(date), rule };
  });
}
