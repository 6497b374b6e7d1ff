import { describe, expect, test } from 'vitest';
import { articleOf, entityLines, namesIn, oneArticle, problemsOf } from '../fixture.ts';

const aman = entityLines('aman', 'Aman');

describe('findNames', () => {
  test.each([
    ['marks names at the borders of a block', 'Aman saw Aman', ['aman: Aman', 'aman: Aman']],
    ['marks names in brackets and quotation marks', '(Aman) “Aman” ‘Aman’', ['aman: Aman', 'aman: Aman', 'aman: Aman']],
    ['marks a name before a footnote', 'So said Aman[^1] again.\n\n[^1]: A note.', ['aman: Aman']],
    ['leaves Aman in Amanda alone', 'Amanda met Aman.', ['aman: Aman']],
    ['leaves a name in an address without a scheme alone', 'Aman on x.org/Aman, by Aman@x.org.', ['aman: Aman']],
    ['leaves the text of a picture alone', '![Aman](/a.png) Aman', ['aman: Aman']],
    ['does not join a name over two blocks', '- Aman\n- Aman', ['aman: Aman', 'aman: Aman']],
  ])('%s', (_, body, expected) => {
    expect(namesIn(articleOf(body, { entities: aman }))).toEqual(expected);
  });

  test('marks a name that white space of any kind cuts', () => {
    const entities = entityLines('abdullah', 'Abdullah Abdullah');
    const body = 'A\u00A0b Abdullah\u00A0Abdullah, Abdullah\\\nAbdullah, Abdullah  Abdullah.';
    expect(namesIn(articleOf(body, { entities }))).toHaveLength(3);
  });

  test('ten thousand names in one paragraph are all found, in order', () => {
    const { annotations } = articleOf('Aman came. '.repeat(10_000), { entities: aman });
    expect(annotations.map(({ id }) => id)).toEqual(annotations.map((_, index) => `m-aman-${index + 1}`));
    expect(annotations).toHaveLength(10_000);
  });
});

describe('a form that two entities share is reported', () => {
  test.each([
    ['in the same spelling', 'Bush', 'Bush'],
    ['with other quotation marks', 'army’s wing', "army's wing"],
    ['composed in another way', 'Jos\u00E9', 'Jose\u0301'],
    ['with wider gaps', 'the envoy', 'the  envoy'],
    ['in capitals that open a sentence', 'the envoy', 'The envoy'],
  ])('%s', (_, one, other) => {
    const entities = entityLines('one', one) + entityLines('two', 'Two', { aliases: [other] });
    for (const list of [entities, entities.split('\n').reverse().join('\n').trim().concat('\n')]) {
      const lines = problemsOf(oneArticle(`${one} and Two.`, { entities: list.startsWith(' ') ? list : `  ${list}` }));
      expect(lines.filter((line) => line.includes('names both'))).toHaveLength(1);
    }
  });

  test('but not where only the case inside differs, or one entity lists it twice', () => {
    const entities = entityLines('one', 'US', { aliases: ['US', 'U.S.'] }) + entityLines('two', 'us all');
    expect(namesIn(articleOf('US, U.S. and us all.', { entities }))).toEqual(['one: US', 'one: U.S.', 'two: us all']);
  });
});

describe('words that are pointed at', () => {
  const pointing = (id: string, quote: string) => entityLines(id, id.toUpperCase(), { mentions: [{ quote }] });

  test('may lie in each other', () => {
    const entities = pointing('a', 'the big body') + pointing('b', 'big');
    expect(namesIn(articleOf('So the big body.', { entities }))).toEqual(['a: the big body', 'b: big']);
  });

  test.each([
    ['the same', 'the big', 'the big'],
    ['half over each other', 'the big', 'big body'],
    ['half over each other from behind', 'big body', 'the big'],
  ])('cannot be %s', (_, one, other) => {
    const entities = pointing('a', one) + pointing('b', other);
    expect(problemsOf(oneArticle('So the big body.', { entities }))).toEqual([
      expect.stringMatching(/:9:\d+ the words are pointed at for `a` already — point at other words/u),
    ]);
  });
});

