/** Synthetic articles of our own making for the benchmark: the same number gives the same texts, on every machine. */
import { entityFile, makeEntities, type BenchEntity } from './corpus-entities.ts';
import { makeRandom, type Random } from './random.ts';

/** One article: its text alone, as every program of the benchmark gets it, and what Sidelight is told besides. */
export interface BenchArticle {
  readonly slug: string;
  readonly headline: string;
  readonly published: string;
  readonly body: string;
  /** The frontmatter that only Sidelight reads. */
  readonly apparatus: string;
}

/** A corpus: its articles, and the files of Sidelight's `content/` by their paths below it. */
export interface Corpus {
  readonly articles: readonly BenchArticle[];
  readonly files: ReadonlyMap<string, string>;
}

const subjects = ['bridge', 'harbor', 'water line', 'market', 'school', 'border post', 'rail yard', 'power station'];
const actions = ['reopen', 'close', 'expand', 'be inspected', 'be handed over', 'change its rules', 'take on guards'];
const asides = [
  'Nobody at the meeting would give a date for the next round, and the minutes leave the column for it empty.',
  'The roads were dry, and the first buses left on time for once.',
  'Two clerks carried the *signed* papers across the square before noon.',
  'In the hall the chairs stood in rows of eight, with **one row** kept free for the press.',
  'A list of what had been agreed hung beside the door, and people photographed it with their telephones.',
];

/** How many entities a corpus of a size has: from 300 to 5,000. */
export function countEntities(size: number): number {
  return Math.min(5000, Math.max(300, Math.floor(size / 2)));
}

/** Makes a corpus of `size` articles; `edited` is one whose text is to differ by a sentence. */
export function makeCorpus(size: number, edited?: number): Corpus {
  const entities = makeEntities(countEntities(size));
  const articles = Array.from({ length: size }, (_, index) => makeArticle(index, entities, index === edited));
  const files = new Map([
    ...articles.map((article) => [`articles/${article.slug}.md`, withApparatus(article)] as const),
    ...entities.map((entity, index) => [`entities/${entity.id}.md`, entityFile(entity, index)] as const),
    ['sources.yaml', sourcesFile()],
    ['series/guards.md', seriesFile()],
    ['series/guards.csv', rowsFile()],
  ]);
  return { articles, files };
}

function withApparatus({ headline, published, apparatus, body }: BenchArticle): string {
  return `---\nheadline: ${headline}\ndek: What was agreed, who said so, and what stays open.\ndateline: HARBORVILLE\npublished: ${published}\nbasis: Notes taken in the hall.\n${apparatus}---\n\n${body}`;
}

function makeArticle(index: number, entities: readonly BenchEntity[], isEdited: boolean): BenchArticle {
  const random = makeRandom(index + 1);
  const cast = pickCast(entities, random);
  const statements = Array.from({ length: 8 }, (_, number) => {
    const words = `the ${random.pick(subjects)} will ${random.pick(actions)} in week ${10 + number}`;
    return { words, speaker: cast[number] as BenchEntity }; // a cast has 15
  });
  const counts = Array.from({ length: 8 }, (_, number) => `${(number + 2) * 100 + random.below(99)} guards`);
  const paragraphs = statements.map(({ words, speaker }, number) => {
    const [other, place] = [cast[number + 7], cast[14]] as [BenchEntity, BenchEntity]; // a cast has 15
    return [
      `${speaker.name} told reporters that ${words}, and ${other.name} did not object.`,
      random.pick(asides),
      `Near ${place.name} there were ${counts[number]}, by the count of ${speaker.name}; ${other.name} gave no number of its own and asked for [the list](https://example.org/list/${index}).`,
      random.pick(asides),
    ].join(' ');
  });
  const closing = isEdited ? 'The hall was swept, and then it was locked.' : 'The hall was locked at nine.';
  const list = cast.map(({ name }) => `- ${name}`).join('\n');
  const body = `${paragraphs.slice(0, 4).join('\n\n')}\n\n## What stays open\n\n${paragraphs.slice(4).join('\n\n')}\n\n${list}\n\n${closing}\n`;
  const day = `20${10 + (index % 15)}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`;
  return {
    slug: `article-${pad(index, 5)}`,
    headline: `Talks in ${cast[14]?.name} go into round ${index + 1}`,
    published: day,
    body,
    apparatus: describe(cast, statements, counts),
  };
}

/** Fifteen different entities, those at the start of the list far more often than those at its end. */
function pickCast(entities: readonly BenchEntity[], random: Random): BenchEntity[] {
  const cast = new Set<BenchEntity>();
  while (cast.size < 15) cast.add(entities[Math.floor(random.next() ** 2 * entities.length)] as BenchEntity); // below 1
  return [...cast];
}

function describe(
  cast: readonly BenchEntity[],
  statements: readonly { readonly words: string; readonly speaker: BenchEntity }[],
  counts: readonly string[],
): string {
  const entities = cast.map(
    ({ id, type, name }) => `  - { id: ${id}, type: ${type}, name: ${name}, role: Takes part }`,
  );
  const claims = statements.map(
    ({ words, speaker }, index) =>
      `  - { id: c-${index}, quote: ${words}, speaker: ${speaker.id}, manner: paraphrased, grade: named }`,
  );
  const figures = counts.map(
    (words, index) =>
      `  - { id: f-${index}, quote: ${words}, value: ${Number.parseInt(words, 10)}, unit: guards, status: reported }`,
  );
  const notes = `  - id: hall\n    quote: The hall was\n    text: The hall was built for another purpose.\n    source: source-1`;
  return ['entities:', ...entities, 'claims:', ...claims, 'figures:', ...figures, 'notes:', notes, ''].join('\n');
}

function sourcesFile(): string {
  const source = (index: number) =>
    `- id: source-${index}\n  title: Minutes ${index}\n  publisher: The hall\n  grade: B\n  licence: Facts only\n`;
  return Array.from({ length: 20 }, (_, index) => source(index)).join('');
}

function seriesFile(): string {
  return `---\ntitle: Guards\ndek: How many guards were counted\nunit: guards\nlead: true\nlicence: Facts only\nmeasures:\n  - { id: level, label: Level, counts: All of them., scope: all, drawn: headline }\nheadline:\n  - { date: 2010-01, source: source-0 }\nwindow: { from: 2010-01, until: 2014-12 }\n---\n\nThe method.\n`;
}

function rowsFile(): string {
  const row = (index: number) =>
    `20${10 + Math.floor(index / 12)}-${pad(1 + (index % 12))},${4000 + index * 10},,,exact,reported,level,source-0,Row ${index}\n`;
  const header = 'date,value,value_low,value_high,qualifier,status,measure,source_id,note\n';
  return header + Array.from({ length: 60 }, (_, index) => row(index)).join('');
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
