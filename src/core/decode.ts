import { compareText } from './partial-date.ts';
import { toPosition, type Report } from './problem.ts';

/** The content folder as read: path from the root of the project (with `/`) to text, or to bytes that are to be UTF-8. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * What no article needs: U+FFFD, which decoding puts where bytes are not UTF-8, control characters, and those that turn the
 * direction of the text over without an end. Matches NUL, U+0085, U+202E; not a tab, a line feed or the isolate U+2067.
 */
const unfit = /[\uFFFD\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E]/u;

/** Soft hyphens and spaces without width; not U+200C and U+200D, which change how letters of Persian and others join. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** The largest content file, in bytes; whoever reads files need not read further than one byte more. */
export const largestFile = 512 * 1024;

/**
 * The text of every file that can be read, its lines ending as a browser reads them; one that is too large or not UTF-8 is
 * reported and left out.
 */
export function decodeFiles(files: ContentFiles, report: Report): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [file, content] of Object.entries(files).sort(([a], [b]) => compareText(a, b))) {
    const text = decodeFile(file, content, report);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

function decodeFile(file: string, content: string | Uint8Array, report: Report): string | undefined {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.length > largestFile) {
    const fix = 'split it into several files';
    report({ file, line: 1, column: 1, message: `is larger than ${largestFile / 1024} kB`, fix });
    return undefined;
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/gu, '\n');
  const place = findUnfit(text);
  if (place === -1) return reportConflicts(file, text, report) ? undefined : text;
  const position = toPosition(text, place);
  const isByte = /[\uFFFD\0]/u.test(text.charAt(place)); // matches U+FFFD, not U+0007
  const code = toCode(text.charAt(place));
  const [message, fix] = isByte
    ? ['holds a byte that is not UTF-8 text', 'save the file as UTF-8']
    : isUnfit(text.charAt(place))
      ? [`holds the control character ${code}`, 'remove it: it is not seen, and changes what stands around it']
      : [
          `the isolate ${code} has no counterpart in its line`,
          'end each of U+2066 to U+2068 with U+2069, or remove it',
        ];
  report({ file, ...position, message, fix });
  return undefined;
}

// Matches `<<<<<<< HEAD`, `>>>>>>> topic`; not `=======`, which may underline a heading.
const conflict = /^(<{7}|>{7})(?: |$)/gmu;

/** Reports every conflict that a merge left open, and whether there is one: Markdown would show it as text. */
function reportConflicts(file: string, text: string, report: Report): boolean {
  const marks = [...text.matchAll(conflict)];
  const opening = marks.filter(([, mark]) => mark?.startsWith('<'));
  for (const { index } of opening.length > 0 ? opening : marks) {
    const fix = 'keep one of the two versions, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>';
    report({ file, ...toPosition(text, index), message: 'holds a conflict that a merge has left', fix });
  }
  return marks.length > 0;
}

/** The text of a file, whether it can be read in full or not. */
export function toText(content: string | Uint8Array = ''): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Whether a text holds a letter that none may hold; an isolate without a counterpart is another matter. */
export function isUnfit(text: string): boolean {
  return unfit.test(text);
}

/** The first letter that may stand in a text but in no name, since nobody sees it: `U+00AD`. */
export function findUnseen(text: string): string | undefined {
  const [sign] = text.match(unseen) ?? [];
  return sign && toCode(sign);
}

/** A text without these letters. */
export function removeUnseen(text: string): string {
  return text.replace(unseen, '');
}

function toCode(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Where the first letter stands that no text may hold; -1 where there is none. */
export function findUnfit(text: string): number {
  const damage = text.search(unfit);
  return damage === -1 ? findStray(text) : damage;
}

/** The first isolate that is not closed in its line, or end of one that was not opened there; -1 where there is none. */
function findStray(text: string): number {
  let open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\u2066-\u2069\n]/gu)) {
    if (sign === '\u2069' && open.pop() === undefined) return index;
    if (sign === '\n' && open[0] !== undefined) return open[0];
    if (sign === '\n') open = [];
    else if (sign !== '\u2069') open.push(index);
  }
  return open[0] ?? -1;
}
