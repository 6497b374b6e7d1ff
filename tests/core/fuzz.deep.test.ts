// Documents drawn by chance, the same ones in every run: each gives a site whose every file is well-formed, or problems that
// all have their place. A document that once failed is kept as an example.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../src/core/decode.ts';
import { tryBuild } from './check-outputs.ts';
import { articleText, entityLines, soundFiles } from './fixture.ts';

/** How many documents of each sort; all seeds are kept here. */
const runs = 10_000;
const seeds = { texts: [1, 2], edits: [3, 4], ruins: [5, 6] };

const names = ['Ann Lee', 'Lee', 'the Roads Office', 'Wien', '北京', 'الرياض', 'Zoë'];
const words = fc.constantFrom(
  ...[...names, 'said', 'on Monday', 'about 4,500', 'two', 'the', 'and', 'troops', 'left', 'U.S.', '5 p.m.'],
  ...['14 September 2020', 'last week', 'a@b.org', 'https://example.org/a?b=c&d', 'www.b.org', '1–2', '50%', '$1.5bn'],
);
const signs = fc.constantFrom(
  '&',
  '&lt;',
  '<',
  '>',
  '"',
  '“',
  '”',
  '’',
  '\\',
  '`',
  '*',
  '_',
  '~',
  '|',
  '[',
  ']',
  '(',
  '!',
  '#',
);
const letters = fc.string({ unit: 'grapheme', maxLength: 6 });
const atom = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 2, arbitrary: signs },
  { weight: 1, arbitrary: letters },
);
const phrase = fc.array(atom, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
const inline = fc.oneof(
  { weight: 4, arbitrary: phrase },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('*', '**', '`', '~~', '_', '***'), phrase)
      .map(([sign, text]) => sign + text + sign),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(phrase, fc.constantFrom('/about/', '#p-1', 'https://example.org/(a)', '</a b>'))
      .map(([text, to]) => `[${text}](${to})`),
  },
  { weight: 1, arbitrary: fc.constantFrom('![Lee](/a.png "A")', '[^1]', '[Lee][r]', '  \n', '\\\n', '\n') },
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: line },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('# ', '## ', '> ', '- ', '1. ', '- [ ] ', '    ', '> - ', '[^1]: '), line)
      .map(([sign, text]) => sign + text),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(line, line)
      .map(([a, b]) => `| ${a.replaceAll('\n', ' ')} | b |\n| - | -: |\n| ${b.replaceAll('\n', ' ')} |`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('---', '[r]: /about/ "T"', '```\nLee\n```', 'Lee\n===', '[^1]: Lee said.\n\n    More.'),
  },
);
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

/** A stretch of words of the body, as an editor would quote it. */
const quoted = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 30 }));
const cut = (text: string, [at, length]: readonly [number, number]) => {
  const start = at % text.length;
  return text.slice(start, start + length).trim() || 'Lee';
};
const kindsOfQuote = fc.constantFrom(
  ['claims', 'id: c, manner: paraphrased, grade: reporter'],
  ['claims', 'id: c, manner: quoted, grade: named, speaker: ann-lee'],
  ['figures', 'id: f, value: 4500, unit: troops, status: reported'],
  ['notes', 'id: n, text: T, source: wire'],
);
const texts = fc
  .tuple(body, fc.uniqueArray(fc.tuple(kindsOfQuote, quoted), { maxLength: 3, selector: ([[list]]) => list }))
  .map(([text, quotes]): ContentFiles => {
    const lists = quotes.map(([[list = '', rest = ''], place]) => [
      list,
      `  - { quote: ${JSON.stringify(cut(text, place))}, ${rest} }\n`,
    ]);
    // Everybody is named once, so that most of the texts give a site.
    const entities = names
      .map((name, index) =>
        entityLines(['ann-lee', 'lee', 'office', 'wien', 'beijing', 'riyadh', 'zoe'][index] ?? '', name),
      )
      .join('');
    return {
      'content/articles/a.md': articleText(`${names.join(', ')}.\n\n${text}`, {
        entities,
        ...Object.fromEntries(lists),
      }),
      'content/sources.yaml': soundFiles['content/sources.yaml']?.split('- id: report')[0] ?? '',
    };
  });

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '---',
    'a: [',
    '\t',
    '&x 1',
    '*x',
    '<<: a',
    '__proto__: 1',
    'null',
    '~',
    '[]',
    '{}',
    '- -',
    '"',
    "'",
    '>-',
    '? a',
  ),
  fc.constantFrom(
    '2020-13-45',
    '1e999',
    '.inf',
    '-0',
    '0x10',
    'yes',
    '2020-09-14T00:00:00Z',
    '../../etc/passwd',
    '=1+1',
    'javascript:x',
    '🏴‍☠️',
  ),
  fc.constantFrom(
    '\0',
    '\u202E',
    '\u2067',
    '\uFEFF',
    '\r',
    '\u2028',
    '\u0085',
    '"'.repeat(50),
    '['.repeat(40),
    '> '.repeat(101),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const change = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  to: fc.nat(),
  how: fc.constantFrom('cut', 'twice', 'swap', 'value', 'put'),
  text: hostile,
});

function applyChange(
  files: Readonly<Record<string, string>>,
  { file, at, to, how, text }: { file: number; at: number; to: number; how: string; text: string },
): Readonly<Record<string, string>> {
  const paths = Object.keys(files);
  const path = paths[file % paths.length] ?? '';
  const lines = (files[path] ?? '').split('\n');
  const [index, other] = [at % lines.length, to % lines.length];
  const [old = '', swapped = ''] = [lines[index], lines[other]];
  if (how === 'cut') lines.splice(index, 1);
  if (how === 'twice') lines.splice(other, 0, old);
  if (how === 'swap') [lines[index], lines[other]] = [swapped, old];
  if (how === 'value') lines[index] = old.replace(/(?<=[:,] ?)[^,:]*$/u, () => text);
  if (how === 'put') lines[index] = old.slice(0, to % (old.length + 1)) + text + old.slice(to % (old.length + 1));
  return { ...files, [path]: lines.join('\n') };
}
const edits = fc
  .array(change, { minLength: 1, maxLength: 3 })
  .map((changes): ContentFiles => changes.reduce(applyChange, soundFiles));

const ruins = fc
  .tuple(
    fc.array(fc.oneof(hostile, line, fc.constantFrom('\n', ': ', 'headline: x\n', 'entities:\n  - ', '---\n')), {
      maxLength: 20,
    }),
    fc.constantFrom(...Object.keys(soundFiles)),
  )
  .map(([parts, file]): ContentFiles => ({ ...soundFiles, [file]: parts.join('') }));

describe.each([
  { sort: 'texts that are drawn', documents: texts, least: 0.1, own: seeds.texts },
  { sort: 'files with up to three mistakes', documents: edits, least: 0.05, own: seeds.edits },
  { sort: 'files of nothing but chance', documents: ruins, least: 0, own: seeds.ruins },
])('$sort', ({ documents, least, own }) => {
  test.each(own)('give what is whole, or problems with a place, from the seed %i', (seed) => {
    let built = 0;
    const look = (files: ContentFiles) => {
      const { isBuilt, faults } = tryBuild(files);
      if (isBuilt) built += 1;
      expect(faults).toEqual([]);
    };
    fc.assert(fc.property(documents, look), { seed, numRuns: runs });
    expect(built).toBeGreaterThanOrEqual(runs * least);
  });
});
