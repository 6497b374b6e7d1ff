/** The editorial checks, in the order in which they run. */
import type { Check } from './check.ts';
import { checkChartedFigures } from './charted-figures.ts';

export const checks: readonly Check[] = [checkChartedFigures];
