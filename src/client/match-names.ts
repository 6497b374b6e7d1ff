/** Finds names and titles by a few letters of them, and addresses that are nearly the one asked for. */

/** A page of the site by name. */
export interface NamedPage {
  readonly title: string;
  /** What kind of page it is: `Person`. */
  readonly label: string;
  /** Its path without the base: `/people/zalmay-khalilzad/`. */
  readonly path: string;
}

/** A text without accents, capitals and marks: `Genève, CH` becomes `geneve ch`. */
export function foldName(text: string): string {
  const letters = text.normalize('NFKD').replace(/[\p{M}'’]/gu, ''); // matches the accent of a decomposed `é`; not `e`
  return letters
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ') // matches `, ` and `-`; not `a1`
    .trim();
}

/** The pages whose title holds the letters, or whose initials they are: the beginning of a title first, then of a word. */
export function matchNames(letters: string, pages: readonly NamedPage[], most: number): readonly NamedPage[] {
  const wanted = foldName(letters);
  if (wanted === '') return pages.slice(0, most);
  return pages
    .map((page) => ({ page, rank: rankTitle(wanted, foldName(page.title)) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ page }) => page);
}

function rankTitle(wanted: string, title: string): number {
  if (title.startsWith(wanted)) return 0;
  if (title.includes(` ${wanted}`)) return 1;
  const initials = title.split(' ').map((word) => word.charAt(0));
  if (initials.join('').startsWith(wanted.replaceAll(' ', ''))) return 2;
  if (title.includes(wanted)) return 3;
  const words = wanted.split(' ');
  return words.length > 1 && words.every((word) => title.includes(word)) ? 4 : Infinity;
}

/** The pages whose paths are most like one that leads nowhere, the nearest first; none that is not alike at all. */
export function matchPaths(path: string, pages: readonly NamedPage[], most: number): readonly NamedPage[] {
  const wanted = path.toLowerCase().replace(/(?<!\/)\/*$/u, '/'); // matches the end of `/people` and of `/people//`
  const name = wanted.split('/').at(-2) ?? '';
  const limit = Math.max(2, Math.ceil(name.length * 0.4));
  return pages
    .map((page) => ({
      page,
      distance: Math.min(countEdits(wanted, page.path, limit), nameDistance(name, page.path, limit)),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ page }) => page);
}

/** How far the last name of a path is from the one asked for, in whatever folder; a part of it counts as one edit. */
function nameDistance(name: string, path: string, most: number): number {
  const own = path.split('/').at(-2) ?? '';
  if (name.length > 3 && own.includes(name)) return 1;
  return countEdits(name, own, most) + 1;
}

/**
 * How many letters have to be put in, taken out or changed to make one text of the other (Levenshtein). Infinite where their
 * lengths alone differ by more than `most`: to compare an address of thousands of letters takes long, and it is like none.
 */
export function countEdits(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
