/** An entity as JSON: what is known of it with its sources, and where articles name it and quote it. */
import { articleAddress, entityAddress, wordsAddress } from '../core/addresses.ts';
import type { Appearance, Fact, Profile, Role } from '../core/model.ts';
import { partProfile } from '../core/part-profile.ts';
import { writeDate, writeJson, writeSource } from './json-parts.ts';

/** A JSON text that ends with a line feed; addresses within the site begin with `siteAddress`. */
export function writeEntityJson(profile: Profile, siteAddress: string): string {
  const { entity, appearances } = profile;
  const { id, type, name, summary, spellings, roles, unknown, identifiers } = entity;
  const { known, since } = partProfile(profile);
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
    facts: known.map(toFact),
    since: since.map(toFact),
    unknown,
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
  };
}
