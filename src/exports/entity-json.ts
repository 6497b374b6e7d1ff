/** An entity as JSON: what is known of it with its sources, whom it is related to, and where articles name and quote it. */
import { articleAddress, entityAddress, wordsAddress } from '../core/addresses.ts';
import type { Appearance, Commitment, Fact, Profile, Role, Site, Source } from '../core/model.ts';
import { partProfile } from '../core/part-profile.ts';
import { placePaths } from '../core/render.ts';
import { tellRelations, type ToldRelation } from '../core/tell-relations.ts';
import { writeCorrection, writeDate, writeJson, writeReference, writeSource } from './json-parts.ts';

/** A JSON text that ends with a line feed; addresses within the site begin with `siteAddress`. */
export function writeEntityJson(
  profile: Profile,
  siteAddress: string,
  site: Pick<Site, 'corrected' | 'relations'>,
): string {
  const { entity, appearances } = profile;
  const { id, type, name, summary, spellings, roles, unknown, identifiers } = entity;
  const { known, since, last } = partProfile(profile);
  const place = (html: string) => placePaths(html, (path) => siteAddress + path);
  const toFact = ({ text, date, confidence, sources }: Fact) => ({
    text,
    date: date ? writeDate(date) : null,
    confidence,
    sources: sources.map((source) => writeSource(source, siteAddress)),
  });
  return writeJson({
    id,
    address: siteAddress + entityAddress(entity),
    type,
    name,
    summary: summary ?? appearances[0]?.member.role ?? null,
    spellings,
    identifiers: identifiers.map(({ register, value, url }) => ({ register, value, url })),
    roles: roles.map((role) => writeRole(role, siteAddress)),
    portrait: place(entity.portrait),
    aftermath: place(entity.aftermath),
    facts: known.map(toFact),
    since: since.map(toFact),
    unknown,
    relations: tellRelations(entity, site.relations, last).map((told) => writeRelation(told, siteAddress)),
    commitments: entity.commitments.map((commitment) => writeCommitment(commitment, siteAddress)),
    corrections: (site.corrected.get(entity) ?? []).map((one) => writeCorrection(one, siteAddress)),
    appearances: appearances.map((appearance) => writeAppearance(appearance, siteAddress)),
  });
}

function writeRole(role: Role, siteAddress: string): object {
  const { title, represents, from, until, attested, note, confidence, sources } = role;
  return {
    title,
    represents: represents?.id ?? null,
    from: from ? writeDate(from) : null,
    until: until ? writeDate(until) : null,
    attested: attested.map(writeDate),
    note: note ?? null,
    confidence,
    sources: sources.map((source) => writeSource(source, siteAddress)),
  };
}

function writeRelation({ other, label, relation, isLater }: ToldRelation, siteAddress: string): object {
  const { kind, from, to, date, role, note, confidence, sources } = relation;
  return {
    kind,
    from: from.id,
    to: to.id,
    told: label,
    other: writeReference(other, siteAddress),
    date: date ? writeDate(date) : null,
    role: role?.title ?? null,
    later: isLater,
    note: note ?? null,
    confidence,
    sources: sources.map((source) => writeSource(source, siteAddress)),
  };
}

function writeCommitment(commitment: Commitment, siteAddress: string): object {
  const { id, by, to, duty, condition, deadline, note, outcomes, confidence, sources } = commitment;
  const toSources = (all: readonly Source[]) => all.map((source) => writeSource(source, siteAddress));
  return {
    id,
    by: by.id,
    to: to.map((party) => party.id),
    duty,
    condition: condition ?? null,
    deadline: deadline ? writeDate(deadline) : null,
    note: note ?? null,
    confidence,
    sources: toSources(sources),
    outcomes: outcomes.map((outcome) => ({
      date: writeDate(outcome.date),
      text: outcome.text,
      status: outcome.status ?? null,
      confidence: outcome.confidence,
      sources: toSources(outcome.sources),
    })),
  };
}

function writeAppearance({ article, member, ...lists }: Appearance, siteAddress: string): object {
  const toAddress = (annotation: { readonly id: string }) => siteAddress + wordsAddress(article, annotation);
  return {
    article: article.slug,
    address: siteAddress + articleAddress(article),
    role: member.role,
    mentions: lists.mentions.map((mention) => ({ text: mention.text, address: toAddress(mention) })),
    said: lists.said.map(toAddress),
    saidFor: lists.saidFor.map(toAddress),
    saidAbout: lists.saidAbout.map(toAddress),
    silences: lists.silences.map(toAddress),
    silentAbout: lists.silentAbout.map(toAddress),
  };
}
