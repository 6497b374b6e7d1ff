/** Made-up content of any size, to measure with: sound, as varied as real reports, and the same every time. */
import { toId, toNames, typeOf } from './corpus-words.ts';
import { castSize, makeArticle, toRole } from './make-article.ts';
import { drawLots } from './seeded.ts';

/** The size of a corpus. */
export interface CorpusSize {
  readonly articles: number;
  readonly entities: number;
}

const sources = 40;

/** As many entities as such a number of articles usually has: 300 to 5,000. */
export function entitiesFor(articles: number): number {
  return Math.min(5000, Math.max(300, Math.round(articles / 2)));
}

/** The files of `content/`, by their path from the root of a project; throws where there are too few entities for a report. */
export function makeCorpus({ articles, entities }: CorpusSize): Readonly<Record<string, string>> {
  if (entities < castSize)
    throw new RangeError(`A report names ${castSize} entities, of ${entities} none can be made.`);
  const count = (length: number) => Array.from({ length }, (_, index) => index);
  return Object.fromEntries([
    ...count(articles).map((number) => [articlePath(number), makeArticle(number, entities)] as const),
    ...count(entities).map((number) => [`content/entities/${toId(number)}.md`, makeEntity(number, entities)] as const),
    ['content/sources.yaml', count(sources).map(makeSource).join('')],
    ...count(3).flatMap(makeSeries),
  ]);
}

/** Where the article of a number stands. */
export function articlePath(number: number): string {
  return `content/articles/report-${String(number + 1).padStart(5, '0')}.md`;
}

function makeEntity(number: number, entities: number): string {
  const lots = drawLots(number + 100_001);
  const { name } = toNames(number);
  const source = () => `source-${lots.below(sources) + 1}`;
  const bodies = number + 8 < entities ? [number - (number % 8) + 1] : []; // of each eight, the second is an organization
  const roles =
    typeOf(number) === 'person' && bodies[0] !== undefined
      ? [
          'roles:',
          ...[1995, 2005].map(
            (year) =>
              `  - { title: Speaker, represents: ${toId(bodies[0] ?? 0)}, from: "${year}", until: "${year + 6}", source: ${source()} }`,
          ),
        ]
      : [];
  return [
    '---',
    `type: ${typeOf(number)}`,
    `name: ${name}`,
    `summary: ${toRole(number)}, number ${number + 1} of the register`,
    ...roles,
    'facts:',
    `  - { text: ${name} was entered in the register., date: "${1990 + lots.below(9)}", source: ${source()} }`,
    `  - { text: The entry of ${name} was looked at again., date: "${2000 + lots.below(20)}", source: [${source()}] }`,
    '---',
    '',
    `${name} stands in the register of the works and is made up. *No such entry exists* outside of it.`,
    '',
  ].join('\n');
}

function makeSource(index: number): string {
  return `- { id: source-${index + 1}, title: Record ${index + 1} of the works, publisher: The register, grade: B, licence: Made up }\n`;
}

function makeSeries(index: number): (readonly [path: string, text: string])[] {
  const lots = drawLots(index + 200_001);
  const years = Array.from({ length: 24 }, (_, year) => 1996 + year);
  const measure = `  - { id: level, label: Level, counts: All that were counted., scope: all, drawn: headline }`;
  const rows = years.map(
    (year) => `${year}-07,${1000 + lots.below(9000)},,,exact,reported,level,source-${(year % sources) + 1},A count`,
  );
  const head = [
    `title: Count ${index + 1} of the works`,
    'dek: What was counted each year.',
    'unit: parcels',
    `lead: ${index === 0}`,
    'licence: Made up',
    'measures:',
    measure,
    'headline:',
    ...years.map((year) => `  - { date: ${year}-07, source: source-${(year % sources) + 1} }`),
    'window: { from: 1996-01, until: 2019-12 }',
  ];
  return [
    [`content/series/count-${index + 1}.md`, `---\n${head.join('\n')}\n---\n\nEvery parcel was counted once.\n`],
    [
      `content/series/count-${index + 1}.csv`,
      `date,value,value_low,value_high,qualifier,status,measure,source_id,note\n${rows.join('\n')}\n`,
    ],
  ];
}
