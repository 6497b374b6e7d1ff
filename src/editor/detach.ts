/**
 * A copy of a stretch of a file. What is cut from a long text keeps all of that text in memory, which for the pages of a
 * large site is more than there is.
 */
export function detach(text: string): string {
  return Buffer.from(text).toString();
}
