import { removeUnseen } from './decode.ts';
import { unspaced } from './language.ts';

/**
 * Text as it is compared: composed letters (NFC), straight quotation marks, single spaces, nothing that nobody sees. Two
 * spellings that a reader takes for the same fold to the same text, and every place in the folded text leads back to the
 * original. A space without width stays where it parts words, as in Thai.
 */
export interface FoldedText {
  readonly text: string;
  /** Offsets in the original of a stretch of the folded text. */
  readonly toSource: (start: number, end: number) => readonly [start: number, end: number];
}

/** White space and what is not seen: matches U+00AD, and U+200B between `a` and `b`; not U+200B beside `ก`. */
const gap = String.raw`(?:[\s\u00AD\u2060]|(?<![${unspaced}])\u200B(?![${unspaced}]))`;
const isGap = new RegExp(`^${gap}`, 'u');

/** Matches more or other gaps than one plain space, and a typographic quotation mark; not `'`. */
const simple = new RegExp(String.raw`${gap}{2,}|(?! )${gap}|[‘’‛ʼ′]|[“”‟„]`, 'gu');

/** Matches also `e` with a combining accent and Hangul jamo, which few texts hold and which take long to look for; not plain `e`. */
const special = new RegExp(
  String.raw`${simple.source}|[\p{L}\p{N}\p{P}\p{S}]\p{M}+|[\u1100-\u115F][\u1160-\u11A7][\u11A8-\u11FF]?`,
  'gu',
);
const composed = /[\p{M}\u1100-\u115F]/u; // matches `é` written as `e` and an accent; not `é` as one letter

/** Folds a text, keeping the way back. */
export function foldText(source: string): FoldedText {
  let text = '';
  let copied = 0;
  const shifts: { readonly from: number; readonly length: number; readonly start: number; readonly end: number }[] = [];
  for (const match of source.matchAll(composed.test(source) ? special : simple)) {
    const end = match.index + match[0].length;
    text += source.slice(copied, match.index);
    const folded = foldPiece(match[0]);
    shifts.push({ from: text.length, length: folded.length, start: match.index, end });
    text += folded;
    copied = end;
  }
  text += source.slice(copied);
  const offsetIn = (place: number, edge: 'start' | 'end') => {
    const shift = shifts.findLast(({ from }) => (edge === 'start' ? from <= place : from < place));
    if (!shift) return place;
    const past = place - shift.from - shift.length;
    return past >= 0 ? shift.end + past : shift[edge];
  };
  return { text, toSource: (start, end) => [offsetIn(start, 'start'), offsetIn(end, 'end')] };
}

function foldPiece(piece: string): string {
  if (isGap.test(piece)) return removeUnseen(piece) && ' ';
  if (/[‘’‛ʼ′]/u.test(piece)) return "'";
  return /[“”‟„]/u.test(piece) ? '"' : piece.normalize('NFC');
}
