import type { Site } from '../model.ts';
import type { Report } from '../problem.ts';

/**
 * One editorial check: looks at a whole site, reports what an editor has to mend before anything is built, and notifies of
 * what an editor should only look at.
 */
export type Check = (site: Site, report: Report, notify: Report) => void;
