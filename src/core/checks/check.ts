import type { Site } from '../model.ts';
import type { Report } from '../problem.ts';

/** One editorial check: looks at a whole site and reports what an editor has to mend. */
export type Check = (site: Site, report: Report) => void;
