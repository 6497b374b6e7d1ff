import { expect, test } from 'vitest';
import * as addresses from '../../src/core/addresses.ts';
import { toWordsHash } from '../../src/core/words-hash.ts';

const article = { slug: 'truce' };
const person = { id: 'ann', type: 'person' } as const;
const series = { id: 'troops', lead: false };

test('every page, place and file has its path on the site', () => {
  expect([
    addresses.pageAddress(article),
    addresses.pageAddress(person),
    addresses.pageAddress(series),
    addresses.pageAddress({ ...series, lead: true }),
  ]).toEqual(['/articles/truce/', '/people/ann/', '/timeline/troops/', '/timeline/']);
  expect(addresses.wordsAddress(article, { id: 'c-hope' })).toBe('/articles/truce/#c-hope');
  expect(addresses.articleFileAddress(article, 'json')).toBe('/articles/truce/truce.json');
  expect(addresses.entityFileAddress(person, 'json')).toBe('/people/ann/ann.json');
  expect(addresses.seriesFileAddress(series, 'csv')).toBe('/timeline/troops.csv');
  expect(addresses.viewAddress(series, '2017–2021')).toBe('/timeline/troops/2017-2021/');
  expect([addresses.feedAddress('new'), addresses.entityFeedAddress(person)]).toEqual([
    '/feeds/new',
    '/people/ann/feed',
  ]);
});

test('a citation bears a hash of its words', () => {
  const words = { id: 'c-hope', text: 'the truce will hold' };
  expect(addresses.citedAddress(article, words)).toBe(`/articles/truce/?w=${toWordsHash(words.text)}#c-hope`);
});

test('the pages that cite and those that tell of changes stand apart for articles, profiles and series', () => {
  expect([article, series].map(addresses.citeAddress)).toEqual(['/cite/articles/truce/', '/cite/timeline/troops/']);
  expect([article, person, series].map(addresses.versionsAddress)).toEqual([
    '/versions/articles/truce/',
    '/versions/people/ann/',
    '/versions/timeline/troops/',
  ]);
});

test('the page that tells what an article rests on has a fragment for each part', () => {
  expect(addresses.basisAddress(article)).toBe('/basis/articles/truce/');
  expect(addresses.basisAddress(article, 'wire')).toBe('/basis/articles/truce/#wire');
});

test('what is made to stand in other pages has a path of its own', () => {
  expect([addresses.embedAddress(series), addresses.embedAddress({ ...series, lead: true })]).toEqual([
    '/timeline/embed/troops/',
    '/timeline/embed/',
  ]);
  expect(addresses.entityEmbedAddress(person)).toBe('/embed/people/ann/');
  expect(addresses.statementsEmbedAddress(article)).toBe('/embed/articles/truce/');
  expect(addresses.statementsEmbedAddress(article, { id: 'c-hope' })).toBe('/embed/articles/truce/#c-hope');
});
