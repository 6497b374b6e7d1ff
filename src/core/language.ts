/** Languages whose usual script runs from right to left. */
const rightToLeft = ['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];

// Matches the script of `az-Arab` and of `pa-Arab-PK`; nothing in `ar-EG`.
const script = /-([A-Z][a-z]{3})(?:-|$)/u;

/** Which way the lines of a language run: by the script that its tag names, else by the language's usual one. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const named = script.exec(language)?.[1];
  if (named) return ['Arab', 'Aran', 'Hebr', 'Nkoo', 'Syrc', 'Thaa'].includes(named) ? 'rtl' : 'ltr';
  return rightToLeft.includes(language.slice(0, language.search(/-|$/u))) ? 'rtl' : 'ltr';
}

/**
 * The inside of a class of regular expressions: letters of scripts that put no spaces between words. Matches `ก`, `字`; not `a`
 * nor `한`.
 */
export const unspaced = ['Thai', 'Lao', 'Khmer', 'Myanmar', 'Han', 'Hiragana', 'Katakana']
  .map((name) => String.raw`\p{Script=${name}}`)
  .join('');
