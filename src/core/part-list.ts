/** Cuts a long list into pages, so that no page grows with the site. */

import { compareText } from './partial-date.ts';

/** How many entries of an index stand on one page. */
export const pageSize = 50;

/** One page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** The path of the list's first page: `/people/`. */
  readonly root: string;
}

/** The pages of a list, of `size` items each; an empty list has one page too. */
export function partList<T>(root: string, items: readonly T[], size = pageSize): readonly ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => {
    const part = items.slice(index * size, (index + 1) * size);
    return { items: part, number: index + 1, count, root };
  });
}

/** The path of a page of a list: `/people/`, `/people/page/2/`. */
export function pageAddress({ root }: Pick<ListPage<unknown>, 'root'>, number: number): string {
  return number === 1 ? root : `${root}page/${number}/`;
}

/** The initial of a name, from A to Z, without its accent; `#` for any other. */
export function initialOf(name: string): string {
  const initial = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/u.test(initial) ? initial : '#';
}

/** Each initial of a sorted list of names, with its page and its first place on that page; in alphabetical order. */
export function findInitials(
  names: readonly string[],
): readonly { readonly initial: string; readonly page: number; readonly index: number }[] {
  const first = new Map<string, number>();
  names.forEach((name, index) => {
    if (!first.has(initialOf(name))) first.set(initialOf(name), index);
  });
  return [...first]
    .sort(([a], [b]) => compareText(a, b))
    .map(([initial, at]) => ({ initial, page: Math.floor(at / pageSize) + 1, index: at % pageSize }));
}
