import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../core/apply-edits.ts';
import { readResult } from '../site.ts';

const mostRounds = 5; // a mended key brings its value to light, and a mended value what refers to it

/** Makes every safe edit in the content below `root`, and again in what they bring to light; gives how many it made. */
export function fixContent(root: string): number {
  let count = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const made = fixOnce(root);
    if (made === 0) break;
    count += made;
  }
  return count;
}

function fixOnce(root: string): number {
  const safe = readResult(root, true).problems.filter(({ edit }) => edit?.isSafe);
  for (const [file, problems] of Map.groupBy(safe, (problem) => problem.file)) {
    const path = join(root, file);
    const edits = problems.flatMap(({ edit }) => edit ?? []);
    writeFileSync(path, applyEdits(readFileSync(path, 'utf8'), edits));
  }
  return safe.length;
}
