import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { buildSite } from '../../src/core/build-site.ts';
import { articleOf, entityLines, oneArticle, problemsOf } from './fixture.ts';

const body = 'Ann fell. Bob rose. Cy stayed.';
const entities = entityLines('ann', 'Ann') + entityLines('bob', 'Bob') + entityLines('cy', 'Cy');
const claims = ['Ann fell', 'Bob rose', 'Cy stayed']
  .map((quote) => `  - { id: ${quote.slice(-4).trim()}, quote: ${quote}, manner: paraphrased, grade: reporter }\n`)
  .join('');
const ask = (answers: string) => ({
  entities,
  claims,
  questions: `  - { id: who, text: Who?, answers: ${answers} }\n`,
});

test('the answers to a question are the claims that it names, in the order of the text', () => {
  const { questions } = articleOf(body, ask('[rose, fell]'));
  expect(questions.map(({ id, text, answers }) => [id, text, answers.map((claim) => claim.text)])).toEqual([
    ['who', 'Who?', ['Ann fell', 'Bob rose']],
  ]);
});

describe('an answer that is no claim', () => {
  test.each([
    ['rosse', true],
    ['rosy', false],
  ])('is reported with the id that is like it: %s, which may be written unasked: %s', (answer, isSafe) => {
    const files = oneArticle(body, ask(`[fell, ${answer}]`));
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(/a\.md:\d+:\d+ no claim has the id `ros\w+` — did you mean `rose`\?$/u),
    ]);
    const [problem] = buildSite(files).problems;
    expect(problem?.edit?.isSafe).toBe(isSafe);
    const edited = applyEdits(String(files['content/articles/a.md']), problem?.edit ? [problem.edit] : []);
    expect(edited).toContain('answers: [fell, rose]');
  });

  test('is reported alone where no id is like it', () => {
    const [problem, ...others] = buildSite(oneArticle(body, ask('[fell, zzzzzzzz]'))).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      message: 'no claim has the id `zzzzzzzz`',
      fix: 'give the id of a claim of this article',
    });
    expect(problem?.edit).toBeUndefined();
  });
});
