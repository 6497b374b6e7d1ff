/** Finds the words of a text that stand between quotation marks. */

/** Closing marks by their opening one. */
const closings: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '「': '」', '"': '"' };

/** A stretch of text between two marks, without them. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The outermost quotations of a block. One that is not closed goes on into the next paragraph and so runs to the end;
 * a straight mark that is not closed is taken for a sign of inches and opens nothing.
 */
export function findQuotations(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = closings[text.charAt(at)];
    if (closing === undefined) continue;
    const end = findClosing(text, at, closing);
    if (end === -1 && text.charAt(at) === '"') continue;
    found.push({ start: at + 1, end: end === -1 ? text.length : end });
    at = end === -1 ? text.length : end;
  }
  return found;
}

/** Where the quotation that opens at `at` closes; those of the same marks inside it close first. */
function findClosing(text: string, at: number, closing: string): number {
  const opening = text.charAt(at);
  let depth = 1;
  for (let index = at + 1; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (closing.includes(sign)) depth -= 1;
    else if (sign === opening) depth += 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** How many words a text has: a run of signs that begins with a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0; // `don’t stop` has two, ` – ` has none
}
