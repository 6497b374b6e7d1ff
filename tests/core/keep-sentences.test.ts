import { afterEach, describe, expect, test, vi } from 'vitest';
import { isSentenceId, keepSentences } from '../../src/core/keep-sentences.ts';
import type { LedgerEntry } from '../../src/core/ledger.ts';

function toEntry(id: string, words: string, because?: string): LedgerEntry {
  const none = { since: undefined, now: undefined };
  return { id, words, because, holds: [], held: [], was: [], ...none, position: { line: 1, column: 1 } };
}

/** The ids that texts keep of entries `s-1`, `s-2` and on with these words; `-` for a new sentence. */
function keep(words: readonly string[], texts: readonly string[]): string {
  const entries = words.map((one, index) => toEntry(`s-${index + 1}`, one));
  return keepSentences(texts, entries)
    .map((entry) => entry?.id.slice(2) ?? '-')
    .join(' ');
}

const [a, b, c, d] = ['Ann came home.', 'Then Bob left the house.', 'Cy stayed on.', 'It rained all day.'] as const;

test.each([
  ['unchanged', [a, b, c], [a, b, c], '1 2 3'],
  ['with a new one before, between and after', [a, b], [d, a, c, b, 'It was over.'], '- 1 - 2 -'],
  ['with one taken out', [a, b, c], [a, c], '1 3'],
  ['moved', [a, b, c, d], [d, b, a, c], '4 2 1 3'],
  ['twice the same, of which one is new', [a], [a, a], '1 -'],
  ['twice the same, of which the first went', [a, b, a], [b, a], '2 3'],
  ['twice the same, moved: the earlier one first', [a, b, a, c], [b, c, a, a], '2 4 1 3'],
  ['twice the same, of which the first is new', [a, b], [b, b], '- 2'],
  ['moved before one that was edited', [d, a, b], [b, 'Ann came back home.', c], '3 2 -'],
  ['moved, and not once more where one is like it', [a, d], [c, a, 'Ann came back home.'], '- 1 -'],
  ['edited in fewer than half of its words', [a, b], [a, 'Then Bob left his house.'], '1 2'],
  ['edited in half of its words', ['one two three four'], ['one two five six'], '1'],
  ['edited in more than half of its words', ['one two three four five'], ['one two six seven eight'], '-'],
  ['whose words are counted as often as they stand', ['no no no yes'], ['no one says yes'], '1'],
  ['whose words are not counted more often than they stand', ['no'], ['no no no no'], '-'],
  ['unless words with a mark within are other words', ['Kabul’s 4,500.50'], ['Kabul s 4 500 50'], '-'],
  ['unless a number with a mark within is another', ['4,500'], ['4,567'], '-'],
  ['edited in letter case and marks', ['“Ann’s 4,500 men”'], ['ann’s 4,500 men?!'], '1'],
  ['where the likest is not the first', ['one two three x', 'one two three four'], ['one two three four five'], '2'],
  ['where two are as like: the earlier entry', ['one two x', 'one two y'], ['one two z'], '1'],
  ['where two would be one: the earlier sentence', ['one two x'], ['one two y', 'one two z'], '1 -'],
  ['without words', ['…'], ['—'], '-'],
  ['of which none is known', [], [a], '-'],
  ['of which none is left', [a], [], ''],
])('keepSentences finds sentences again %s', (_, before, after, ids) => {
  expect(keep(before, after)).toBe(ids);
});

test('keepSentences gives no sentence an address that is closed or that is not of a sentence', () => {
  const entries = [toEntry('s-1', a, 'It was wrong.'), toEntry('c-2', a), toEntry('s-3', a)];
  expect(keepSentences([a, a], entries).map((entry) => entry?.id)).toEqual(['s-3', undefined]);
  expect(['s-12', 's-', 'xs-1', 's-1b', 'c-hope'].filter(isSentenceId)).toEqual(['s-12']);
});

describe('of very many sentences that were all edited', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** How often words are looked up while `count` sentences that all have a word in common are found again. */
  function countSteps(count: number): number {
    const words = Array.from({ length: count }, (_, index) => `the ${index}`);
    const texts = words.map((_, index) => `the x${index}`);
    const look = vi.spyOn(Map.prototype, 'get');
    keep(words, texts);
    const steps = look.mock.calls.length;
    look.mockRestore();
    return steps;
  }

  test('twice as many take twice the steps', () => {
    expect(countSteps(300) / countSteps(150)).toBeLessThan(2.5);
  });

  test('each is found again as long as its entry stands near where it did', () => {
    const words = Array.from({ length: 400 }, (_, index) => `the old words of sentence ${index}`);
    const texts = words.map((text) => text.replace('old', 'new'));
    const ids = (from: number, until: number) => words.map((_, index) => index + 1).slice(from, until);
    expect(keep(words, texts)).toBe(ids(0, 400).join(' '));
    expect(keep(words.slice(0, 100), [...texts.slice(1, 100), texts[0] ?? ''])).toBe([...ids(1, 100), 1].join(' '));
    expect(keep(words, texts.slice(50))).toBe(ids(50, 400).join(' '));
    expect(keep(words, [...words.slice(1), words[0] ?? ''])).toBe([...ids(1, 400), 1].join(' ')); // unless it was only moved
  });
});
