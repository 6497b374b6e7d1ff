import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findForms, indexForms } from '../../src/core/find-forms.ts';

const find = (text: string, forms: readonly string[]) =>
  findForms(text, indexForms(new Map(forms.map((form) => [form, form])))).map(
    ({ value, start }) => `${value} ${start}`,
  );

test.each([
  ['the longest form wins', 'The US envoy spoke', ['US', 'US envoy'], ['US envoy 4']],
  ['no form is found inside a word', 'Iran, Iranian, preIran, Iran’s', ['Iran'], ['Iran 0', 'Iran 24']],
  ['a form may begin and end with a sign', 'ex-“Rafi” (Q.J.) “Rafi”s', ['“Rafi”', '(Q.J.)'], ['“Rafi” 3', '(Q.J.) 10']],
  ['what was found is not found again', 'a b a b a', ['a b a', 'b a'], ['a b a 0', 'b a 6']],
  ['no form is found inside letters without spaces', '他说鲍威尔, 鲍威尔, aก กa', ['鲍威尔', 'a', 'ก'], ['鲍威尔 7']],
  [
    'a space without width parts words, and may stand in a form',
    'ก\u200Bขค\u200Bง\u200Bจ, ขค\u200Bก ขค\u200Bงจ',
    ['ขคง', 'ขค'],
    ['ขคง 2', 'ขค 10', 'ขค 15'],
  ],
  ['letters of two units are letters', '𝒜b 𝒜 b𝒜', ['𝒜', 'b'], ['𝒜 4']],
])('%s', (_, text, forms, found) => {
  expect(find(text, forms)).toEqual(found);
});

test('finds what one alternation of all forms finds, whatever they are', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'é', '_', '7', ' ', '’', '.', '(', '😀', '𝒜', 'ก', '\u0301'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((signs) => signs.join(''));
  const escape = (form: string) => form.replace(/[.(]/gu, String.raw`\$&`); // matches `.` in `a.b`
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.array(words, { maxLength: 12 }), (forms, text) => {
      const alternation = [...forms].sort((a, b) => b.length - a.length).map(escape).join('|'); // prettier-ignore
      const letter = String.raw`[\p{L}\p{N}\p{M}_]`;
      const pattern = new RegExp(`(?<!${letter})(?:${alternation})(?!${letter})`, 'gu');
      const expected = [...text.join('').matchAll(pattern)].map((match) => `${match[0]} ${match.index}`);
      expect(find(text.join(''), forms)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
