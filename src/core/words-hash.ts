/**
 * A short sign of exact words, for addresses: seven characters of `0-9a-z`. White space counts as one space, whatever it is.
 * 32 bits of FNV-1a over UTF-16 units: to notice an edit, not to stop a forger.
 */
export function toWordsHash(words: string): string {
  let hash = 0x811c9dc5;
  for (const unit of words.replace(/\s+/gu, ' ').trim().split('')) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}
