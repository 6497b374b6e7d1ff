/** An article's words as plain text, and where each annotation stands in them, as the Web Annotation model counts. */
import type { Annotation, Article, Block } from '../core/model.ts';

/** The blocks of an article, an empty line between two; the text ends with a line feed. */
export function writeArticleText({ blocks }: Pick<Article, 'blocks'>): string {
  return `${blocks.map(({ text }) => text).join(separator)}\n`;
}

/** Exact words with the words around them, and their place in the text in code points. */
export interface Selectors {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** What leads to the words of an annotation. */
export type Selector = (annotation: Pick<Annotation, 'block' | 'start' | 'end'>) => Selectors;

/** The selectors of any words of an article. */
export function selectorOf(article: Pick<Article, 'blocks'>): Selector {
  const text = writeArticleText(article);
  const starts = new Map<Block, { readonly units: number; readonly points: number }>();
  let [units, points] = [0, 0];
  for (const block of article.blocks) {
    starts.set(block, { units, points });
    units += block.text.length + separator.length;
    points += countCodePoints(block.text) + separator.length;
  }
  return ({ block, ...within }) => {
    const offset = starts.get(block) ?? { units: 0, points: 0 };
    const [start, end] = [offset.units + within.start, offset.units + within.end];
    const before = offset.points + countCodePoints(text.slice(offset.units, start));
    const exact = text.slice(start, end);
    const prefix = wholeCharacters(text.slice(Math.max(0, start - around), start));
    const suffix = wholeCharacters(text.slice(end, end + around));
    return { exact, prefix, suffix, start: before, end: before + countCodePoints(exact) };
  };
}

const separator = '\n\n';
/** How many UTF-16 units before and after the words tell them from their equals. */
const around = 32;

function countCodePoints(text: string): number {
  return [...text].length;
}

/** The text without half of a character at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, ''); // matches the second half of `😀`; not `😀`
}
