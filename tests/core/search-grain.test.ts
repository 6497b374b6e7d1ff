import { expect, test } from 'vitest';
import { limitRecords } from '../../src/core/search-grain.ts';
import type { SearchRecord } from '../../src/core/search-records.ts';

const page = '/articles/talks/';
const sentence = (paragraph: number, text: string): SearchRecord => {
  return { address: `${page}#p-${paragraph}`, kind: 'text', text, place: `Talks, ¶${paragraph}` };
};
const statement = (id: string, text: string, name: string): SearchRecord => {
  return { address: `${page}#c-${id}`, kind: 'statement', text, about: name, title: name, place: 'Talks, ¶1' };
};

test('as many records as a site may have stay as they are', () => {
  const records = [sentence(1, 'One.'), sentence(2, 'Two.')];
  expect(limitRecords(records, 2)).toBe(records);
  expect(limitRecords(records, 1)).toHaveLength(1);
});

test('the sentences of a page are one record with their words, which leads to the page and names no paragraph', () => {
  const records = [9, 10, 11].map((paragraph) => sentence(paragraph, `Sentence ${paragraph}.`));
  expect(limitRecords(records, 1)).toStrictEqual([
    { address: page, kind: 'text', text: 'Sentence 9. Sentence 10. Sentence 11.', place: 'Talks' },
  ]);
});

test('a page as a whole keeps its name and its day', () => {
  const opening: SearchRecord = { address: page, kind: 'text', text: 'Talks.', name: 'Talks', place: '14 May 2020' };
  expect(limitRecords([opening, sentence(1, 'One.'), sentence(2, 'Two.')], 1)).toStrictEqual([
    { address: page, kind: 'text', text: 'Talks. One. Two.', name: 'Talks', place: '14 May 2020' },
  ]);
});

test('statements share the voice that all of them have, and are found by every voice', () => {
  const own = [statement('a', 'It holds.', 'Roe'), statement('b', 'It will.', 'Roe')];
  const joined = { address: page, kind: 'statement', place: 'Talks' };
  expect(limitRecords(own, 1)).toStrictEqual([{ ...joined, text: 'It holds. It will.', about: 'Roe', title: 'Roe' }]);
  expect(limitRecords([...own, statement('c', 'No.', 'Poe')], 1)).toStrictEqual([
    { ...joined, text: 'It holds. It will. No.', about: 'Roe Poe' },
  ]);
});

test('a word that records share stands once, and nothing stands for what they lack', () => {
  const records: SearchRecord[] = [
    { address: `${page}#n-a`, kind: 'note', text: 'So it was.', about: '' },
    { address: `${page}#n-b`, kind: 'note', text: '' },
    { address: `${page}#n-c`, kind: 'note', text: 'So it was.' },
  ];
  const joined = { address: page, kind: 'note', text: 'So it was.' };
  expect(limitRecords(records, 1)).toStrictEqual([joined]);
  const named: SearchRecord = { address: `${page}#n-d`, kind: 'note', text: '', about: 'Roe' };
  expect(limitRecords([...records, named], 1)).toStrictEqual([{ ...joined, about: 'Roe' }]);
});

test('the numbers in the place of a page are its own', () => {
  const record: SearchRecord = { address: page, kind: 'text', text: 'One.', place: 'Page 3, ¶4, and ¶5' };
  expect(limitRecords([record, record], 1)).toMatchObject([{ place: 'Page 3, ¶4, and ¶5' }]);
});
