import { expect, test } from 'vitest';
import type { z } from 'zod';
import { parseDate } from '../../src/core/partial-date.ts';
import * as schemas from '../../src/core/schemas.ts';

const { articleSchema, entitySchema, seriesSchema, sourcesSchema, relationsSchema, correctionsSchema } = schemas;
const published = '2020-09-14';
const article = { headline: 'H', dek: 'D', dateline: 'X', published, basis: 'B' };
const person = { id: 'ann-lee', type: 'person', name: 'Ann Lee', role: 'Envoy' };
const claim = { id: 'hope', quote: 'Q', manner: 'quoted', grade: 'named' };
const note = { id: 'later', quote: 'Q', text: 'T', source: 'wire' };
const entity = { type: 'person', name: 'Ann Lee', summary: 'S' };
const measure = { id: 'level', label: 'L', counts: 'C', scope: 'all', drawn: 'headline' };
const stretch = { from: '2020', until: '2021' };
const series = { title: 'T', dek: 'D', unit: 'U', licence: 'L', measures: [measure], headline: [], window: stretch };
const source = { id: 'wire', title: 'T', publisher: 'P', grade: 'B', licence: 'L' };
const correction = { id: 'x', of: '/articles/a/', was: 'A', now: 'B', why: 'C', when: '2024' };

const inArticle = (field: string) => (value: unknown) => articleSchema.safeParse({ ...article, [field]: value });
const inClaim = (field: string) => (value: unknown) => inArticle('claims')([{ ...claim, [field]: value }]);
const asName = (value: unknown) => inArticle('entities')([{ ...person, name: value }]);
const asAnswers = (value: unknown) => inArticle('questions')([{ id: 'q', text: 'T', answers: value }]);
const asNoteSource = (value: unknown) => inArticle('notes')([{ ...note, source: value }]);
const asWikidata = (value: unknown) => entitySchema.safeParse({ ...entity, identifiers: { wikidata: value } });
const asRelation = (value: unknown) =>
  entitySchema.safeParse({ ...entity, roles: [{ title: 'T', relation: value, source: 'wire' }] });
const asUrl = (value: unknown) => sourcesSchema.safeParse([{ ...source, url: value }]);
const asPair = (value: unknown) => relationsSchema.safeParse([{ kind: 'met', between: value, source: 'wire' }]);
const asOf = (value: unknown) => correctionsSchema.safeParse([{ ...correction, of: value }]);
const asDay = (value: unknown) => schemas.day.safeParse(value);
const inMeasure = (field: string) => (value: unknown) =>
  seriesSchema.safeParse({ ...series, measures: [{ ...measure, [field]: value }] });

type Parse = (value: unknown) => z.ZodSafeParseResult<unknown>;
interface Rule {
  readonly parse: Parse;
  readonly takes: readonly unknown[];
  readonly refuses: readonly unknown[];
  readonly message: string;
}

const long = 'a'.repeat(300);
const rules: Readonly<Record<string, Rule>> = {
  'a text': {
    parse: inArticle('headline'),
    takes: ['H', ' H '],
    refuses: ['', ' \t '],
    message: 'is empty — write something, or remove the line',
  },
  'words without quotation marks': {
    parse: inArticle('dateline'),
    takes: ['GENEVA', 'The “Peace” of 1998'],
    refuses: ['“Peace', 'Peace”', '"X"'],
    message: 'begins or ends with a quotation mark, which readers would see — remove it',
  },
  'a date': {
    parse: inArticle('published'),
    takes: [2020, '2020-09', '2020~'],
    refuses: ['soon', true, []],
    message: 'is not a date — write YYYY, YYYY-MM or YYYY-MM-DD, with ~ after it for “about”, or another form of EDTF',
  },
  'a name': {
    parse: asName,
    takes: ['Ann Lee', '49', '李'],
    refuses: ['—', '\u200B', '…!'],
    message: 'holds no letter — write a name, or remove the line',
  },
  'a name that is seen': {
    parse: asName,
    takes: ['Ann\u00A0Lee'],
    refuses: ['Ann\u200BLee'],
    message: 'holds U+200B, which nobody sees — remove it',
  },
  'an id': {
    parse: inClaim('id'),
    takes: ['a', 'fawad-aman', '2024-cut'],
    refuses: ['Fawad Aman', 'a--b', '-a', 'a-', 'ab!', '!ab'],
    message: 'is not an id — use lower-case letters, digits and single hyphens',
  },
  'an id that can be a file': {
    parse: inClaim('id'),
    takes: ['contra'],
    refuses: ['con'],
    message: 'is a name that Windows keeps for a device — choose another',
  },
  'an id that is not long': {
    parse: inClaim('id'),
    takes: [],
    refuses: [long],
    message: expect.stringMatching(/^is too long — use at most \d+ letters$/u) as string, // matches as one
  },
  'an earlier claim': {
    parse: inClaim('repeats'),
    takes: ['cracks', 'bridge-vote/cracks'],
    refuses: ['Cracks', 'a/b/c', 'x cracks', 'cracks!', '/cracks'],
    message: 'is not the id of a claim — write it as in cracks or bridge-vote/cracks',
  },
  answers: {
    parse: asAnswers,
    takes: [['a', 'b']],
    refuses: [['a'], []],
    message: 'is too short — give the ids of two claims or more',
  },
  'a list of sources': {
    parse: asNoteSource,
    takes: ['wire', ['wire', 'report']],
    refuses: [[]],
    message: 'is empty — name at least one',
  },
  'a language': {
    parse: inArticle('language'),
    takes: ['en', 'fil', 'zh-Hant', 'de-CH-1996'],
    refuses: ['e', 'english', 'EN', 'en-', 'en-x', '-en', 'en_US', 'en-US!', '12'],
    message: 'is not a language tag — write it as in en, fa or zh-Hant',
  },
  'an id of Wikidata': {
    parse: asWikidata,
    takes: ['Q42'],
    refuses: ['42Q', 'xQ42', 'Q42x', 'Q'],
    message: 'is not a Wikidata id — write it as in Q1362',
  },
  'an address': {
    parse: asUrl,
    takes: ['https://a.org/b', 'http://a.org'],
    refuses: ['ftp://a.org', 'xhttps://a.org', 'httpsx://a.org', 'a.org'],
    message: 'is not a web address — begin it with https://',
  },
  'a pair': {
    parse: asPair,
    takes: [['a', 'b']],
    refuses: ['a'],
    message: 'is not a pair — name two entities, as in [ann-lee, ministry]',
  },
  'an address of the site': {
    parse: asOf,
    takes: ['/articles/a/#c-b'],
    refuses: ['articles/a/', 'https://a.org/'],
    message: 'is not an address of this site — begin it with /, as in /articles/my-report/#c-cracks',
  },
  'a day': {
    parse: asDay,
    takes: ['2024-05-02'],
    refuses: ['2024-05', '12024-05-02', '2024-05-021', '24-05-02', 'yyyy-05-02'],
    message: 'is not a day — write YYYY-MM-DD',
  },
  'the id of a measure': {
    parse: inMeasure('id'),
    takes: ['peak_level', 'a1'],
    refuses: ['Peak level', 'a!', '!a', 'a-b'],
    message: 'is not an id — use lower-case letters, digits and underscores',
  },
};

