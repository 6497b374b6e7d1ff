import { ContentError, formatProblem } from '../core/problem.ts';
import type { Site } from '../core/model.ts';
import { readSite } from '../site.ts';
import { findSnapshotFaults } from './check-snapshots.ts';
import { root } from './run-astro.ts';

/** Gives the site; where the content or a copy of a page has problems, prints them all with what follows from them and gives undefined. */
export function checkSite(consequence: string): Site | undefined {
  try {
    const site = readSite(root);
    const faults = findSnapshotFaults(root, site);
    if (faults.length > 0) throw new ContentError(faults);
    return site;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of error.problems) console.error(formatProblem(problem));
    const count = error.problems.length;
    console.error(`${count} ${count === 1 ? 'problem' : 'problems'}${consequence}`);
    return undefined;
  }
}
