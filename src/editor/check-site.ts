import { findFewerNames } from '../core/fewer-names.ts';
import { ContentError, formatProblem } from '../core/problem.ts';
import type { Site } from '../core/model.ts';
import type { Remember } from '../core/recall.ts';
import { readSite } from '../site.ts';
import { findSnapshotFaults } from './check-snapshots.ts';
import { root } from './run-astro.ts';

/**
 * Gives the site; where the content or a copy of a page has problems, or names are lost and that is not accepted, prints them
 * all with what follows from them and gives undefined.
 */
export function checkSite(
  consequence: string,
  { acceptsFewer = false, remember }: { readonly acceptsFewer?: boolean; readonly remember?: Remember } = {},
): Site | undefined {
  try {
    const site = readSite(root, false, remember);
    const faults = [...(acceptsFewer ? [] : findFewerNames(site)), ...findSnapshotFaults(root, site)];
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
