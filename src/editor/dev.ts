// `npm run dev`: shows the site while it is being written. The options go to Astro: `--port 8080`, `--host`.
import { runAstro } from './run-astro.ts';

process.exitCode = await runAstro('dev', ['--ignore-lock', ...process.argv.slice(2)]);
