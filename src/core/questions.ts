/** Questions that an article answers in more than one voice. */
import type { Claim } from './kinds/kinds.ts';
import type { Draft } from './kinds/kind.ts';
import type { Annotation } from './model.ts';
import { nearestChange } from './nearest.ts';
import { anyId } from './salvage.ts';

/** A question, and the statements of one article that answer it, in reading order. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly Claim[];
}

/** The questions with the claims that answer them; an answer that is no claim of the article is reported. */
export function resolveQuestions(
  { data, lostClaims }: Pick<Draft, 'data' | 'lostClaims'>,
  annotations: readonly Annotation[],
  reportAt: Draft['reportAt'],
): Question[] {
  const claims = annotations.filter((annotation) => annotation.kind === 'claim');
  const ids = [...data.claims.map(({ id }) => id), ...lostClaims];
  return data.questions.map(({ id, text, answers }, index) => {
    answers.forEach((answer, position) => {
      if (ids.includes(answer) || ids.includes(anyId)) return;
      const near = nearestChange(answer, ids);
      const fix = near ? `did you mean \`${near.value}\`?` : 'give the id of a claim of this article';
      const path = ['questions', index, 'answers', position];
      const change = near && { path, ...near };
      reportAt(path, `no claim has the id \`${answer}\``, { fix, change });
    });
    return { id, text, answers: claims.filter(({ key }) => answers.includes(key)) };
  });
}
