import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findWebKit } from '../browser/find-webkit.ts';
import { patience } from '../patience.ts';
import { runProgram } from '../run-node.ts';

/** Schemas that others have published, where they lie beside the project. */
export const schemaFolder = join(import.meta.dirname, '../../../shared/external/schemas');

/** Whether this machine can run what is written in Java. */
export function findJava(): boolean {
  return spawnSync('java', ['-version'], { timeout: patience.step }).status === 0;
}

/** What a program in Java prints, in English and in UTF-8, whatever the machine is set to. */
export async function runJava(folder: string, line: readonly string[]): Promise<string> {
  const english = ['-Duser.language=en', '-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-Dstderr.encoding=UTF-8'];
  // Java tells on each run that it has read one of these.
  const unset = { JAVA_TOOL_OPTIONS: undefined, JDK_JAVA_OPTIONS: undefined, _JAVA_OPTIONS: undefined };
  return (await runProgram(folder, 'java', [...english, ...line], unset)).output;
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
