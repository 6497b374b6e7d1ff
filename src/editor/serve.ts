// The second half of `npm start`: serves the built site. The options go to Astro: `--port 8080`, `--host`, `--base /news/`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runAstro } from './run-astro.ts';

if (existsSync(join(root, 'dist/index.html'))) {
  console.log('Serving dist/ at the address below; Ctrl+C ends it.');
  // The lock would refuse a second server, and one that was killed leaves its lock behind.
  process.exitCode = await runAstro('preview', ['--ignore-lock', ...process.argv.slice(2)]);
} else {
  console.error('There is no dist/ to serve: run npm run build first.');
  process.exitCode = 1;
}
