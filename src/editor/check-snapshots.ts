import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../core/model.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import { snapshotsFile } from '../core/snapshots.ts';
import { listFiles } from './site-files.ts';

/** Where copies lie, from the root of the project; with their paths on the site behind it. */
export const snapshotsRoot = 'public';

/** Every copy that is not what was kept: changed, gone, or one that nobody has listed. */
export function findSnapshotFaults(root: string, { pages }: Pick<Site, 'pages'>): readonly Problem[] {
  const left = new Set(listFiles(join(root, snapshotsRoot, 'versions')).map((file) => `/versions/${file}`));
  const faults: Problem[] = [];
  for (const { copy, sha256, position } of [...pages.copies.values()].flat()) {
    const fix = `bring it back, as with git checkout -- ${snapshotsRoot}${copy}; a new copy gets a day of its own`;
    if (!left.delete(copy)) {
      faults.push({ file: snapshotsFile, ...position, message: `the copy ${snapshotsRoot}${copy} is gone`, fix });
    } else if (hashBytes(readFileSync(join(root, snapshotsRoot, copy))) !== sha256) {
      const message = `the copy ${snapshotsRoot}${copy} is no longer what was kept`;
      faults.push({ file: snapshotsFile, ...position, message, fix });
    }
  }
  for (const copy of left) {
    const message = `is no copy that ${snapshotsFile} lists`;
    const fix = 'bring back its entry, or move the file elsewhere';
    faults.push({ file: `${snapshotsRoot}${copy}`, line: 1, column: 1, message, fix });
  }
  return faults.sort(compareProblems);
}

/** The SHA-256 of bytes or of a text, as hexadecimal digits. */
export function hashBytes(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
