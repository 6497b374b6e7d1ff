import { entityAddress } from './addresses.ts';
import { entityTypes } from './entity-types.ts';
import type { Mention } from './kinds/kinds.ts';
import type { Article, CastMember, Entity } from './model.ts';
import { formatNow, formatTermAsOf, rolesAsOf } from './roles.ts';

/** One line of an article's cast: where the entity is named, and what a reader is told of it there. */
export interface CastLine {
  readonly entity: Entity;
  /** Numbers of the paragraphs that name it, each once. */
  readonly paragraphs: readonly number[];
  readonly facts: readonly CastFact[];
}

/** A term and what is said under it; `lead` is the part before the text, which leads to a path or to words of the page. */
export interface CastFact {
  readonly term: string;
  readonly lead?: { readonly label: string; readonly path: string };
  readonly text: string;
}

/** The cast by type of entity, in the order of the types; a type that has nobody is left out. */
export function describeCast(
  article: Article,
): readonly { readonly plural: string; readonly lines: readonly CastLine[] }[] {
  return Object.entries(entityTypes)
    .map(([type, { plural }]) => {
      const members = article.cast.filter(({ entity }) => entity.type === type);
      return { plural, lines: members.map((member) => describeMember(member, article)) };
    })
    .filter(({ lines }) => lines.length > 0);
}

function describeMember({ entity, role, represents }: CastMember, article: Article): CastLine {
  const { published, annotations } = article;
  const mentions = annotations
    .filter((annotation) => annotation.kind === 'mention')
    .filter((mention) => mention.entity === entity);
  const claims = annotations.filter((annotation) => annotation.kind === 'claim');
  const said = claims.filter(({ speaker, behalf }) => speaker === entity || behalf.includes(entity)).length;
  const { held } = rolesAsOf(entity.roles, published);
  const [first] = mentions as [Mention]; // a build stops at a name that the text lacks
  const facts: readonly CastFact[] = [
    { term: 'Role then', text: role },
    ...held.map((one) => ({ term: 'In office then', text: formatTermAsOf(one, published) })),
    ...(represents
      ? [{ term: 'Acts for', lead: { label: represents.name, path: entityAddress(represents) }, text: '' }]
      : []),
    { term: 'Here', text: `${count(mentions.length, 'mention')} · ${count(said, 'statement')}` },
    describeFirst(first),
    ...formatNow(entity.roles, published).map((text) => ({ term: 'Now', text })),
  ];
  return { entity, paragraphs: [...new Set(mentions.flatMap(({ block }) => block.paragraph ?? []))], facts };
}

/** Where a reader first meets the name: its sentence stands in the text, and a card takes it from there. */
function describeFirst({ id, block }: Mention): CastFact {
  const label = block.paragraph === undefined ? 'above' : `¶${block.paragraph}`;
  return { term: 'First named', lead: { label, path: `#${id}` }, text: '' };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
