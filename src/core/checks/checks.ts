/** The editorial checks, in the order in which they run. */
import type { Check } from './check.ts';
import { checkAddresses } from './addresses.ts';
import { checkChartedFigures } from './charted-figures.ts';
import { checkManners } from './manners.ts';
import { checkDrift } from './drift.ts';

export const checks: readonly Check[] = [checkAddresses, checkChartedFigures, checkManners, checkDrift];
