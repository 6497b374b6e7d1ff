import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findWebKit } from '../browser/find-webkit.ts';

/** Schemas that others have published, where they lie beside the project. */
export const schemaFolder = join(import.meta.dirname, '../../../shared/external/schemas');

/** Whether this machine can run what is written in Java. */
export function findJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

/** The files of tests that cannot run here, each with what it lacks. */
export function findUnfitTests(): readonly { readonly file: string; readonly lack: string }[] {
  const schemas = existsSync(schemaFolder) ? [] : ['the published schemas'];
  const java = findJava() ? [] : ['Java'];
  return [
    { file: 'tests/site/html-checker.deep.test.ts', lacks: java },
    { file: 'tests/site/atom-schema.deep.test.ts', lacks: [...java, ...schemas] },
    { file: 'tests/site/published-schemas.deep.test.ts', lacks: schemas },
    { file: 'tests/browser/webkit.deep.test.ts', lacks: findWebKit() ? [] : ['WebKitGTK’s driver or Xvfb'] },
  ].flatMap(({ file, lacks }) => (lacks.length > 0 ? [{ file, lack: lacks.join(' and ') }] : []));
}
