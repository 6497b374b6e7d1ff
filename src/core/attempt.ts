/** Steps over one file that may be given up: a text can be made that holds a parser up for minutes. */
import type { Problem, Report } from './problem.ts';

/**
 * Runs a step to its end and gives undefined, or gives it up and says of its file what was wrong: `takes too long to read`.
 * It may run the step again from its beginning.
 */
export type Attempt = (step: () => void) => string | undefined;

/** Where steps are tried, and where those that were given up are reported. */
export interface Attempts {
  readonly attempt: Attempt;
  readonly report: Report;
}

/** Runs every step to its end, however long that takes. */
export const attemptAll: Attempt = (step) => {
  step();
  return undefined;
};

/**
 * What a step over a file gives; undefined where it was given up, which is reported at the head of the file. Of a step that
 * was run again only the last run reports.
 */
export function attemptFile<T>(
  file: string,
  step: (report: Report) => T,
  { attempt, report }: Attempts,
): T | undefined {
  let [result, found]: [T | undefined, Problem[]] = [undefined, []];
  const message = attempt(() => {
    found = [];
    result = step((problem) => void found.push(problem));
  });
  found.forEach(report);
  if (message === undefined) return result;
  report({ file, line: 1, column: 1, message, fix: 'write it more simply, or divide it into several files' });
  return undefined;
}
