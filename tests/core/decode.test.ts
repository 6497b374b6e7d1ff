import { expect, test } from 'vitest';
import { decodeFiles, largestFile } from '../../src/core/decode.ts';
import { collector } from './fixture.ts';

function decode(content: string | Uint8Array) {
  const { report, lines } = collector();
  return { text: decodeFiles({ 'content/a.md': content }, report).get('content/a.md'), lines: lines() };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['text as it is', 'a\nb', 'a\nb'],
  ['bytes', bytesOf('é\n'), 'é\n'],
  ['a byte order mark away', bytesOf('\uFEFFa'), 'a'],
  ['line ends of other systems as one sign', 'a\r\nb\rc\n\r\n', 'a\nb\nc\n\n'],
  ['a passage from right to left in its isolate', 'a \u2067ب \u2066c\u2069\u2069 d', 'a \u2067ب \u2066c\u2069\u2069 d'],
  ['an empty file', '', ''],
  ['a file of the largest size', 'x'.repeat(largestFile), 'x'.repeat(largestFile)],
])('decodeFiles reads %s', (_, content, text) => {
  expect(decode(content)).toEqual({ text, lines: [] });
});

test.each([
  ['Latin-1', new Uint8Array([97, 10, 98, 99, 233]), /^content\/a\.md:2:3 holds a byte that is not UTF-8/u],
  ['a letter that is cut off', new Uint8Array([97, 0xe2, 0x82]), /^content\/a\.md:1:2 holds a byte/u],
  ['a NUL behind a line end of two signs', 'a\r\nb\0', /^content\/a\.md:2:2 holds a byte/u],
  ['a control character', 'a\nb\x07c', /^content\/a\.md:2:2 holds the control character U\+0007 — remove it/u],
  ['a control character beyond ASCII', 'a\x85', /:1:2 holds the control character U\+0085/u],
  ['a sign that turns the direction over', 'a\u202Eb', /:1:2 holds the control character U\+202E/u],
  ['an isolate that goes on in the next line', 'a\nb\u2067c\n\u2069', /:2:2 the isolate U\+2067 has no counterpart/u],
  ['an isolate that ends nowhere', 'ab\u2068', /:1:3 the isolate U\+2068 has no counterpart/u],
  ['an end without its isolate', 'a\u2066b\u2069\u2069', /:1:5 the isolate U\+2069 has no counterpart/u],
  ['half a pair of surrogates', 'a\uD800b', /:1:2 holds a byte that is not UTF-8/u],
  ['one byte too many', 'x'.repeat(largestFile + 1), /^content\/a\.md:1:1 is larger than 512 kB — split/u],
  ['few signs of many bytes', '日'.repeat(largestFile / 2), /is larger than 512 kB/u],
])('decodeFiles reports %s', (_, content, line) => {
  const { text, lines } = decode(content);
  expect(text).toBeUndefined();
  expect(lines).toEqual([expect.stringMatching(line)]);
});
