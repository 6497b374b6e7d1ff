import { articleOfFirst, driftOf, firstOf } from '../drift.ts';
import { paragraphName } from '../anchor.ts';
import { voiceOf } from '../kinds/claim.ts';
import { drifts } from '../vocabulary.ts';
import type { Check } from './check.ts';

/** A statement that is made again, here or in a later article, with its attribution dropped, or under a better one than it had. */
export const checkDrift: Check = (site, _report, notify) => {
  for (const { file, annotations } of site.articles) {
    for (const annotation of annotations) {
      if (annotation.kind !== 'claim') continue;
      const drift = driftOf(annotation);
      if (drift !== 'dropped' && drift !== 'strengthened') continue;
      const first = firstOf(annotation);
      const [before, after] = [first, annotation].map((claim) => `${voiceOf(claim)}, ${paragraphName(claim.block)}`);
      const elsewhere = articleOfFirst(annotation);
      const where = elsewhere ? ` of ${elsewhere.file}` : '';
      const message = `${drifts[drift].label} for “${annotation.text}”: first ${before}${where}; then ${after}`;
      const fix = 'give the voice here too, or leave it: readers are shown both places';
      notify({ file, ...annotation.position, message, fix });
    }
  }
};
