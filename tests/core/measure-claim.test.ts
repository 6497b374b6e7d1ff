import { expect, test } from 'vitest';
import { measureClaim } from '../../src/core/measure-claim.ts';
import { articleOf, oneArticle, problemsOf } from './fixture.ts';

const body = 'They wish for “an Islamic government” and more. “It holds,” he said, “for now.” He kept silent.';

function measure(quote: string, rest = 'manner: partly-quoted', text = body) {
  const claims = `  - { id: c, quote: ${JSON.stringify(quote)}, grade: reporter, ${rest} }\n`;
  const [claim] = articleOf(text, { claims }).annotations;
  return claim?.kind === 'claim' ? measureClaim(claim) : undefined;
}

test.each([
  ['words in marks apart from those around', 'wish for “an Islamic government” and more', 3, 4],
  ['a whole quotation', '“It holds,”', 2, 0],
  ['words whose marks stand outside the quote', 'Islamic government', 2, 0],
  ['what lies between two quotations', 'It holds,” he said, “for now', 4, 2],
])('measureClaim counts %s', (_, quote, quoted, paraphrased) => {
  expect(measure(quote)).toEqual({ quoted, paraphrased });
});

test('measureClaim counts all parts of a statement', () => {
  expect(measure('“It holds,”', 'also: [{ quote: “for now.” }], manner: quoted')).toEqual({
    quoted: 4,
    paraphrased: 0,
  });
});

test('a silence has no words', () => {
  expect(measure('He kept silent', 'manner: silence')).toEqual({ quoted: 0, paraphrased: 0 });
});

test.each(['quoted', 'partly-quoted'])('a statement that is called %s has to quote', (manner) => {
  const claims = `  - { id: c, quote: He kept silent, manner: ${manner}, grade: reporter }\n`;
  expect(problemsOf(oneArticle(body, { claims }))).toEqual([
    `content/articles/a.md:8:21 “He kept silent” is called ${manner}, yet no word of it stands in quotation marks — write \`manner: paraphrased\`, or quote the words in the marks`,
  ]);
});

test('a statement that is not called quoted need not quote', () => {
  expect(measure('He kept silent', 'manner: paraphrased')).toEqual({ quoted: 0, paraphrased: 3 });
});
