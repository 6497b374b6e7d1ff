/** Finds the words that an author quotes from the body: exactly those, exactly once, or a problem that helps. */
import search from 'approx-string-match';
import { rememberBlocks } from './blocks.ts';
import { foldText } from './fold-text.ts';
import type { Draft } from './kinds/kind.ts';
import { unspaced } from './language.ts';
import type { Path } from './front-matter.ts';
import type { Block } from './model.ts';
import { nearestPassage } from './nearest.ts';

/** A quotation from the body; `prefix` and `suffix` are the words right before and after it. */
export interface Anchor {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where words stand. */
export interface Place {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** The one place that an anchor at `path` of the frontmatter means; otherwise reports why there is none. */
export function placeOf(anchor: Anchor, path: Path, draft: Pick<Draft, 'blocks' | 'reportAt'>): Place | undefined {
  const places = findPlaces(anchor, draft.blocks);
  if (places.length === 1) return places[0];
  const quoted = `“${shorten(anchor.quote)}”`;
  if (places.length > 1) {
    const where = places.map(({ block }) => paragraphName(block)).join(', ');
    const fix = 'add `prefix:` or `suffix:` with the words right before or after the one that is meant';
    const change = { path: [...path, 'suffix'], value: suffixOf(places) };
    draft.reportAt([...path, 'quote'], `the quote ${quoted} occurs ${places.length} times (${where})`, { fix, change });
    return undefined;
  }
  const near = nearestPassage(
    anchor.quote,
    draft.blocks.map((block) => block.text),
  );
  const elsewhere = findPlaces({ quote: anchor.quote }, draft.blocks).length > 0;
  const change =
    near === undefined || elsewhere
      ? undefined
      : { path: [...path, 'quote'], value: near, isSafe: isAlike(near, anchor.quote) };
  const fix = elsewhere
    ? 'correct `prefix:` or `suffix:`: they are the words right before and after the quote'
    : near
      ? `did you mean “${near}”? A quote copies the body letter by letter, within one paragraph`
      : 'copy the words from the body, within one paragraph';
  draft.reportAt(
    [...path, 'quote'],
    `the quote ${quoted} ${elsewhere ? 'does not stand between the words given' : 'is not in the text'}`,
    { fix, change },
  );
  return undefined;
}

/** Each of an article's many quotes is looked for in each of its blocks. */
const foldBlock = rememberBlocks(({ text }) => foldText(text));

/** Every place where an anchor fits, in reading order. A quote never begins or ends inside a word that spaces part. */
export function findPlaces(anchor: Anchor, blocks: readonly Block[]): readonly Place[] {
  const quote = foldText(anchor.quote).text.trim();
  const prefix = foldText(anchor.prefix ?? '').text.trim();
  const suffix = foldText(anchor.suffix ?? '').text.trim();
  return blocks.flatMap((block) => {
    const folded = foldBlock(block);
    return occurrences(folded.text, quote)
      .filter((at) => folded.text.slice(0, at).trimEnd().endsWith(prefix))
      .filter((at) =>
        folded.text
          .slice(at + quote.length)
          .trimStart()
          .startsWith(suffix),
      )
      .map((at) => {
        const [start, end] = folded.toSource(at, at + quote.length);
        return { block, start, end };
      });
  });
}

/** Whether a passage differs from a quote by a slip of the pen: then it can only be the one that is meant. */
function isAlike(passage: string, quote: string): boolean {
  const limit = Math.max(1, Math.floor(quote.length / 10));
  const isShort = Math.abs(passage.length - quote.length) > limit;
  return !isShort && search(passage, quote, limit).length > 0;
}

/** The shortest words behind the first of several places that stand behind none of the others. */
function suffixOf(places: readonly Place[]): string {
  const [first = '', ...others] = places.map(({ block, end }) => block.text.slice(end).trimStart());
  const ends = [...first.matchAll(/\s|$/gu)].map(({ index }) => index);
  const length = ends.find((end) => end > 0 && !others.some((other) => other.startsWith(first.slice(0, end))));
  return first.slice(0, length);
}

/** A block as an editor finds it. */
export function paragraphName(block: Block): string {
  return block.paragraph === undefined ? `“${shorten(block.text)}”` : `¶${block.paragraph}`;
}

const letter = String.raw`[\p{L}\p{N}\p{M}]`;

/** Matches between `a` and `b`, and before an accent; not between `字` and `母`, where nothing shows whether a word ends. */
const inWord = new RegExp(
  String.raw`(?<=${letter})(?:(?=\p{M})|(?<![${unspaced}])(?=${letter})(?![${unspaced}]))`,
  'uy',
);

function isInWord(text: string, place: number): boolean {
  inWord.lastIndex = place;
  return inWord.test(text);
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at !== -1 && quote; at = text.indexOf(quote, at + 1)) {
    if (!isInWord(text, at) && !isInWord(text, at + quote.length)) found.push(at);
  }
  return found;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
