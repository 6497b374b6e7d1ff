import { asides, places, projects, toId, toNames, typeOf, units, verbs, weekdays } from './corpus-words.ts';
import { drawLots, type Lots } from './seeded.ts';

/** How many entities an article names: among the first of them are the place and the six people that each needs. */
export const castSize = 12;
/** How many statements it has. */
const statements = 8;

/** What is gathered while an article is written: its paragraphs, and the frontmatter that points at them. */
interface Draft {
  readonly lots: Lots;
  readonly cast: readonly number[];
  readonly claims: string[];
  readonly figures: string[];
  readonly notes: string[];
  readonly paragraphs: string[];
  /** Names whoever is next in the cast; by the second form where it has been named already. */
  readonly name: () => string;
  /** A number with a thousand separator that stands nowhere else in the text. */
  readonly count: () => { readonly value: number; readonly words: string };
}

/** The file of one report of about 600 words; `number` makes it what it is, out of the first `entities` entities, 12 or more. */
export function makeArticle(number: number, entities: number): string {
  const draft = beginDraft(drawLots(number + 1), entities);
  for (let index = 0; index < statements; index += 1) writeStatement(index, draft);
  writeList(draft);
  writeNotes(draft);
  const subject = draft.lots.of(projects);
  const headline = `The ${subject} and its accounts, report ${number + 1}`;
  return [
    '---',
    `headline: ${headline}`,
    `dek: ${toNames(draft.cast[0] ?? 0).name} and others on what the ${subject} has brought so far.`,
    'topics: [Works]',
    `dateline: ${toNames(draft.cast.find((member) => typeOf(member) === 'place') ?? 0).name.toUpperCase()}`,
    `published: ${toDay(number)}`,
    'basis: Made up for measuring; nobody and nothing in it exists.',
    'entities:',
    ...draft.cast.map(declare),
    'claims:',
    ...draft.claims,
    'figures:',
    ...draft.figures,
    'notes:',
    ...draft.notes,
    '---',
    '',
    draft.paragraphs.join('\n\n'),
    '',
  ].join('\n');
}

function beginDraft(lots: Lots, entities: number): Draft {
  const cast = drawCast(lots, entities);
  const named = new Set<number>();
  const counts = new Set<number>();
  let turn = 0;
  const name = () => {
    const member = cast[turn % cast.length] ?? 0;
    turn += 1;
    const { name: full, alias } = toNames(member);
    const form = named.has(member) && lots.below(3) > 0 ? alias : full;
    named.add(member);
    return form;
  };
  const count = () => {
    let value = 1000 + lots.below(9000);
    while (counts.has(value)) value = 1000 + ((value + 1) % 9000);
    counts.add(value);
    return { value, words: `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, '0')}` };
  };
  return { lots, cast, name, count, claims: [], figures: [], notes: [], paragraphs: [] };
}

/** Everyone once; a place and six people are always among them. */
function drawCast(lots: Lots, entities: number): number[] {
  const cast = new Set<number>();
  const wanted = ['place', ...Array.from({ length: 6 }, () => 'person')];
  while (cast.size < castSize) {
    let member = lots.lowBelow(entities);
    const type = wanted[cast.size];
    while (cast.has(member) || (type !== undefined && typeOf(member) !== type)) member = (member + 1) % entities;
    cast.add(member);
  }
  return [...cast];
}

function declare(member: number): string {
  const { name, alias } = toNames(member);
  return `  - { id: ${toId(member)}, type: ${typeOf(member)}, name: ${name}, role: ${toRole(member)}, aliases: [${alias}] }`;
}

/** What an entity is, in every article alike. */
export function toRole(member: number): string {
  return { person: 'Speaker for the works', organization: 'Body in charge', place: 'Town', event: 'Talks' }[
    typeOf(member)
  ];
}

/** A paragraph that somebody speaks in, with a number, a day and two more names. */
function writeStatement(index: number, draft: Draft): void {
  const { lots, cast, name, count } = draft;
  const { value, words } = count();
  const unit = lots.of(units);
  const said = `the ${lots.of(projects)} had ${lots.of(verbs)} ${words} ${unit}`;
  const people = cast.filter((member) => typeOf(member) === 'person');
  const speaker = people[index % people.length] ?? 0;
  const isQuoted = index % 2 === 1;
  const voice = toNames(speaker).name;
  const sentence = isQuoted
    ? `“T${said.slice(1)} ${lots.of(places)},” ${voice} said.`
    : `${voice} told the meeting that ${said} ${lots.of(places)}.`;
  const quote = isQuoted ? `“T${said.slice(1)}` : said;
  draft.claims.push(
    `  - { id: c-${index + 1}, quote: ${JSON.stringify(quote)}, speaker: ${toId(speaker)}, manner: ${isQuoted ? 'partly-quoted' : 'paraphrased'}, grade: named }`,
  );
  draft.figures.push(
    `  - { id: f-${index + 1}, quote: ${JSON.stringify(`${words} ${unit}`)}, value: ${value}, unit: ${unit}, status: reported }`,
  );
  draft.paragraphs.push(
    `${sentence} ${lots.of(asides)}, and ${name()} left it at that. ` +
      `${name()} met ${name()} ${lots.of(places)} on ${lots.of(weekdays)}. ` +
      `${lots.of(asides)}; *${name()}* had the list from ${name()}, who keeps **every page** of it.`,
  );
}

function writeList({ lots, name, paragraphs }: Draft): void {
  const items = Array.from({ length: 4 }, () => `- ${name()}, with ${name()} ${lots.of(places)}`);
  paragraphs.push('## Who took part', items.join('\n'));
  paragraphs.push(`The lists are kept [in the open](https://example.org/lists/${lots.below(1000)}), ${name()} wrote.`);
}

function writeNotes({ lots, name, notes, paragraphs }: Draft): void {
  for (const [index, from] of [0, 7].entries()) {
    const quote = `work on the ${projects[from + lots.below(7)] ?? ''} began long ago`;
    paragraphs.push(`As ${name()} recalled, ${quote}. ${lots.of(asides)}, and ${lots.of(asides).toLowerCase()}.`);
    const source = `source-${lots.below(40) + 1}`;
    notes.push(
      `  - { id: n-${index + 1}, quote: ${quote}, text: The first stone is dated by a record., source: ${source} }`,
    );
  }
}

/** A day for each article, one after another from the year 2000 on. */
function toDay(number: number): string {
  return new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);
}
