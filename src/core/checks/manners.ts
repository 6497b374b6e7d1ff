import { measureClaim } from '../measure-claim.ts';
import type { Check } from './check.ts';

/** A statement that is called quoted has words in quotation marks. */
export const checkManners: Check = (site, report) => {
  for (const { file, annotations } of site.articles) {
    for (const annotation of annotations) {
      if (annotation.kind !== 'claim') continue;
      const { manner, text, position } = annotation;
      if (manner !== 'quoted' && manner !== 'partly-quoted') continue;
      if (measureClaim(annotation).quoted > 0) continue;
      const message = `“${text}” is called ${manner}, yet no word of it stands in quotation marks`;
      report({ file, ...position, message, fix: 'write `manner: paraphrased`, or quote the words in the marks' });
    }
  }
};
