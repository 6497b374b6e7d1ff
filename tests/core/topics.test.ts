import { expect, test } from 'vitest';
import { indexTopics } from '../../src/core/topics.ts';
import { toWordsHash } from '../../src/core/words-hash.ts';
import type { Article } from '../../src/core/model.ts';

const article = (...topics: readonly string[]) => ({ topics }) as unknown as Article; // indexTopics reads no more
const idsOf = (...names: readonly string[]) => indexTopics([article(...names)]).map(({ id }) => id);

test('indexTopics takes two ways to write a topic for one, under the first name, with each article once', () => {
  const [first, second] = [article('Peace process', 'War', 'Peace Process'), article('PEACE PROCESS')];
  expect(indexTopics([first, second])).toEqual([
    { id: 'peace-process', name: 'Peace process', articles: [first, second] },
    { id: 'war', name: 'War', articles: [first] },
  ]);
});

test.each([
  ['Économie & Paix', 'economie-paix'],
  ['- War -', 'war'],
  ['Мир', toWordsHash('мир')],
  ['Мир 2', `2-${toWordsHash('мир 2')}`],
  ['…', toWordsHash('…')],
  ['Con', `con-${toWordsHash('con')}`],
  ['a'.repeat(60), 'a'.repeat(60)],
  ['a'.repeat(61), `${'a'.repeat(60)}-${toWordsHash('a'.repeat(61))}`],
])('the topic “%s” has the address %s', (name, id) => {
  expect(idsOf(name)).toEqual([id]);
});
