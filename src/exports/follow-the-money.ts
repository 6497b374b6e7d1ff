/** Everyone and everything that articles name as entities of FollowTheMoney, the model of investigative databases. */
import { articleAddress, entityAddress } from '../core/addresses.ts';
import type { EntityType } from '../core/entity-types.ts';
import type { Article, Entity, Profile, Role, Site } from '../core/model.ts';
import type { PartialDate } from '../core/partial-date.ts';
import { publisher } from './citation.ts';
import { toIsoDate } from './schema-things.ts';

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const schemata = {
  person: 'Person',
  organization: 'Organization',
  place: 'Address',
  event: 'Event',
} as const satisfies Record<EntityType, string>;

/** JSON lines: first the entities with their roles, then the articles, then one mention for each appearance. */
export function writeFollowTheMoney({ profiles, articles }: Site, siteAddress: string): string {
  const entities = profiles.flatMap((profile) => [
    toEntity(profile, siteAddress),
    ...profile.entity.roles.flatMap((role, index) => toRole(profile.entity, role, index)),
  ]);
  const mentions = profiles.flatMap(({ entity, appearances }) =>
    appearances.map(({ article, mentions: named }) =>
      prune(`${toArticleId(article)}-${entity.id}`, 'Mention', {
        document: [toArticleId(article)],
        resolved: [toId(entity)],
        detectedSchema: [schemata[entity.type]],
        name: [...new Set(named.map(({ text }) => text))],
      }),
    ),
  );
  const lines = [...entities, ...articles.map((article) => toArticle(article, siteAddress)), ...mentions];
  return lines.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

function toEntity({ entity, appearances }: Profile, siteAddress: string): FtmEntity {
  const { type, name, summary, spellings, identifiers } = entity;
  const find = (register: string) => identifiers.filter((one) => one.register === register);
  return prune(toId(entity), schemata[type], {
    name: [name],
    alias: [...spellings],
    summary: [summary ?? appearances[0]?.member.role ?? ''],
    full: type === 'place' ? [name] : [],
    wikidataId: find('Wikidata').map(({ value }) => value),
    wikipediaUrl: find('Wikipedia').map(({ url }) => url),
    sourceUrl: [siteAddress + entityAddress(entity)],
  });
}

/** Who acted for whom; a role that stands for nobody in the register is no relation. */
function toRole(entity: Entity, role: Role, index: number): FtmEntity[] {
  const { represents, title, from, until, note, sources } = role;
  if (!represents) return [];
  const properties = {
    agent: [toId(entity)],
    client: [toId(represents)],
    role: [title],
    startDate: toDates(from),
    endDate: toDates(until),
    summary: note === undefined ? [] : [note],
    sourceUrl: sources.flatMap(({ url }) => url ?? []),
  };
  return [prune(`${toId(entity)}-role-${index + 1}`, 'Representation', properties)];
}

function toArticle(article: Article, siteAddress: string): FtmEntity {
  const { headline, dek, published, language } = article;
  return prune(toArticleId(article), 'Article', {
    title: [headline],
    summary: [dek],
    publisher: [publisher],
    publishedAt: toDates(published),
    language: [language],
    sourceUrl: [siteAddress + articleAddress(article)],
  });
}

/** The model knows exact dates only, down to a year. */
function toDates(date: PartialDate | undefined): string[] {
  const exact = date && toIsoDate(date);
  return exact === undefined ? [] : [exact];
}

function prune(id: string, schema: string, properties: FtmEntity['properties']): FtmEntity {
  const kept = Object.entries(properties).filter(([, values]) => values.some((value) => value !== ''));
  return { id, schema, properties: Object.fromEntries(kept) };
}

function toId({ id }: Entity): string {
  return `sidelight-${id}`;
}

function toArticleId({ slug }: Article): string {
  return `sidelight-article-${slug}`;
}
