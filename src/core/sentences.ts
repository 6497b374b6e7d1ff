/** Cuts running text into sentences. */
import { rememberBlocks } from './blocks.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Matches a text that ends in `Gen. ` or `U.S. `; not one that ends in `general. `.
const abbreviated =
  /(?:^|[\s(“‘"'])(?:Adm|Amb|Brig|Capt|Col|Dr|Gen|Gov|Lt|Maj|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sgt|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})\.\s+$/u;

/** A sentence and where it begins in its text, both without the white space around. */
export interface Sentence {
  readonly text: string;
  readonly offset: number;
}

/** The sentences of a text, in order; white space alone is none. */
export function cutSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  // A line that ends within a paragraph ends no sentence.
  for (const { segment, index } of segmenter.segment(text.replaceAll('\n', ' '))) {
    const raw = text.slice(start, index + segment.length);
    // The end of it tells: it grows with every abbreviation.
    if (abbreviated.test(raw.slice(-100)) && index + segment.length < text.length) continue;
    const words = raw.trim();
    if (words !== '') sentences.push({ text: words, offset: start + raw.length - raw.trimStart().length });
    start = index + segment.length;
  }
  return sentences;
}

/** The sentences of a block, in order. */
export const sentencesOf = rememberBlocks(({ text }) => cutSentences(text));

/** The one of a text's sentences that holds an offset. */
export function sentenceIn(sentences: readonly Sentence[], at: number): Sentence {
  let [low, high] = [1, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).offset <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] as Sentence; // a text that holds words has a sentence
}
