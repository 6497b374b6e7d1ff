import { ContentError, formatProblem } from '../core/problem.ts';
import type { Site } from '../core/model.ts';
import { readSite } from '../site.ts';
import { root } from './run-astro.ts';

/** Gives the site; where the content has problems, prints them all with what follows from them and gives undefined. */
export function checkSite(consequence: string): Site | undefined {
  try {
    return readSite(root);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of error.problems) console.error(formatProblem(problem));
    const count = error.problems.length;
    console.error(`${count} ${count === 1 ? 'problem' : 'problems'}${consequence}`);
    return undefined;
  }
}
