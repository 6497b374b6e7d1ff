/** Cuts running text into sentences. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Matches a text that ends in `Gen. ` or `U.S. `; not one that ends in `general. `.
const abbreviated =
  /(?:^|[\s(“‘"'])(?:Adm|Amb|Brig|Capt|Col|Dr|Gen|Gov|Lt|Maj|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})\.\s+$/u;

/** The sentence of `text` that holds the offset `at`, trimmed, with its own offset in `text`. */
export function sentenceAt(text: string, at: number): { readonly text: string; readonly offset: number } {
  let start = 0;
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (!abbreviated.test(text.slice(start, index)) || index === 0) start = index;
    end = index + segment.length;
    if (at < end && !abbreviated.test(text.slice(start, end))) break;
  }
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  return { text: trimmed, offset: start + raw.indexOf(trimmed) };
}
