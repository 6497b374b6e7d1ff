import { entityTypes } from './entity-types.ts';
import type { Article, CastMember, Entity } from './model.ts';
import { formatTerm, heldOn } from './roles.ts';

/** One line of an article's cast: where the entity is named, and what a reader is told of it there. */
export interface CastLine {
  readonly entity: Entity;
  /** Numbers of the paragraphs that name it, each once. */
  readonly paragraphs: readonly number[];
  readonly facts: readonly (readonly [term: string, text: string])[];
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

function describeMember({ entity, role }: CastMember, article: Article): CastLine {
  const mentions = article.annotations
    .filter((annotation) => annotation.kind === 'mention')
    .filter((mention) => mention.entity === entity);
  const said = article.annotations.filter(
    (annotation) => annotation.kind === 'claim' && annotation.speaker === entity,
  ).length;
  const terms = entity.roles.filter((held) => heldOn(held, article.published) === 'held').map(formatTerm);
  const [first] = mentions;
  const facts: (readonly [string, string])[] = [['Role then', role]];
  for (const term of terms) facts.push(['In office', term]);
  facts.push(['Here', `${count(mentions.length, 'mention')} · ${count(said, 'statement')}`]);
  if (first)
    facts.push(['First named', `${first.block.paragraph ? `¶${first.block.paragraph}: ` : ''}${first.sentence.text}`]);
  return { entity, paragraphs: [...new Set(mentions.flatMap(({ block }) => block.paragraph ?? []))], facts };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
