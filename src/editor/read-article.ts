import { readFileSync } from 'node:fs';
import { decodeFiles } from '../core/decode.ts';
import { ContentError, type Problem } from '../core/problem.ts';

/**
 * The text of an article that a command is to write into. Throws a ContentError for a file that is no text in UTF-8: what of
 * it cannot be read could not be written again either.
 */
export function readArticle(file: string): string {
  const bytes = readFileSync(file);
  const problems: Problem[] = [];
  decodeFiles({ [file]: bytes }, (problem) => void problems.push(problem));
  if (problems.length > 0) throw new ContentError(problems);
  return bytes.toString();
}