test.each([
  ['is not named', 'Nobody is here.', '“Aman” is never named in the text — add the form'],
  ['is named in small letters only', 'aman is here.', '“Aman” is never named in the text (capitals matter) — add'],
  ['is named in code only', 'The `Aman` is here.', '“Aman” is never named in the text'],
])('an entity that %s is reported', (_, body, line) => {
  expect(problemsOf(oneArticle(body, { entities: aman }))).toEqual([expect.stringContaining(line)]);
});

test.each([
  ['U+00AD', 'A\u00ADman'],
  ['U+200B', 'Aman\u200B'],
  ['U+2060', '\u2060Aman'],
  ['U+FEFF', 'A\uFEFFm\u00ADan'],
])('a name and an alias with %s, which nobody sees, are reported', (code, name) => {
  const entities = entityLines('roe', 'Roe', { aliases: [name] }) + entityLines('poe', name);
  const reported = problemsOf(oneArticle('Aman. Roe. Poe.', { entities }));
  expect(reported.map((line) => line.replace(/:\d+ /u, ' '))).toEqual([
    `content/articles/a.md:8 \`entities[0].aliases[0]\` holds ${code}, which nobody sees — remove it`,
    `content/articles/a.md:9 \`entities[1].name\` holds ${code}, which nobody sees — remove it`,
  ]);
});

test('a name is found in words that have soft hyphens', () => {
  expect(namesIn(articleOf('A\u00ADman saw A\u00ADman\u00ADda.', { entities: aman }))).toEqual(['aman: A\u00ADman']);
});

test.each([
  ['a space without width', 'A\u200Bman saw A\u200Bman\u200Bda.', 'aman: A\u200Bman'],
  ['a space without width that cannot be broken', 'A\uFEFFman saw A\uFEFFman\uFEFFda.', 'aman: A\uFEFFman'],
  ['a sign that joins words', 'A\u2060man saw A\u2060man\u2060da.', 'aman: A\u2060man'],
])('a name is found in words that have %s, and not within longer ones', (_, body, name) => {
  expect(namesIn(articleOf(body, { entities: aman }))).toEqual([name]);
});

test('a name of Thai or Khmer is found between spaces without width, in one piece or parted by them', () => {
  const entities = entityLines('krung', 'กรุงเทพมหานคร', { aliases: ['กรุงเทพ'] }) + entityLines('phnom', 'ភ្នំពេញ');
  const body = 'ใน\u200Bกรุงเทพ\u200Bมหานคร\u200Bและ\u200Bกรุงเทพ\u200Bครับ នៅ\u200Bភ្នំ\u200Bពេញ\u200Bនេះ';
  expect(namesIn(articleOf(body, { entities }))).toEqual([
    'krung: กรุงเทพ\u200Bมหานคร',
    'krung: กรุงเทพ',
    'phnom: ភ្នំ\u200Bពេញ',
  ]);
});

test('a name within letters that no spaces part is found where it is pointed at', () => {
  const entities = entityLines('powell', '鲍威尔', { mentions: [{ quote: '鲍威尔' }] });
  expect(namesIn(articleOf('他说鲍威尔要走。', { entities }))).toEqual(['powell: 鲍威尔']);
});

test('a name with a sign that parts letters of Persian is found', () => {
  const entities = entityLines('khane', 'کتاب\u200Cخانه');
  expect(namesIn(articleOf('کتاب\u200Cخانه', { entities }))).toEqual(['khane: کتاب\u200Cخانه']);
});

test.each([[''], ['  '], ['.'], ['\u200B'], ['“”']])('the alias %j, which is no name, is reported', (alias) => {
  const entities = entityLines('aman', 'Aman', { aliases: [alias] });
  expect(problemsOf(oneArticle('Aman. “”', { entities }))).toEqual([
    expect.stringMatching(/:8:\d+ `entities\[0\]\.aliases\[0\]` (?:is empty|holds no letter) — /u),
  ]);
});
