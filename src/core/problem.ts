import { compareText } from './partial-date.ts';

/** A place in a file. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Where a letter of a text stands, which is counted from 0. */
export function toPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A replacement in one file that mends a mistake: the text from a position up to `end` becomes `text`. */
export interface Edit extends Position {
  readonly end: Position;
  readonly text: string;
  /** Whether it can be meant in one way only, so that it may be made unasked. */
  readonly isSafe: boolean;
}

/** A mistake in the content: where it is, what is wrong, and what mends it. */
export interface Problem extends Position {
  /** Path from the root of the project, with `/`. */
  readonly file: string;
  readonly message: string;
  readonly fix: string;
  /** The fix as an edit of the same file, where a machine can make it. */
  readonly edit?: Edit | undefined;
}

/** Something that an editor should look at and that is no mistake: it has the form of a problem, and stops no build. */
export type Notice = Problem;

/** Takes the problems, or the notices, that a step finds. */
export type Report = (problem: Problem) => void;

/** The one printed form of a problem: `file:line:column message — fix`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message} — ${problem.fix}`;
}

/** All mistakes of one run, thrown together so that no page is built from half a site. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Orders problems by file, line, column, message. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message);
}
