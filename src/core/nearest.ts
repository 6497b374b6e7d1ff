import search from 'approx-string-match';

/** The candidate that is most like a mistyped word, if any is alike enough to be worth offering. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.ceil(word.length / 3);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const [match] = search(candidate.toLowerCase(), word.toLowerCase(), limit); // all that it gives have as few errors
    if (!match) continue;
    const distance = Math.max(match.errors, Math.abs(candidate.length - word.length));
    if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

// Matches `s>`, `>s`, `ab>ba` and `s>z`; not `2>`, nor `a>b`: one id may well differ from another by a number or by one letter.
const slip = /^(?:\D?>|>\D|(\D)(\D)>\2\1|s>z|z>s)$/u;

/**
 * The one candidate that a word was meant to be: they differ by a letter too many or too few, two letters in each other’s place,
 * capitals, or `s` for `z`. Whatever is further off may be meant to be something else, and is only asked about.
 */
export function meantWord(word: string, candidates: Iterable<string>): string | undefined {
  const meant = new Set([...candidates].filter((candidate) => isSlip(word, candidate)));
  return meant.size === 1 ? [...meant][0] : undefined;
}

/** What a word that is none of the candidates is to become: the nearest, which is safe where it was surely meant. */
export function nearestChange(
  word: string,
  candidates: readonly string[],
): { readonly value: string; readonly isSafe: boolean } | undefined {
  const value = nearestWord(word, candidates);
  return value === undefined ? undefined : { value, isSafe: meantWord(word, candidates) === value };
}

function isSlip(word: string, candidate: string): boolean {
  const [written, meant] = [word.toLowerCase(), candidate.toLowerCase()];
  const most = Math.min(written.length, meant.length);
  let start = 0;
  while (start < most && written[start] === meant[start]) start += 1;
  let end = 0;
  while (end < most - start && written.at(-1 - end) === meant.at(-1 - end)) end += 1;
  return (
    most > 2 && slip.test(`${written.slice(start, written.length - end)}>${meant.slice(start, meant.length - end)}`)
  );
}

/** The stretch of the texts that is most like a quotation which stands in none of them. */
export function nearestPassage(quote: string, texts: Iterable<string>): string | undefined {
  const pattern = quote.slice(0, 200);
  let best: { passage: string; errors: number } | undefined;
  for (const text of texts) {
    const limit = Math.min(best ? best.errors - 1 : Infinity, Math.ceil(pattern.length * 0.4));
    const [match] = search(text, pattern, limit);
    if (match) best = { passage: wholeWords(text, match.start, match.end), errors: match.errors };
  }
  return best?.passage;
}

function wholeWords(text: string, start: number, end: number): string {
  const from = text.slice(0, start).search(/(?<!\S)\S*$/u);
  const until = end + text.slice(end).search(/[^\p{L}\p{N}\p{M}]|$/u);
  return text.slice(from, until).trim();
}