const cases = (of: 'takes' | 'refuses') =>
  Object.entries(rules).flatMap(([name, rule]) => rule[of].map((value) => [name, value, rule] as const));

test.each(cases('takes'))('%s may be %j', (_, value, { parse }) => {
  expect(parse(value).error?.issues).toBeUndefined();
});

test.each(cases('refuses'))('%s may not be %j, which is told once', (_, value, { parse, message }) => {
  expect(parse(value).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each<readonly [string, Parse, readonly string[]]>([
  ['relation of a role', asRelation, ['serves', 'speaks-for', 'leads']],
  ['way to draw a measure', inMeasure('drawn'), ['headline', 'quiet', 'marks', 'table']],
])('a %s is a word of the list', (_, parse, words) => {
  expect(words.filter((word) => parse(word).success)).toEqual(words);
  expect(parse('').success).toBe(false);
});

test('a source that is missing is missed where it belongs', () => {
  expect(asNoteSource(undefined).error?.issues.map(({ path }) => path)).toEqual([['notes', 0, 'source']]);
});

test('what an article, an entity and a series need not say has its default', () => {
  const dates = [{ quote: 'Q', date: '2020' }];
  const lists = { topics: [], entities: [], claims: [], questions: [], figures: [], notes: [], commitments: [] };
  expect(articleSchema.parse({ ...article, dates })).toEqual({
    ...{ ...article, ...lists, draft: false, language: 'en', published: parseDate(published) },
    dates: [{ quote: 'Q', date: parseDate('2020'), rule: 'by the author' }],
  });
  const figure = { id: 'a', quote: 'Q', unit: 'U', status: 'planned' };
  expect(articleSchema.parse({ ...article, figures: [figure] }).figures).toEqual([{ ...figure, qualifier: 'exact' }]);
  const evidence = { source: ['wire'], confidence: 'verified' };
  const [roles, facts] = [[{ title: 'T', source: 'wire' }], [{ text: 'F', source: 'wire' }]];
  const commitments = [{ id: 'c', by: 'a', to: 'b', duty: 'D', source: 'wire' }];
  const bare = { ...entity, spellings: [], commitments: [], unknown: [], identifiers: {} };
  expect(entitySchema.parse(entity)).toEqual({ ...bare, roles: [], facts: [] });
  expect(entitySchema.parse({ ...entity, commitments }).commitments).toEqual([
    { ...{ ...commitments[0], ...evidence }, to: ['b'], outcomes: [] },
  ]);
  expect(entitySchema.parse({ ...entity, roles, facts })).toEqual({
    ...bare,
    roles: [{ title: 'T', relation: 'serves', attested: [], ...evidence }],
    facts: [{ text: 'F', ...evidence }],
  });
  const window = { from: parseDate('2020'), until: parseDate('2021') };
  const breaks = [{ date: '2020', label: 'L', text: 'T' }];
  const none = { aims: [], events: [], contradictions: [], warnings: [] };
  const read = { ...series, ...none, lead: false, window };
  expect(seriesSchema.parse(series)).toEqual({ ...read, views: [], breaks: [] });
  const contradictions = [{ title: 'T', text: 'X' }];
  expect(seriesSchema.parse({ ...series, contradictions }).contradictions).toEqual([
    { title: 'T', text: 'X', accounts: [] },
  ]);
  expect(seriesSchema.parse({ ...series, views: [stretch], breaks })).toEqual({
    ...{ ...read, views: [window] },
    breaks: [{ date: parseDate('2020'), label: 'L', text: 'T' }],
  });
});
