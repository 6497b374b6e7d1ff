/** What was made of texts before: it is the same for the same text, and making it takes most of the time of reading. */
import type { ContentFile } from './content-index.ts';
import type { Problem, Report } from './problem.ts';

/** Gives what `make` makes of a text, or a copy of what it once made of the same; that is data alone, without functions. */
export type Remember = <T>(text: string, make: () => T) => T;

/** Makes everything anew. */
export const rememberNothing: Remember = (_text, make) => make();

/** Where what was made is remembered, and where the mistakes of files are reported. */
export interface Recall {
  readonly remember: Remember;
  readonly report: Report;
}

/** A step over the text of a file. */
type Step<T> = (file: Omit<ContentFile, 'id'>, report: Report) => T;

/** Makes of a step one that is remembered with the mistakes that it reports; `name` tells it from others over the same text. */
export function recalled<T>(name: string, step: Step<T>): (file: ContentFile, recall: Recall) => T {
  return (content, { remember, report }) => {
    const { made, problems } = remember(`${name}\n${content.text}`, () => {
      const found: Problem[] = [];
      return { made: step(content, (problem) => void found.push(problem)), problems: found };
    });
    for (const problem of problems) report({ ...problem, file: content.file }); // it may have been called otherwise
    return made;
  };
}
