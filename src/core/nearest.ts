import search from 'approx-string-match';

/** The candidate that is most like a mistyped word, if any is alike enough to be worth offering. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.ceil(word.length / 3);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const errors = search(candidate.toLowerCase(), word.toLowerCase(), limit).map((match) => match.errors);
    if (errors.length === 0) continue;
    const distance = Math.max(Math.min(...errors), Math.abs(candidate.length - word.length));
    if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** The stretch of the texts that is most like a quotation which stands in none of them. */
export function nearestPassage(quote: string, texts: Iterable<string>): string | undefined {
  const pattern = quote.slice(0, 200);
  let best: { passage: string; errors: number } | undefined;
  for (const text of texts) {
    const limit = Math.min(best ? best.errors - 1 : Infinity, Math.ceil(pattern.length * 0.4));
    for (const match of limit >= 0 ? search(text, pattern, limit) : []) {
      if (!best || match.errors < best.errors) {
        best = { passage: wholeWords(text, match.start, match.end), errors: match.errors };
      }
    }
  }
  return best?.passage;
}

function wholeWords(text: string, start: number, end: number): string {
  const from = text.slice(0, start).search(/(?<!\S)\S*$/u);
  const until = end + text.slice(end).search(/[^\p{L}\p{N}\p{M}]|$/u);
  return text.slice(from, until).trim();
}
