// `npm run gold`: shows the made-up article that uses every feature, for those who design and review the pages. The options
// go to Astro, as those of `npm run dev`.
import { join } from 'node:path';
import { root, runAstro } from './run-astro.ts';

process.env['SIDELIGHT_CONTENT'] = join(root, 'tests/fixtures/gold');
process.exitCode = await runAstro('dev', ['--ignore-lock', ...process.argv.slice(2)]);
