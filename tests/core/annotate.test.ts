import { expect, test } from 'vitest';
import {
  articleOf,
  articleText,
  entityLines,
  oneArticle,
  problemsOf,
  siteOf,
  soundFiles,
  sourcesFile,
} from './fixture.ts';

test.each([
  ['Two men — and “three” of 4,500.', 6],
  ['*One*\n\n## Two\n\n- three', 3],
  ['Émile’s a b', 3],
])('the words of “%s” are %i', (body, count) => {
  expect(articleOf(body).words).toBe(count);
});

const entities = entityLines('ann', 'Ann') + entityLines('bob', 'Bob', { mentions: [{ quote: 'He', suffix: 'left' }] });

test('annotations stand in reading order: by place, the longer first, then by kind, then by id', () => {
  const claims = ['c-b', 'c-a', 'c-c'].map((id, index) => {
    const quote = index < 2 ? 'Ann came' : 'Ann came on Monday';
    return `  - { id: ${id}, quote: ${quote}, manner: paraphrased, grade: reporter }\n`;
  });
  const notes = ['Ann', 'Ann came'].map(
    (quote) => `  - { id: n-${quote.length}, quote: ${quote}, text: T, source: wire }\n`,
  );
  const files = oneArticle('Ann came on Monday.\n\nBob too. He left.', {
    entities,
    claims: claims.join(''),
    notes: notes.join(''),
  });
  const [article] = siteOf({
    ...files,
    [sourcesFile]: String(soundFiles[sourcesFile]).split('- id: report')[0] ?? '',
  }).articles;
  expect(article?.annotations.map(({ id, text }) => `${id}: ${text}`)).toEqual([
    'c-c-c: Ann came on Monday',
    'c-c-a: Ann came',
    'c-c-b: Ann came',
    'n-n-8: Ann came',
    'n-n-3: Ann',
    'm-ann-1: Ann',
    'd-2020-09-14: Monday',
    'm-bob-1: Bob',
    'm-bob-2: He',
  ]);
});

test('an article keeps its text as Markdown, without the lines around it', () => {
  expect(articleOf('\n\n*One* word.\n\n').markdown).toBe('*One* word.');
});

test.each(['speaker: bo', 'behalf: [ann, bo]', 'about: [ann, bo]', 'blames: [ann, bo]'])(
  'a claim of which `%s` is an unknown id is reported where it stands',
  (field) => {
    const claims = `  - id: c\n    quote: Ann came\n    manner: paraphrased\n    grade: reporter\n    ${field}\n`;
    const lines = problemsOf(oneArticle('Ann came. Bob too. He left.', { entities, claims }));
    const column = field.lastIndexOf('bo') + 5;
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`:16:${column} no entity has the id \`bo\``, 'u')));
  },
);

test('a number of an unknown series is reported where it stands', () => {
  const figures = '  - { id: f, quote: "5", value: 5, unit: u, status: reported, series: troops }\n';
  const lines = problemsOf(oneArticle('They were 5.', { figures }));
  expect(lines).toContainEqual(expect.stringMatching(/:8:\d+ no series has the id `troops`/u));
});

test('a list of entities with a mistake in one asks for no other change where that one is referred to', () => {
  const claims = '  - { id: c, quote: Ann came, speaker: bob, manner: paraphrased, grade: named }\n';
  const text = articleText('Ann came.', { entities: entityLines('ann', 'Ann') + '  - { id: bob }\n', claims });
  const lines = problemsOf({ 'content/articles/a.md': text });
  expect(lines.filter((line) => !line.includes('`entities[1]'))).toEqual([]);
});

test.each([
  ['half over each other', 'One two', 'two six', true],
  ['side by side', 'One two', 'six ten', false],
  ['one after the other without a space', 'One', '-two', false],
  ['from the same word on', 'One two', 'One', false],
  ['up to the same word', 'One two', 'two', false],
])('two claims that lie %s: “%s”, “%s”', (_, first, second, isReported) => {
  const body = first === 'One' && second === '-two' ? 'One-two six ten.' : 'One two six ten.';
  const claims = [first, second].map(
    (quote, index) => `  - { id: c-${index}, quote: "${quote}", manner: paraphrased, grade: reporter }\n`,
  );
  const lines = problemsOf(oneArticle(body, { claims: claims.join('') }));
  expect(lines.some((line) => line.includes('overlaps'))).toBe(isReported);
});
