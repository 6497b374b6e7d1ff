/** What a reader has chosen, kept in the browser and nowhere else. */

/** What was chosen before; undefined where nothing was, or where the browser keeps nothing. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`sidelight:${name}`) ?? undefined;
  } catch {
    return undefined; // storage can be forbidden; then nothing is remembered
  }
}

/** Keeps a choice for the next page. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`sidelight:${name}`, value);
  } catch {
    // storage can be full or forbidden; the choice holds for this page
  }
}

/** Shows what was chosen, also on a page that is come back to, or is open beside another: it does not run anew. */
export function showChoice(show: () => void, signal: AbortSignal): void {
  show();
  for (const type of ['pageshow', 'storage']) addEventListener(type, show, { signal });
}

/** Removes everything that is kept under a name that begins so. */
export function forgetAll(start: string): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(`sidelight:${start}`));
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // where storage is forbidden, nothing was kept
  }
}
