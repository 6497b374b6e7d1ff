import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What others wrote, for tests to try: it lies in `shared/external` beside the project, and not everywhere. Where it is
 * not, says what did not run and gives undefined.
 */
export function readExternal(file: string): string | undefined {
  const path = join(import.meta.dirname, '../../shared/external', file);
  if (existsSync(path)) return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  console.log(`${file} is not here: it was not tried.`);
  return undefined;
}
